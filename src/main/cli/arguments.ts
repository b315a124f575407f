import { parseArgs } from 'node:util'
import { editDistance } from '#domain/text/edit-distance.ts'
import type { Command, Flag } from './command.ts'
import { UsageError } from './exit-code.ts'

/** The flags that every command takes. */
export const commonFlags: Record<string, Flag> = {
  newsroom: { value: 'DIR', help: 'the newsroom folder (else STET_NEWSROOM, else the one of this user)' },
  help: { help: 'what the command does and takes' },
}

export const jsonFlag: Flag = { help: 'one JSON value on standard output and nothing else there' }

/** A command line, taken apart. `newsroom` is undefined where the flag was not given. */
export type ParsedArguments =
  | { kind: 'version' }
  | { kind: 'help'; command: Command | null }
  | { kind: 'run'; command: Command; newsroom: string | undefined; json: boolean; arguments: string[]; flags: Map<string, string> }

/** Takes a command line apart. Fails with UsageError, whose message says how to call the command. */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): ParsedArguments {
  const { before, name, after } = splitAtCommand(argv)
  if (name === undefined) {
    if (before.includes('--version') || before.includes('-V')) return { kind: 'version' }
    if (before.includes('--help') || before.includes('-h')) return { kind: 'help', command: null }
    if (before.length > 0) throw new UsageError(`No command was given. \`stet --help\` lists them.`)
    throw new UsageError('Say what to do, for example `stet list`. `stet --help` lists the commands.')
  }
  if (name === 'help') {
    const asked = commands.find((command) => command.name === after[0])
    if (after[0] !== undefined && !asked) throw unknownCommand(after[0], commands)
    return { kind: 'help', command: asked ?? null }
  }
  const command = commands.find((command) => command.name === name)
  if (!command) throw unknownCommand(name, commands)
  return parseCall(command, [...before, ...after])
}

function parseCall(command: Command, args: string[]): ParsedArguments {
  const flags: Record<string, Flag> = { ...commonFlags, ...(command.json ? { json: jsonFlag } : {}), ...command.flags }
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, { type: flag.value ? ('string' as const) : ('boolean' as const) }])),
      help: { type: 'boolean', short: 'h' },
    },
  })
  const given = new Map<string, string>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const flag = flags[token.name]
    if (!flag || !Object.hasOwn(flags, token.name)) throw unknownFlag(token.rawName, command, Object.keys(flags))
    if (flag.value && (token.value === undefined || token.value === '')) {
      throw new UsageError(`${token.rawName} needs ${flag.value} after it. \`stet ${command.name} --help\` says more.`)
    }
    if (!flag.value && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`)
    given.set(token.name, token.value ?? '')
  }
  if (given.has('help')) return { kind: 'help', command }
  const { least, most, synopsis } = command.arguments
  if (positionals.length < least || positionals.some((value) => value === '')) {
    throw new UsageError(`\`stet ${command.name}\` needs ${synopsis}. \`stet ${command.name} --help\` says more.`)
  }
  const extra = positionals[most]
  if (extra !== undefined) throw new UsageError(`\`stet ${command.name}\` has no use for “${extra}”. \`stet ${command.name} --help\` says what it takes.`)
  const newsroom = given.get('newsroom')
  const json = given.has('json')
  for (const name of ['newsroom', 'json', 'help']) given.delete(name)
  return { kind: 'run', command, newsroom, json, arguments: positionals, flags: given }
}

/** Flags may stand before the command's name: `stet --newsroom DIR list`. */
function splitAtCommand(argv: readonly string[]): { before: string[]; name: string | undefined; after: string[] } {
  const before: string[] = []
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? ''
    if (!argument.startsWith('-')) return { before, name: argument, after: argv.slice(at + 1) }
    before.push(argument)
    if (argument === '--newsroom' && at + 1 < argv.length) {
      at += 1
      before.push(argv[at] ?? '')
    }
  }
  return { before, name: undefined, after: [] }
}

function unknownCommand(name: string, commands: readonly Command[]): UsageError {
  const near = nearest(name, commands.map((command) => command.name))
  return new UsageError(`There is no command “${name}”.${near ? ` Did you mean \`stet ${near}\`?` : ''} \`stet --help\` lists the commands.`)
}

function unknownFlag(raw: string, command: Command, known: string[]): UsageError {
  const near = nearest(raw.replace(/^-+/, ''), known)
  return new UsageError(`\`stet ${command.name}\` has no flag ${raw}.${near ? ` Did you mean --${near}?` : ''} \`stet ${command.name} --help\` lists them.`)
}

/** The known word that was most likely meant, where one is near enough. */
function nearest(word: string, known: string[]): string | undefined {
  const ranked = known.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).toSorted((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.floor(best.candidate.length / 2) ? best.candidate : undefined
}

/** A whole number given as a flag. Fails with UsageError. */
export function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new UsageError(`--${flag} takes a whole number from ${least} to ${most}, not “${text}”.`)
  return value
}

/** One of a few words given as a flag. Fails with UsageError. */
export function oneOf<T extends string>(flag: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text)
  if (found === undefined) throw new UsageError(`--${flag} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not “${text}”.`)
  return found
}

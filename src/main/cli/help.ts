import { commonFlags, jsonFlag } from './arguments.ts'
import type { Command, Flag } from './command.ts'

/** The page that `stet --help` shows. */
export function helpForAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  return [
    'stet: write, check and publish stories from a script.',
    '',
    'Usage: stet COMMAND …',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    ...flagLines({ ...commonFlags, version: { help: 'which Stet this is' } }),
    '',
    'A STORY is the id or the slug of a story. `stet COMMAND --help` says more.',
    'Exit: 0 done, 1 could not be done, 2 wrong usage, 3 something stands between the story and print.',
  ].join('\n')
}

/** The page that `stet COMMAND --help` shows. */
export function helpFor(command: Command): string {
  return [
    `stet ${command.name}: ${command.summary}.`,
    '',
    `Usage: stet ${[command.name, command.arguments.synopsis, '[FLAGS]'].filter(Boolean).join(' ')}`,
    '',
    ...flagLines({ ...command.flags, ...(command.json ? { json: jsonFlag } : {}), ...commonFlags }),
  ].join('\n')
}

function flagLines(flags: Record<string, Flag>): string[] {
  const heads = Object.entries(flags).map(([name, flag]) => [`--${name}${flag.value ? ` ${flag.value}` : ''}`, flag.help] as const)
  const width = Math.max(...heads.map(([head]) => head.length))
  return heads.map(([head, help]) => `  ${head.padEnd(width)}  ${help}`)
}

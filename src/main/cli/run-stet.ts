import { homedir } from 'node:os'
import { NewsroomError } from '#newsroom/errors.ts'
import { newsroomFolder } from '#main/newsroom-folder.ts'
import { stetVersion } from '#main/version.ts'
import { parseCommandLine, type ParsedArguments } from './arguments.ts'
import { commands } from './commands.ts'
import { CommandError, exitCode, UsageError, type ExitCode } from './exit-code.ts'
import { helpFor, helpForAll } from './help.ts'
import { printable, type Terminal } from './terminal.ts'

export interface Surroundings {
  terminal: Terminal
  signal: AbortSignal
  env: Record<string, string | undefined>
  /** Where the built window lies, absolute. */
  rendererFolder: string
}

/** Runs one command line and gives the code to exit with. Every failure is one line on standard error. */
export async function runStet(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, env } = surroundings
  try {
    const parsed = parseCommandLine(argv, commands)
    return await run(parsed, surroundings)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`stet: ${printable(error.message)}`)
      return exitCode.usage
    }
    terminal.err(`stet: ${sentenceFor(error)}`)
    if (env['STET_DEBUG'] && error instanceof Error) terminal.err(error.stack ?? '')
    return exitCode.failed
  }
}

async function run(parsed: ParsedArguments, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, signal, env, rendererFolder } = surroundings
  if (parsed.kind === 'version') {
    terminal.out(stetVersion)
    return exitCode.done
  }
  if (parsed.kind === 'help') {
    terminal.out(parsed.command ? helpFor(parsed.command) : helpForAll(commands))
    return exitCode.done
  }
  const folder = newsroomFolder({ flag: parsed.newsroom, env, platform: process.platform, home: homedir() })
  return parsed.command.run({ folder, json: parsed.json, arguments: parsed.arguments, flags: parsed.flags, terminal, signal, rendererFolder })
}

/** One line that a person understands. What was not foreseen says so, and where to look. */
function sentenceFor(error: unknown): string {
  if (error instanceof NewsroomError) return printable(withReason(error))
  if (error instanceof CommandError) return printable(error.message)
  if (error instanceof DOMException && error.name === 'AbortError') return 'Stopped.'
  const message = error instanceof Error ? error.message : String(error)
  return `Something went wrong that Stet did not foresee (${printable(message)}). STET_DEBUG=1 shows where.`
}

function withReason(error: NewsroomError): string {
  const reason = 'reason' in error.data ? error.data.reason : undefined
  return reason && !error.message.includes(reason) ? `${error.message} ${reason}` : error.message
}

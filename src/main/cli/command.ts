import type { Terminal } from './terminal.ts'
import type { ExitCode } from './exit-code.ts'

/** A flag of a command. `value` names what follows it, in capitals; without it the flag is a switch. */
export interface Flag {
  value?: string
  help: string
}

/** What a command was called with, read and checked. */
export interface Call {
  /** The newsroom's folder, absolute. */
  folder: string
  json: boolean
  arguments: string[]
  /** The values of the command's own flags, by name without dashes; a switch that is set has the value ''. */
  flags: ReadonlyMap<string, string>
  terminal: Terminal
  /** Aborted by Ctrl+C. */
  signal: AbortSignal
  /** Where the built window lies, absolute. */
  rendererFolder: string
}

/** One command of `stet`. */
export interface Command {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What follows the name: `STORY`, `FILE…`. */
  arguments: { synopsis: string; least: number; most: number }
  flags: Record<string, Flag>
  /** Whether `--json` means something here. */
  json: boolean
  run(call: Call): Promise<ExitCode>
}

/** What the command ends with, for scripts. */
export const exitCode = {
  done: 0,
  /** What was asked for could not be done. */
  failed: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Something stands between the story and print. */
  blocked: 3,
} as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What was asked for could not be done; the message is the one line that says why. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

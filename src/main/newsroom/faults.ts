import { NewsroomError } from './errors.ts'

/**
 * The kind of a fault and where in the program it arose. Its message is left out: it could hold a word of a story or the name of a source.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`
  const { name, message, stack = '' } = error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  // The stack begins with the message, which may have lines that look like places.
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n').filter((line) => /^\s+at /.test(line))
  return [`${name}${code}`, ...places.slice(0, 12)].join('\n')
}

/**
 * Notes what work that nobody waits for failed with, unless the newsroom knows it by name: a full disk or a database that another program holds
 * is no fault of ours, and the work is done at the next chance.
 */
export function noteUnlessNamed(work: string, error: unknown): void {
  if (!(error instanceof NewsroomError)) noteFault(work, error)
}

/** Notes a fault of ours in work that nobody waits for. `work` begins a sentence. */
export function noteFault(work: string, error: unknown): void {
  console.error(`${work} failed: ${describeFault(error)}`)
}

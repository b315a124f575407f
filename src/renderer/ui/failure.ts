import i18next from 'i18next'
import { newsroomError } from '../api/newsroom.ts'
import { showNotice } from './notices.ts'

/** The catalogue's message for a failed call, and what fills its gaps. */
function failureMessage(error: unknown): { message: string; values: Record<string, unknown> } {
  const named = newsroomError(error)
  if (named === null) return { message: 'error.unknown', values: {} }
  if (named.kind === 'NOT_FOUND') return { message: 'error.NOT_FOUND', values: { context: named.data['kind'] } }
  const headlines = named.data['headlines']
  if (Array.isArray(headlines)) return { message: `error.${named.kind}`, values: { headlines: headlines.join(', '), count: headlines.length } }
  return { message: `error.${named.kind}`, values: named.data }
}

/** What went wrong, as one sentence in the interface's language. */
export function failureSentence(error: unknown): string {
  const { message, values } = failureMessage(error)
  return i18next.t(message, values)
}

/** Shows a failed call as a notice that stays until it was read. `id` names what was tried: a second failure replaces the first. */
export function showFailure(id: string, error: unknown): void {
  showNotice({ id, level: 'error', ...failureMessage(error) })
}

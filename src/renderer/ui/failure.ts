import i18next from 'i18next'
import { errorMessage } from '../api/error-message.ts'
import { newsroomError } from '../api/newsroom.ts'
import { showNotice } from './notices.ts'

/** The catalogue's message for a failed call, and what fills its gaps. */
function failureMessage(error: unknown): { message: string; values: Record<string, unknown> } {
  const named = newsroomError(error)
  return named === null ? { message: 'error.unknown', values: {} } : errorMessage(named)
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

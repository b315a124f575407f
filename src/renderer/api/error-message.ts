import { messageOfRemarkIn } from './photo-remarks.ts'

/** The catalogue's message for a failure of a named kind, and what fills its gaps. */
export function errorMessage({ kind, data }: { kind: string; data: Record<string, unknown> }): { message: string; values: Record<string, unknown> } {
  if (kind === 'NOT_FOUND') return { message: 'error.NOT_FOUND', values: { context: data['kind'] } }
  const headlines = data['headlines']
  if (Array.isArray(headlines)) return { message: `error.${kind}`, values: { headlines: headlines.join(', '), count: headlines.length } }
  return messageOfRemarkIn(data) ?? { message: `error.${kind}`, values: data }
}

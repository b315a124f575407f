import { ORPCError, ValidationError } from '@orpc/server'

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
  readonly code?: unknown
  readonly maximum?: unknown
  readonly origin?: unknown
}

/** Why a call's input cannot be kept, in a sentence that names the field and never its text; null for any other failure. */
export function invalidInput(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return null
  const issue: Issue | undefined = error.cause.issues[0]
  const name = issue === undefined ? '' : fieldName(issue)
  if (issue?.code === 'too_big' && typeof issue.maximum === 'number') {
    const unit = issue.origin === 'array' ? 'entries' : 'characters'
    if (issue.origin === 'string' || issue.origin === 'array') return `The ${name} cannot have more than ${issue.maximum} ${unit}.`
  }
  return `The ${name || 'call'} does not have the form that Stet expects.`
}

/** `changes.shortHeadline` as people say it: short headline. */
function fieldName(issue: Issue): string {
  const keys = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part)).filter((key) => typeof key === 'string')
  return (keys.at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

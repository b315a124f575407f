import type { FindQuery } from '#domain/find/query.ts'
import type { Edit } from '#domain/find/replacement.ts'

/** Texts to look through. With `typed` the edits are asked for that put it in the place of what is found. */
export interface FindTask {
  readonly id: number
  readonly query: FindQuery
  readonly texts: readonly string[]
  readonly typed: string | null
}

/** `places` are threes: which text, from where, up to where. `edits` are those of each text, last one first. */
export type FindAnswer =
  | { readonly id: number; readonly kind: 'begun' }
  | { readonly id: number; readonly kind: 'found'; readonly places: Uint32Array }
  | { readonly id: number; readonly kind: 'edits'; readonly edits: readonly (readonly Edit[])[] }
  | { readonly id: number; readonly kind: 'invalid' }

/** How a task ended. `superseded`: another one came before its end. */
export type FindOutcome = Exclude<FindAnswer, { kind: 'begun' }> | { readonly kind: 'endless' | 'failed' | 'superseded' }

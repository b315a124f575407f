import type { DictionaryProblem } from '#domain/spelling/read-dictionary.ts'
import type { Misspelled } from '#domain/spelling/speller.ts'

/** What a window asks of the worker that holds one dictionary. */
export type SpellingRequest =
  | { kind: 'open'; id: number; language: string; aff: string; dic: string }
  | { kind: 'check'; id: number; texts: string[] }
  | { kind: 'suggest'; id: number; word: string }

export type SpellingAnswer =
  | { kind: 'opened'; id: number; problem: DictionaryProblem | null }
  | { kind: 'checked'; id: number; found: Misspelled[][] }
  | { kind: 'suggested'; id: number; words: string[] }

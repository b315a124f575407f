import { create } from 'zustand'
import type { FindQuery, Range } from '#domain/find/query.ts'

/** What the bar shows. `endless`: an expression that came to no end in its time. */
export interface FindState {
  readonly isOpen: boolean
  readonly isReplacing: boolean
  readonly query: Omit<FindQuery, 'language'>
  readonly replacement: string
  /** Only what was selected is searched. */
  readonly isWithin: boolean
  readonly outcome: 'idle' | 'searching' | 'found' | 'invalid' | 'endless' | 'failed'
  readonly total: number
  /** Which of them is shown, counted from 1; 0 for none. */
  readonly current: number
  /** What the field is called in which the current one is; null in the text. */
  readonly currentField: string | null
  /** All of them are being replaced. */
  readonly isBusy: boolean
  /** Grows each time the focus is asked for: in the field for what is looked for, or in that for what comes in its place. */
  readonly wanted: { readonly field: 'find' | 'replace'; readonly time: number }
  /** What is found in fields and captions that mark it themselves, by their place. */
  readonly marks: ReadonlyMap<string, FieldMarks>
  /** Grows whenever something else was found. */
  readonly version: number
}

/** What was found in a field, for as long as it says `text`. */
export interface FieldMarks {
  readonly text: string
  readonly ranges: readonly Range[]
  /** Which of the ranges is the current one; -1 for none. */
  readonly current: number
}

export const noMarks: ReadonlyMap<string, FieldMarks> = new Map()

export const useFind = create<FindState>()(() => ({
  isOpen: false,
  isReplacing: false,
  query: { text: '', isRegex: false, matchCase: false, matchAccents: false, wholeWords: false },
  replacement: '',
  isWithin: false,
  outcome: 'idle',
  total: 0,
  current: 0,
  currentField: null,
  isBusy: false,
  wanted: { field: 'find', time: 0 },
  marks: noMarks,
  version: 0,
}))

export const findState = useFind.getState
export const setFind = useFind.setState

export const captionPlace = (placementId: unknown) => `caption:${String(placementId)}`

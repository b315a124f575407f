import { createContext, useContext, type ReactNode } from 'react'
import type { FieldMark } from './FieldMirror.tsx'

/** What is marked in a text, and what is said of it below. */
export interface MarkedWords {
  readonly marks: readonly FieldMark[]
  readonly note: ReactNode
}

/** Null where nothing in a text is marked. */
export type MarkWords = (text: string) => MarkedWords | null

/** What all fields of a part of the window mark in their words. */
export const MarksOfFields = createContext<MarkWords>(() => null)

export function useMarkedWords(text: string): MarkedWords | null {
  return useContext(MarksOfFields)(text)
}

import { create } from 'zustand'
import type { PhotoTextField } from '#domain/photo/fields.ts'

/** What is being written in a cell of the table, while it is: the other selected rows show what it would make of them. */
export interface CellDraft {
  readonly photoId: string
  readonly name: PhotoTextField
  readonly value: string
}

export const useCellDraft = create<{ draft: CellDraft | null }>()(() => ({ draft: null }))

export function setCellDraft(draft: CellDraft | null): void {
  useCellDraft.setState({ draft })
}

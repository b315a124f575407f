import { create } from 'zustand'
import type { BatchOperation } from '#domain/photo/captions/batch.ts'
import { setView } from '../desk/view.ts'

export const batchKinds = ['set', 'append', 'prepend', 'replace', 'template', 'copy', 'clear', 'expand'] as const satisfies readonly BatchOperation['kind'][]
export type BatchKind = (typeof batchKinds)[number]

/** What was asked for last; the dialog begins with it. */
export const useBatchKind = create<{ kind: BatchKind }>()(() => ({ kind: 'set' }))

/** Opens the dialog in which the chosen photos are changed. */
export function openBatch(kind: BatchKind): void {
  useBatchKind.setState({ kind })
  setView({ dialog: 'change-photos' })
}

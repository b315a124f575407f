import { create } from 'zustand'
import type { Photo } from '#domain/photo/photo.ts'
import { usePhotoSelection } from '../selection.ts'

const photoExports = ['contact-sheet', 'captions-csv', 'read-csv', 'write-metadata'] as const
export type PhotoExportKind = (typeof photoExports)[number]

/** Which of the desk's exports is open, and for which photos: as they were chosen when it was opened. */
export const usePhotoExport = create<{ kind: PhotoExportKind | null; photos: readonly Photo[] }>()(() => ({ kind: null, photos: [] }))

/** The photos that an export is for: those that were chosen, else all that are shown. */
export function photosToExport(): readonly Photo[] {
  const { shown, chosen } = usePhotoSelection.getState()
  return chosen.size === 0 ? shown : shown.filter(({ id }) => chosen.has(id))
}

export function openPhotoExport(kind: PhotoExportKind): void {
  usePhotoExport.setState({ kind, photos: photosToExport() })
}

export function closePhotoExport(): void {
  usePhotoExport.setState({ kind: null })
}

import { create } from 'zustand'
import type { PhotoFilter } from './photo-filters.ts'

/** What the photo desk shows; kept while the window lives. */
export const usePhotoFilter = create<{ filter: PhotoFilter }>()(() => ({ filter: { kind: 'all' } }))

export function showPhotos(filter: PhotoFilter): void {
  usePhotoFilter.setState({ filter })
}

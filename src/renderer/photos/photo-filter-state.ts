import { create } from 'zustand'
import { noFilter, type PhotoFilter, type PhotoOrder, type Section } from './photo-filters.ts'

export interface DeskQuestion {
  readonly filter: PhotoFilter
  readonly query: string
  readonly order: PhotoOrder
}

/** What the photo desk shows; kept while the window lives. */
export const usePhotoFilter = create<DeskQuestion>()(() => ({ filter: noFilter, query: '', order: 'newest' }))

export function showPhotos(question: Partial<DeskQuestion>): void {
  usePhotoFilter.setState(question)
}

export function showAllPhotos(): void {
  usePhotoFilter.setState({ filter: noFilter, query: '' })
}

/** Asks for a value of a section too, or no more. */
export function toggleFilter(section: Section, value: string): void {
  usePhotoFilter.setState(({ filter }) => {
    const { [section]: chosen = [], ...others } = filter
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
    return { filter: next.length === 0 ? others : { ...others, [section]: next } }
  })
}

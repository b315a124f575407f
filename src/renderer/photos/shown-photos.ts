import { useEffect, useMemo, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { usePhotosWhole } from '../api/photo-list.ts'
import { setView, useView } from '../desk/view.ts'
import { PhotoFinder, type FilterSurroundings } from './photo-filters.ts'
import { usePhotoFilter } from './photo-filter-state.ts'
import { usePhotoSelection } from './selection.ts'

interface ShownPhotos {
  /** The photos that filter and search leave, and those that are selected for as long as they were among them. */
  shown: readonly Photo[]
  /** The place of the current photo among them, -1 where there is none. */
  current: number
}

/**
 * The photos on the desk and the current one. A photo whose caption is written while “No caption” is shown stays until another is chosen: it must
 * not go away under the hands, and neither must the many that were chosen with it. Where the current one is gone its neighbour is chosen.
 */
export function useShownPhotos(photos: readonly Photo[], surroundings: FilterSurroundings): ShownPhotos {
  const photoId = useView((view) => view.photoId)
  const chosen = usePhotoSelection((selection) => selection.chosen)
  const question = usePhotoFilter()
  const isWhole = usePhotosWhole((list) => list.isWhole)
  const [held, setHeld] = useState({ question, photoId: null as string | null, place: -1 })
  const isSameScope = held.question === question
  const isHeld = isSameScope && held.photoId === photoId
  const stays = useMemo(() => new Set([...(isHeld && photoId !== null ? [photoId] : []), ...(isSameScope ? chosen : [])]), [isHeld, isSameScope, photoId, chosen])
  const [finder] = useState(() => new PhotoFinder())
  const shown = useMemo(() => finder.find(photos, { ...question, stays }, surroundings), [finder, photos, question, stays, surroundings])
  const current = useMemo(() => shown.findIndex(({ id }) => id === photoId), [shown, photoId])
  if (current >= 0 && (!isHeld || held.place !== current)) setHeld({ question, photoId, place: current })

  useEffect(() => {
    // The photo that was asked for may not have come yet.
    if (current >= 0 || (photoId !== null && !isWhole)) return
    const next = shown[isSameScope ? Math.min(Math.max(0, held.place), shown.length - 1) : 0]
    if (next !== undefined) setView({ photoId: next.id })
  }, [current, held, isSameScope, isWhole, photoId, shown])

  return { shown, current }
}

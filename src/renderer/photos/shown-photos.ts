import { useEffect, useMemo, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { setView, useView } from '../desk/view.ts'
import { filterPhotos, type PhotoFilter } from './photo-filters.ts'
import { setShownPhotos, usePhotoSelection } from './selection.ts'

interface ShownPhotos {
  /** The photos that filter and search leave, and those that are selected for as long as they were among them. */
  shown: Photo[]
  /** The place of the current photo among them, -1 where there is none. */
  current: number
}

/**
 * The photos on the desk and the current one. A photo whose caption is written while “No caption” is shown stays until another is chosen: it must
 * not go away under the hands, and neither must the many that were chosen with it. Where the current one is gone its neighbour is chosen.
 */
export function useShownPhotos(photos: readonly Photo[], filter: PhotoFilter, query: string): ShownPhotos {
  const photoId = useView((view) => view.photoId)
  const chosen = usePhotoSelection((selection) => selection.chosen)
  const scope = JSON.stringify([filter, query])
  const [held, setHeld] = useState({ scope: '', photoId: null as string | null, place: 0 })
  const isSameScope = held.scope === scope
  const isHeld = isSameScope && held.photoId === photoId
  const stays = useMemo(() => new Set([...(isHeld && photoId !== null ? [photoId] : []), ...(isSameScope ? chosen : [])]), [isHeld, isSameScope, photoId, chosen])
  const shown = useMemo(() => filterPhotos(photos, filter, query, stays), [photos, filter, query, stays])
  const current = shown.findIndex(({ id }) => id === photoId)
  if (current >= 0 && (!isHeld || held.place !== current)) setHeld({ scope, photoId, place: current })

  useEffect(() => setShownPhotos(shown), [shown])
  useEffect(() => {
    if (current >= 0) return
    const next = shown[isSameScope ? Math.min(held.place, shown.length - 1) : 0]
    if (next !== undefined) setView({ photoId: next.id })
  }, [current, held, isSameScope, shown])

  return { shown, current }
}

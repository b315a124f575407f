import { useEffect, useMemo, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { setView, useView } from '../desk/view.ts'
import { filterPhotos, type PhotoFilter } from './photo-filters.ts'

interface Selection {
  /** The photos that filter and search leave, and the chosen one for as long as it was among them. */
  shown: Photo[]
  /** The place of the chosen photo among them, -1 where there is none. */
  current: number
}

/**
 * The photos on the desk and the one that is chosen. A photo whose caption is written while "No caption" is shown stays until another is
 * chosen: it must not go away under the hands. Where the chosen one is gone its neighbour is chosen.
 */
export function usePhotoSelection(photos: readonly Photo[], filter: PhotoFilter, query: string): Selection {
  const photoId = useView((view) => view.photoId)
  const scope = JSON.stringify([filter, query])
  const [held, setHeld] = useState({ scope: '', photoId: null as string | null, place: 0 })
  const isHeld = held.scope === scope && held.photoId === photoId
  const shown = useMemo(() => filterPhotos(photos, filter, query, isHeld ? photoId : null), [photos, filter, query, isHeld, photoId])
  const current = shown.findIndex(({ id }) => id === photoId)
  if (current >= 0 && (!isHeld || held.place !== current)) setHeld({ scope, photoId, place: current })

  useEffect(() => {
    if (current >= 0) return
    const next = shown[held.scope === scope ? Math.min(held.place, shown.length - 1) : 0]
    if (next !== undefined) setView({ photoId: next.id })
  }, [current, held, scope, shown])

  return { shown, current }
}

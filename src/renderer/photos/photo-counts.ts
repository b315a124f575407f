import { useLayoutEffect, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { emptyCounts, PhotoCounter, type FilterSurroundings, type PhotoCounts, type PhotoFilter } from './photo-filters.ts'

/** So many photos are counted before the window may do something else. */
const part = 2_500

/** How many photos each value of the filters would leave, a moment after the photos themselves. */
export function usePhotoCounts(photos: readonly Photo[], filter: PhotoFilter, surroundings: FilterSurroundings): PhotoCounts {
  const [counter] = useState(() => new PhotoCounter())
  const [counts, setCounts] = useState<PhotoCounts>(emptyCounts)
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    counter.begin(photos, filter, surroundings)
    const step = () => {
      const counted = counter.advance(part)
      if (counted === null) timer = setTimeout(step)
      else setCounts(counted)
    }
    step()
    return () => clearTimeout(timer)
  }, [counter, photos, filter, surroundings])
  return counts
}

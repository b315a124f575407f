import { useLayoutEffect, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { emptyCounts, PhotoCounter, type FilterSurroundings, type PhotoCounts, type PhotoFilter } from './photo-filters.ts'

/** So many photos are counted before it is asked what time it is. */
const part = 250
/** In milliseconds: then the window may do something else. */
const longest = 5

/** How many photos each value of the filters would leave, a moment after the photos themselves. */
export function usePhotoCounts(photos: readonly Photo[], filter: PhotoFilter, surroundings: FilterSurroundings): PhotoCounts {
  const [counter] = useState(() => new PhotoCounter())
  const [counts, setCounts] = useState<PhotoCounts>(emptyCounts)
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    counter.begin(photos, filter, surroundings)
    const count = (until: number) => {
      let counted = counter.advance(part)
      while (counted === null && performance.now() < until) counted = counter.advance(part)
      if (counted === null) timer = setTimeout(() => count(performance.now() + longest))
      else setCounts(counted)
    }
    // What a key changed is counted with it; all photos are once they are seen.
    count(0)
    return () => clearTimeout(timer)
  }, [counter, photos, filter, surroundings])
  return counts
}

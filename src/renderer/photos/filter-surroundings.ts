import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { newsroom } from '../api/newsroom.ts'
import { queryKeys } from '../api/queries.ts'
import { useToday } from '../desk/use-now.ts'
import { filterDays, type FilterSurroundings } from './photo-filters.ts'

/** Which stories show photos. */
export const usePhotoUses = () => useQuery({ queryKey: [...queryKeys.placements, 'all'], queryFn: () => newsroom().photos.uses() })

function localDay(time: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`
}

/** What filters of photos rest on besides the photos: today, and where photos are placed. */
export function useFilterSurroundings(): FilterSurroundings {
  const { data: uses } = usePhotoUses()
  const today = localDay(useToday())
  const stories = useMemo(() => {
    const byPhoto = new Map<string, string[]>()
    for (const { storyId, photoIds } of uses ?? []) for (const id of photoIds) byPhoto.set(id, [...(byPhoto.get(id) ?? []), storyId])
    return byPhoto
  }, [uses])
  return useMemo(() => ({ days: filterDays(today), stories }), [today, stories])
}

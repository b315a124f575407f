import { useMemo } from 'react'
import { CodeBook } from '#domain/photo/captions/codes.ts'
import { inOrder, rosterOrderSetting } from '#domain/photo/captions/roster-order.ts'
import { readRoster, type ReadRoster, type Roster } from '#domain/photo/captions/roster.ts'
import { queryClient, queryKeys, useRosters, useSettings } from '../api/queries.ts'

const read = new Map<string, ReadRoster>()

/** A roster's text, read once for as long as it stays the same. */
export function rosterRead(entries: string): ReadRoster {
  const found = read.get(entries)
  if (found !== undefined) return found
  if (read.size > 50) read.clear()
  const fresh = readRoster(entries)
  read.set(entries, fresh)
  return fresh
}

let last: { rosters: readonly Roster[]; order: string | undefined; book: CodeBook } | null = null

function bookOf(rosters: readonly Roster[], order: string | undefined): CodeBook {
  if (last?.rosters === rosters && last.order === order) return last.book
  const book = new CodeBook(inOrder(rosters, order).filter(({ content }) => content.inUse).map(({ content }) => rosterRead(content.entries).entries))
  last = { rosters, order, book }
  return book
}

const none: readonly Roster[] = []

/** The codes of the rosters in use, as the window has read them last: the same object for as long as they stay the same. */
export function codesInUse(): CodeBook {
  const rosters = queryClient.getQueryData<Roster[]>(queryKeys.rosters) ?? none
  return bookOf(rosters, queryClient.getQueryData<Record<string, string>>(queryKeys.settings)?.[rosterOrderSetting])
}

/** The same as a React value. */
export function useCodes(): CodeBook {
  const { data: rosters = none } = useRosters()
  const order = useSettings().data?.[rosterOrderSetting]
  return useMemo(() => bookOf(rosters, order), [rosters, order])
}

/** Tells when other codes are in use; whether they are others is for the listener to see. */
export function onCodesChange(listener: () => void): () => void {
  return queryClient.getQueryCache().subscribe(({ query }) => {
    const [key] = query.queryKey
    if (key === queryKeys.rosters[0] || key === queryKeys.settings[0]) listener()
  })
}

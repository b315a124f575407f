import { z } from 'zod'
import type { Roster } from './roster.ts'

/** The newsroom's setting that keeps the order of its rosters: of two with the same code the first counts. */
export const rosterOrderSetting = 'roster-order'

const kept = z.array(z.uuid()).max(250)

function readRosterOrder(setting: string | undefined): string[] {
  try {
    return kept.safeParse(JSON.parse(setting ?? '[]')).data ?? []
  } catch {
    return []
  }
}

/** Rosters in the order that the newsroom keeps; those that it does not name come behind, as they were made. */
export function inOrder(rosters: readonly Roster[], setting: string | undefined): Roster[] {
  const order = readRosterOrder(setting)
  const place = ({ id }: Roster) => (order.includes(id) ? order.indexOf(id) : order.length)
  // Ids tell when they were made.
  return rosters.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
}

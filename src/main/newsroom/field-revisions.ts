import { NewsroomError } from './errors.ts'

/** The revision at which each field last changed; a field that is not named has not changed since the first. */
export type FieldRevisions = Record<string, number>

/** Refuses with STALE a change of fields that somebody else changed after the revision it was based on. */
export function refuseStaleFields(changed: readonly string[], baseRevision: number, revision: number, revisions: FieldRevisions): void {
  const isStale = baseRevision > revision || changed.some((name) => (revisions[name] ?? 1) > baseRevision)
  if (isStale) throw new NewsroomError('STALE', { revision })
}

/** The names of those fields whose value differs. */
export function changedFields<Fields extends object>(before: Fields, changes: Partial<Fields>): (keyof Fields & string)[] {
  return (Object.keys(changes) as (keyof Fields & string)[]).filter(
    (name) => changes[name] !== undefined && JSON.stringify(changes[name]) !== JSON.stringify(before[name]),
  )
}

/**
 * Text as it is kept: NFC, well-formed, without characters that no text holds. Lists and structures are cleaned item by item; what is not given is left
 * out, so that it never takes the place of what is there.
 */
export function cleanFields<Fields extends object>(changes: Fields): Fields {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, clean(value)])) as Fields
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '').normalize('NFC')
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]))
}

import type { NewId } from '#domain/import/imported.ts'

/** Ids in a row, so that the same paste gives the same document. */
export function newIds(): NewId {
  let ids = 0
  return () => `018f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`
}

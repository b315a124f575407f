import { creditOf, type Photo } from '#domain/photo/photo.ts'

/** What a photo lacks before it can be printed. */
export const lacks = ['file', 'caption', 'credit', 'altText'] as const
export type Lack = (typeof lacks)[number]

const isLacking: Record<Lack, (photo: Photo) => boolean> = {
  file: (photo) => photo.original === null,
  caption: (photo) => photo.fields.caption.trim() === '',
  credit: (photo) => creditOf(photo.fields).trim() === '',
  altText: (photo) => photo.fields.altText.trim() === '',
}

export function lacksOf(photo: Photo): Lack[] {
  return lacks.filter((lack) => isLacking[lack](photo))
}

export type PhotoFilter = { kind: 'all' } | { kind: 'lacks'; lack: Lack } | { kind: 'from'; from: string }

/** Text as it is searched: width, case and marks make no difference. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')
}

/** Where photos come from, by credit, most photos first. */
export function origins(photos: readonly Photo[]): { from: string; count: number }[] {
  const counts = Map.groupBy(photos, (photo) => creditOf(photo.fields))
  counts.delete('')
  return [...counts].map(([from, { length: count }]) => ({ from, count })).toSorted((a, b) => b.count - a.count || a.from.localeCompare(b.from))
}

/** The photos that a filter and a search leave, newest first; `stays` names those that stay in any case. */
export function filterPhotos(photos: readonly Photo[], filter: PhotoFilter, query: string, stays: ReadonlySet<string> = new Set()): Photo[] {
  const wanted = folded(query.trim())
  const isFiltered = (photo: Photo) =>
    filter.kind === 'all' || (filter.kind === 'lacks' ? isLacking[filter.lack](photo) : creditOf(photo.fields) === filter.from)
  const isFound = ({ fileName, fields }: Photo) =>
    wanted === '' ||
    folded([fileName, fields.caption, fields.creator, fields.creditLine, fields.source, ...fields.keywords, ...fields.personsShown, fields.city].join('\n')).includes(wanted)
  return photos
    .filter((photo) => stays.has(photo.id) || (isFiltered(photo) && isFound(photo)))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id))
}

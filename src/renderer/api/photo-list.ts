import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { create } from 'zustand'
import { wholePhoto, type ListedPhoto, type Photo, type PhotoFields } from '#domain/photo/photo.ts'
import { keepTraits, traitsOf } from '../photos/photo-traits.ts'
import { noteListChange } from './list-changes.ts'
import { newsroom } from './newsroom.ts'
import { queryClient, queryKeys } from './query-client.ts'

const key = queryKeys.photoList(false)
// Comparing twenty thousand photos field by field takes longer than reading them.
queryClient.setQueryDefaults(key, { structuralSharing: false })

/** Whether every photo of the newsroom has come: until then the list holds the latest. */
export const usePhotosWhole = create<{ isWhole: boolean }>()(() => ({ isWhole: false }))

/** So many photos come in one answer: one holds neither the newsroom nor the window for long. */
const page = 300

const listed = () => queryClient.getQueryData<Photo[]>(key)

const readings = new Set<Promise<Photo[]>>()

/** Reads all photos part by part; the list grows with each part the first time, and stays as it was until the last part when it is read again. */
async function readParts(): Promise<Photo[]> {
  const isFirst = listed() === undefined
  const known = new Map(listed()?.map((photo) => [photo.id, photo]))
  const photos: Photo[] = []
  let shown: readonly Photo[] = []
  /** The list grew by what was read since it was shown last, unless something else happened to it. */
  const noteGrowth = (grown: readonly Photo[]) => {
    if (isFirst && listed() === shown) noteListChange(shown, grown, { left: [], came: grown.slice(shown.length) })
  }
  const ask = (before: string | null) => newsroom().photos.page({ before, limit: page })
  let asked = ask(null)
  for (;;) {
    const part = await asked
    // The newsroom reads the next part while the window looks at this one.
    if (part.length === page) asked = ask(part.at(-1)?.id ?? null)
    for (const one of part) {
      const before = known.get(one.id)
      const photo = before !== undefined && before.revision === one.revision && before.updatedAt === one.updatedAt ? before : wholePhoto(one)
      // By part, too: for all of them at once it would hold the window.
      traitsOf(photo)
      photos.push(photo)
    }
    if (part.length < page) break
    // Each list is laid out anew: it is shown when it has doubled.
    if (isFirst && photos.length >= shown.length * 2) {
      const grown = [...photos]
      noteGrowth(grown)
      queryClient.setQueryData(key, grown)
      shown = grown
    }
  }
  noteGrowth(photos)
  usePhotosWhole.setState({ isWhole: true })
  return photos
}

function readPhotos(): Promise<Photo[]> {
  const reading = readParts().finally(() => readings.delete(reading))
  readings.add(reading)
  return reading
}

/** The photos of the newsroom, or those in the trash. */
export const usePhotos = (trashed = false): UseQueryResult<Photo[]> =>
  useQuery({
    queryKey: queryKeys.photoList(trashed),
    queryFn: () => (trashed ? newsroom().photos.list({ trashed }) : readPhotos()),
  })

function changeList(change: (photos: readonly Photo[]) => { photos: Photo[]; left: Photo[]; came: Photo[] }): void {
  const before = listed()
  if (before === undefined) return
  const { photos, left, came } = change(before)
  if (left.length + came.length === 0) return
  noteListChange(before, photos, { left, came })
  queryClient.setQueryData<Photo[]>(key, photos)
}

/** A photo as this window has it. */
export function knownPhoto(photoId: string): Photo | undefined {
  return listed()?.find(({ id }) => id === photoId)
}

/** Photos as this window has them, by id. */
export function knownPhotos(photoIds: Iterable<string>): ReadonlyMap<string, Photo> {
  const wanted = new Set(photoIds)
  return new Map((listed() ?? []).filter(({ id }) => wanted.has(id)).map((photo) => [photo.id, photo]))
}

/** What is newly known of a photo in the list. */
export interface PhotoPatch {
  readonly photoId: string
  readonly fields: Partial<PhotoFields>
  readonly revision?: number
  readonly updatedAt?: string
}

/** Shows what was written, or is being written, at once. */
export function patchPhotos(patches: readonly PhotoPatch[]): void {
  const byId = new Map(patches.map((patch) => [patch.photoId, patch]))
  changeList((photos) => {
    const [left, came]: [Photo[], Photo[]] = [[], []]
    const patched = photos.map((photo) => {
      const patch = byId.get(photo.id)
      if (patch === undefined) return photo
      const { fields, photoId: _, ...kept } = patch
      const isShown = Object.entries(fields).every(([name, value]) => Object.is(value, photo.fields[name as keyof PhotoFields]))
      // What is written by hand disagrees with no file any more: the newsroom says the same.
      const next = { ...photo, ...kept, fields: isShown ? photo.fields : { ...photo.fields, ...fields }, drift: photo.drift.filter((name) => !(name in fields)) }
      if (isShown) keepTraits(photo, next)
      left.push(photo)
      came.push(next)
      return next
    })
    return { photos: patched, left, came }
  })
}

/** So many photos are asked for by name in one call, as in one part of the list. */
const mostAtOnce = page

/**
 * Reads these photos anew, and none of the others: new ones come into the list, those that went to the trash leave it. `isUndone`: what the window
 * shows was never written, and gives way to the same revision.
 */
export async function rereadPhotos(photoIds: readonly string[], isUndone = false): Promise<void> {
  // What is being read may hold them as they were before.
  while (readings.size > 0) await Promise.allSettled(readings)
  for (let from = 0; from < photoIds.length; from += mostAtOnce) {
    const asked = photoIds.slice(from, from + mostAtOnce)
    const read = await newsroom().photos.some({ photoIds: asked })
    changeList((photos) => merged(photos, asked, read, isUndone))
  }
}

/** Reads these photos anew; where they cannot be read, the whole list is: a change must not be missed, whatever a call failed of. */
export async function rereadOrList(photoIds: readonly string[], isUndone = false): Promise<void> {
  try {
    await rereadPhotos(photoIds, isUndone)
  } catch {
    void queryClient.invalidateQueries({ queryKey: key })
  }
}

function merged(photos: readonly Photo[], asked: readonly string[], read: readonly ListedPhoto[], isUndone: boolean): { photos: Photo[]; left: Photo[]; came: Photo[] } {
  const found = new Map(read.filter(({ trashedAt }) => trashedAt === null).map((photo) => [photo.id, photo]))
  const wasAsked = new Set(asked)
  const [kept, left, came]: [Photo[], Photo[], Photo[]] = [[], [], []]
  for (const photo of photos) {
    if (!wasAsked.has(photo.id)) {
      kept.push(photo)
      continue
    }
    const newer = found.get(photo.id)
    found.delete(photo.id)
    // The window has this writing already, or a later one: the answer was overtaken.
    if (newer !== undefined && (newer.revision < photo.revision || (!isUndone && newer.revision === photo.revision && newer.updatedAt === photo.updatedAt))) {
      kept.push(photo)
      continue
    }
    left.push(photo)
    if (newer === undefined) continue
    const whole = wholePhoto(newer)
    kept.push(whole)
    came.push(whole)
  }
  const fresh = [...found.values()].map(wholePhoto)
  return { photos: [...fresh, ...kept], left, came: [...came, ...fresh] }
}

/** In milliseconds: a thousand changes at once, as an import makes them, are answered by a few readings. */
const rereadPause = 200
const changed = new Set<string>()
let isRereading = false

async function rereadChanged(): Promise<void> {
  isRereading = true
  while (changed.size > 0) {
    const ids = [...changed]
    changed.clear()
    await rereadOrList(ids)
    await new Promise((resolve) => setTimeout(resolve, rereadPause))
  }
  isRereading = false
}

/** Tells that a photo was written, by whomever. */
export function photosChanged(photoId: string): void {
  if (listed() === undefined && readings.size === 0) return
  changed.add(photoId)
  if (!isRereading) void rereadChanged()
}

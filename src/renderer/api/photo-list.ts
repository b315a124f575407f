import type { Photo, PhotoFields } from '#domain/photo/photo.ts'
import { newsroom } from './newsroom.ts'
import { queryClient, queryKeys } from './queries.ts'

/** What is newly known of a photo in the list. */
export interface PhotoPatch {
  readonly photoId: string
  readonly fields: Partial<PhotoFields>
  readonly revision?: number
  readonly updatedAt?: string
}

const listed = () => queryClient.getQueryData<Photo[]>(queryKeys.photoList(false)) ?? []

/** A photo as this window has it. */
export function knownPhoto(photoId: string): Photo | undefined {
  return listed().find(({ id }) => id === photoId)
}

/** Shows what was written, or is being written, at once. */
export function patchPhotos(patches: readonly PhotoPatch[]): void {
  const byId = new Map(patches.map((patch) => [patch.photoId, patch]))
  queryClient.setQueryData<Photo[]>(queryKeys.photoList(false), (photos) =>
    photos?.map((photo) => {
      const patch = byId.get(photo.id)
      if (patch === undefined) return photo
      const { fields, photoId: _, ...kept } = patch
      return { ...photo, ...kept, fields: { ...photo.fields, ...fields } }
    }),
  )
}

/** So many photos are asked for in one call. */
const mostAtOnce = 500

/** Reads these photos anew, and none of the others. */
export async function rereadPhotos(photoIds: readonly string[]): Promise<void> {
  for (let from = 0; from < photoIds.length; from += mostAtOnce) {
    const photos = await newsroom().photos.some({ photoIds: photoIds.slice(from, from + mostAtOnce) })
    const byId = new Map(photos.map((photo) => [photo.id, photo]))
    queryClient.setQueryData<Photo[]>(queryKeys.photoList(false), (before) => before?.map((photo) => byId.get(photo.id) ?? photo).filter(({ trashedAt }) => trashedAt === null))
  }
}

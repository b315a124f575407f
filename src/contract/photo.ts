import { z } from 'zod'
import { listedPhoto, photo, photoFields } from '#domain/photo/photo.ts'
import { photoRemark } from '#domain/photo/remarks.ts'
import { utcTime } from '#domain/story/story.ts'
import { newsroomErrors, type NewsroomErrorKind } from './errors.ts'
import { procedure } from './procedure.ts'

const photoId = z.object({ photoId: z.uuid() })

const photoChange = photoId.extend({ baseRevision: z.int(), changes: photoFields.partial() })

/** `translations`: other languages that followed a text, since they said the same. */
const savedFields = z.object({ revision: z.int(), updatedAt: utcTime, translations: photoFields.shape.translations.optional() })

/**
 * What became of one file that was added. `duplicate`: the same bytes were there already, and that photo is given. `like`: another photo that looks
 * like this one.
 */
export const addedPhoto = z.object({
  photo,
  duplicate: z.boolean(),
  like: z.object({ photoId: z.uuid(), fileName: z.string() }).nullable(),
  warnings: z.array(photoRemark),
})
export const addPhotosResult = z.object({
  added: z.array(addedPhoto),
  failed: z.array(
    z.object({ file: z.string(), message: z.string(), kind: z.enum(Object.keys(newsroomErrors) as [NewsroomErrorKind, ...NewsroomErrorKind[]]), data: z.record(z.string(), z.unknown()) }),
  ),
})

export const photos = {
  list: procedure.input(z.object({ trashed: z.boolean().default(false) })).output(z.array(photo)),
  /** A part of the photos that are not in the trash, latest ids first: those with ids below `before`. A part that is not full is the last. */
  page: procedure.input(z.object({ before: z.uuid().nullable(), limit: z.int().min(1).max(1_000) })).output(z.array(listedPhoto)),
  get: procedure.input(photoId).output(photo),
  /** Those of the named photos that are there, the trash included, in no order. */
  some: procedure.input(z.object({ photoIds: z.array(z.uuid()).max(1_000) })).output(z.array(listedPhoto)),
  saveFields: procedure.input(photoChange).output(savedFields),
  /** Writes fields of many photos, all or none; the answers are in the order of the changes. */
  saveMany: procedure
    .input(z.object({ changes: z.array(photoChange).min(1).max(5_000) }))
    .output(z.array(savedFields.extend(photoId.shape))),
  /** Desktop door only: the browser door streams files to `POST /photos` and answers with the same result. */
  addFromPaths: procedure.input(z.object({ paths: z.array(z.string()).min(1).max(1_000) })).output(addPhotosResult),
  /** Gives a photo that is known by its caption alone its file (desktop; the browser door: `POST /photos?for=ID`). */
  supplyFromPath: procedure.input(photoId.extend({ path: z.string() })).output(photo),
  /** The stories that show a photo or were published with it. `placementId` is its first place in the text; times are the last first. */
  placements: procedure
    .input(photoId)
    .output(z.array(z.object({ storyId: z.uuid(), headline: z.string(), isShown: z.boolean(), placementId: z.string().nullable(), publishedAt: z.array(utcTime) }))),
  /** Whom photos show, the most often shown first, and then persons who are sources on the record: their names alone. */
  persons: procedure.output(z.array(z.object({ name: z.string(), photos: z.int() }))),
  /** Which photos each story shows, its lead photo included; the story written last comes first, and stories without photos are left out. */
  uses: procedure.output(z.array(z.object({ storyId: z.uuid(), headline: z.string(), photoIds: z.array(z.uuid()) }))),
  /**
   * Writes the fields of photos into files of a folder: copies of their originals, XMP files beside them, or the user's own files there that are the
   * photos. Each photo by itself.
   */
  writeMetadata: procedure
    .input(z.object({ photoIds: z.array(z.uuid()).min(1).max(1_000), target: z.enum(['copy', 'sidecar', 'in-place']), folder: z.string().min(1).max(4_000) }))
    .output(z.object({ written: z.array(z.string()), failed: z.array(z.object({ file: z.string(), message: z.string() })) })),
  trash: procedure.input(photoId).output(z.object({})),
  restoreFromTrash: procedure.input(photoId).output(z.object({})),
  purge: procedure.input(photoId).output(z.object({})),
}

import { z } from 'zod'
import { photoRemark } from '#domain/photo/remarks.ts'

/**
 * Every way in which a call can fail, by name. The window finds the sentence for a kind in its message catalogue under `error.`; the
 * command prints `message`. `data` fills the gaps of the sentence and never holds anything of a source; where it has a `remark`, that says it better.
 */
export const newsroomErrors = {
  NOT_FOUND: { message: 'That is no longer in the newsroom.', data: z.object({ kind: z.enum(['story', 'photo', 'source', 'citation', 'version', 'publication', 'template', 'caption-template', 'roster']) }) },
  STALE: { message: 'This was changed elsewhere in the meantime.', data: z.object({ revision: z.int() }) },
  SLUG_TAKEN: { message: 'Another story has this slug.', data: z.object({ slug: z.string() }) },
  ABBREVIATION_TAKEN: { message: 'Another snippet has this abbreviation.', data: z.object({ abbreviation: z.string(), name: z.string() }) },
  INVALID: { message: 'That cannot be kept as it is.', data: z.object({ reason: z.string() }) },
  IN_USE: { message: 'It is used in a story.', data: z.object({ headlines: z.array(z.string()) }) },
  NOT_A_PHOTO: { message: 'This file is not a photo that Stet can read.', data: z.object({ file: z.string(), reason: z.string(), remark: photoRemark.optional() }) },
  NOT_READABLE: { message: 'This file cannot be read.', data: z.object({ file: z.string(), reason: z.string(), remark: photoRemark.optional() }) },
  NOT_WRITABLE: { message: 'Nothing can be written there.', data: z.object({ path: z.string() }) },
  DISK_FULL: { message: 'The disk is full.', data: z.object({ path: z.string() }) },
  BLOCKED: { message: 'Something stands between this story and print.', data: z.object({ findings: z.array(z.string()) }) },
  BUSY: { message: 'The newsroom is busy with another program. Try again in a moment.', data: z.object({}) },
  NEWER_NEWSROOM: { message: 'This newsroom was written by a newer Stet. Update Stet to open it; nothing was changed.', data: z.object({ found: z.int(), known: z.int() }) },
  DAMAGED: { message: 'Part of the newsroom is damaged.', data: z.object({ what: z.string() }) },
  NOT_HERE: { message: 'This cannot be done in this window.', data: z.object({}) },
} as const

export type NewsroomErrorKind = keyof typeof newsroomErrors
export type NewsroomErrorData<K extends NewsroomErrorKind> = z.infer<(typeof newsroomErrors)[K]['data']>

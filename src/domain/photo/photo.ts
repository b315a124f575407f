import { z } from 'zod'
import { utcTime } from '../story/story.ts'

const text = z.string().max(100_000)

/**
 * What is known about a photo, by the names of IPTC Photo Metadata 2025.1: Description, Alt Text (Accessibility), Creator, Credit Line,
 * Source (Supply Chain), Copyright Notice, and those an editor looks for beside them. Empty text means "not given".
 */
export const photoFields = z.object({
  caption: text,
  altText: text,
  headline: text,
  creator: text,
  creditLine: text,
  source: text,
  copyrightNotice: text,
  rightsUsageTerms: text,
  instructions: text,
  jobId: text,
  keywords: z.array(z.string().max(1_000)).max(1_000),
  personsShown: z.array(z.string().max(1_000)).max(1_000),
  sublocation: text,
  city: text,
  provinceOrState: text,
  country: text,
  countryCode: text,
  /** As the camera or the desk wrote it, ISO 8601 without a zone where none is known. */
  dateCreated: z.string().max(40),
})
export type PhotoFields = z.infer<typeof photoFields>

/** The file as it came in, kept unchanged under its SHA-256. `width` and `height` are pixels after EXIF rotation. */
export const photoOriginal = z.object({
  sha256: z.string().length(64),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/avif']),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
})
export type PhotoOriginal = z.infer<typeof photoOriginal>

/** A photo of the newsroom. `original` is null for a photo that is known by its caption alone: "photo missing". */
export const photo = z.object({
  id: z.uuid(),
  fileName: z.string(),
  original: photoOriginal.nullable(),
  fields: photoFields,
  revision: z.int(),
  /** Fields where the file's IIM and XMP disagree; XMP is what `fields` holds. */
  drift: z.array(z.string()),
  createdAt: utcTime,
  updatedAt: utcTime,
  trashedAt: utcTime.nullable(),
})
export type Photo = z.infer<typeof photo>

export function emptyPhotoFields(): PhotoFields {
  return {
    caption: '',
    altText: '',
    headline: '',
    creator: '',
    creditLine: '',
    source: '',
    copyrightNotice: '',
    rightsUsageTerms: '',
    instructions: '',
    jobId: '',
    keywords: [],
    personsShown: [],
    sublocation: '',
    city: '',
    provinceOrState: '',
    country: '',
    countryCode: '',
    dateCreated: '',
  }
}

/** The credit a reader sees: the credit line, else creator and source. Empty when the photo names nobody. */
export function creditOf(fields: Pick<PhotoFields, 'creditLine' | 'creator' | 'source'>): string {
  if (fields.creditLine) return fields.creditLine
  return [...new Set([fields.creator, fields.source].filter(Boolean))].join(' / ')
}

import { z } from 'zod'
import { utcTime } from '../story/story.ts'
import { composeCredit, type CreditFields, type CreditForm } from './credit-form.ts'
import { emptyPhotoFields, photoFields, type PhotoFields } from './fields.ts'

export { emptyPhotoFields, photoFields, type PhotoFields } from './fields.ts'

/** The file as it came in, kept unchanged under its SHA-256. `width` and `height` are pixels after EXIF rotation. */
const photoOriginal = z.object({
  sha256: z.string().length(64),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/avif', 'image/heic']),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
})
export type PhotoOriginal = z.infer<typeof photoOriginal>

/** What a file says about itself besides its fields; none of it is edited. */
export const photoFacts = z.object({
  /** As EXIF has it, 1 to 8; 1 is upright. */
  orientation: z.int().min(1).max(8).default(1),
  /** The name of the colour profile inside, empty where there is none. */
  colourProfile: z.string().default(''),
  camera: z.string().default(''),
  /** The programs that wrote the file, as EXIF and XMP name them. */
  software: z.string().default(''),
  /** Where it was taken, in degrees; it stays in the newsroom unless an export is told otherwise. */
  position: z.object({ latitude: z.number(), longitude: z.number() }).nullable().default(null),
  /** Whether a C2PA manifest is inside. */
  hasContentCredentials: z.boolean().default(false),
  /** How the picture was made, by IPTC's identifier, as the manifest asserts it; empty where it says nothing. */
  credentialsSay: z.string().default(''),
  /** What XMP, IIM and EXIF say where they disagree, as shown; by field. */
  differences: z.array(z.object({ field: z.string(), xmp: z.string().nullable(), iim: z.string().nullable(), exif: z.string().nullable() })).default([]),
})
export type PhotoFacts = z.infer<typeof photoFacts>

/** A photo of the newsroom. `original` is null for a photo that is known by its caption alone: "photo missing". */
export const photo = z.object({
  id: z.uuid(),
  fileName: z.string(),
  original: photoOriginal.nullable(),
  /** A fingerprint of the picture by which its likes are found; absent where none was made. */
  look: z.string().optional(),
  facts: photoFacts,
  fields: photoFields,
  revision: z.int(),
  /** Fields where the file's IIM and XMP disagree; XMP is what `fields` holds. */
  drift: z.array(z.string()),
  createdAt: utcTime,
  updatedAt: utcTime,
  trashedAt: utcTime.nullable(),
})
export type Photo = z.infer<typeof photo>

/**
 * A photo as it travels where there are thousands: `fields` and `facts` are JSON as they are kept, with what is given and nothing that is empty.
 * Twenty thousand photos checked field by field hold a newsroom for seconds. `wholePhoto` reads them.
 */
export const listedPhoto = photo.extend({ fields: z.string(), facts: z.string() })
export type ListedPhoto = z.infer<typeof listedPhoto>

// Shared by all photos that have nothing in a field: twenty thousand of them need not hold seventy empty values each.
const emptyFields = emptyPhotoFields()
const emptyFacts = photoFacts.parse({})

export function wholePhoto({ fields, facts, ...listed }: ListedPhoto): Photo {
  const given = JSON.parse(fields) as Partial<PhotoFields>
  return { ...listed, fields: { ...emptyFields, ...given }, facts: { ...emptyFacts, ...(JSON.parse(facts) as Partial<PhotoFacts>) } }
}

/** The credit a reader sees: as the house writes it, else the credit line, else creator and source. Empty when the photo names nobody. */
export function creditOf(fields: CreditFields, form: CreditForm | null = null): string {
  const composed = form && composeCredit(fields, form)
  if (composed !== null) return composed
  if (fields.creditLine) return fields.creditLine
  return [...new Set([fields.creator, fields.source].filter(Boolean))].join(' / ')
}

import { z } from 'zod'
import { finding } from '#domain/check/finding.ts'
import { utcTime } from '#domain/story/story.ts'
import { exportFormats, markdownFlavours } from '#domain/export/format.ts'
import { photoPresets } from '#domain/export/photo-presets.ts'
import { photoRemark } from '#domain/photo/remarks.ts'
import { procedure } from './procedure.ts'

/** What to publish and how. `widths` are pixels; photos are never enlarged. */
const exportRequest = z.object({
  storyId: z.uuid(),
  format: z.enum(exportFormats),
  flavour: z.enum(markdownFlavours).default('plain'),
  form: z.enum(['page', 'fragment']).default('page'),
  /** Keep GPS position and device serial numbers in the photos. */
  keepLocation: z.boolean().default(false),
  /** What is written of the photos besides the usual sizes. */
  photoPresets: z.array(z.enum(photoPresets)).max(10).default([]),
  /** The colours of print files. */
  printProfile: z.enum(['original', 'srgb', 'p3', 'cmyk']).default('original'),
  /** In which language the report on the photos speaks. */
  reportLanguage: z.enum(['en', 'ko', 'ar']).default('en'),
})

export const publishing = {
  /** What would be written: the main text, the files with the size of each that is known, and what stands in the way. */
  preview: procedure.input(exportRequest).output(
    z.object({
      /** A complete HTML page as the reader will see it; photos are at `/photos/ID/WIDTH`. */
      html: z.string(),
      /** The main file's own text. */
      text: z.string(),
      files: z.array(z.object({ path: z.string(), bytes: z.int().nullable() })),
      findings: z.array(finding),
    }),
  ),
  /** Writes the files. Refused with BLOCKED where an ERROR stands, unless `override` names who takes that on. */
  publish: procedure
    .input(exportRequest.extend({ folder: z.string().min(1).max(4_000), override: z.string().max(200).nullable().default(null) }))
    .output(z.object({ publicationId: z.uuid(), folder: z.string(), files: z.array(z.string()), warnings: z.array(photoRemark) })),
  list: procedure.input(z.object({ storyId: z.uuid() })).output(
    z.array(z.object({ id: z.uuid(), format: z.enum(exportFormats), flavour: z.string(), folder: z.string(), headline: z.string(), publishedAt: utcTime, overriddenBy: z.string().nullable() })),
  ),
  /** A printable proof as a complete HTML page. */
  proof: procedure.input(z.object({ storyId: z.uuid(), doubleSpaced: z.boolean() })).output(z.object({ html: z.string() })),
}

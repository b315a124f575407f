import { z } from 'zod'

export const findingLevels = ['ERROR', 'WARN', 'NOTE'] as const

/** Something that stands between a story and print. ERROR blocks publication. */
export const finding = z.object({
  id: z.string(),
  level: z.enum(findingLevels),
  /** Names the sentence in the message catalogue, under `check.`; `values` fill its gaps. */
  rule: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The sentence in English, for the command. */
  message: z.string(),
  /** Where: a field, a block of the body by its id with offsets in its text, or a photo. */
  place: z.object({
    field: z.string().optional(),
    blockId: z.string().optional(),
    from: z.int().optional(),
    to: z.int().optional(),
    photoId: z.string().optional(),
    /** The field of the photo that mends it, by its name; `file` for the file itself. */
    photoField: z.string().optional(),
    /** Where the figure's own words are at fault: the placement that mends it. */
    placementId: z.string().optional(),
    excerpt: z.string().optional(),
  }),
})
export type Finding = z.infer<typeof finding>

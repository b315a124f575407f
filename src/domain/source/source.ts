import { z } from 'zod'
import { utcTime } from '../story/story.ts'

export const sourceKinds = ['person', 'organisation', 'document', 'agency', 'dataset'] as const
export const attributionTerms = ['on-record', 'background', 'deep-background', 'off-record'] as const
export type AttributionTerms = (typeof attributionTerms)[number]

/** Whom or what a claim rests on. Nothing of it ever leaves the newsroom in an export, a log or an error message. */
export const sourceFields = z.object({
  kind: z.enum(sourceKinds),
  name: z.string().max(1_000),
  title: z.string().max(1_000),
  affiliation: z.string().max(1_000),
  contacts: z.string().max(10_000),
  attribution: z.enum(attributionTerms),
  notes: z.string().max(100_000),
})
export type SourceFields = z.infer<typeof sourceFields>

export const source = z.object({
  id: z.uuid(),
  fields: sourceFields,
  revision: z.int(),
  createdAt: utcTime,
  updatedAt: utcTime,
  trashedAt: utcTime.nullable(),
})
export type Source = z.infer<typeof source>

export const citationKinds = ['quote', 'figure', 'fact'] as const

/** This passage of this story rests on this source. `id` is also the id of the citation mark; `passage` is the text when it was cited. */
export const citation = z.object({
  id: z.uuid(),
  storyId: z.uuid(),
  sourceId: z.uuid(),
  kind: z.enum(citationKinds),
  passage: z.string().max(10_000),
  note: z.string().max(10_000),
  checked: z.boolean(),
  createdAt: utcTime,
  updatedAt: utcTime,
})
export type Citation = z.infer<typeof citation>

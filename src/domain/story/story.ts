import { z } from 'zod'
import { lengthUnits, unitBeforeUnits } from './length.ts'

export const storyStatuses = ['draft', 'copy', 'ready', 'published', 'killed'] as const
export type StoryStatus = (typeof storyStatuses)[number]

export const textDirections = ['auto', 'ltr', 'rtl'] as const

/** UTC, ISO 8601 with milliseconds. */
export const utcTime = z.iso.datetime()

/** Wide enough for any real headline, narrow enough that a pasted book is refused with a sentence. */
const line = z.string().max(1_000)
const paragraph = z.string().max(10_000)

/**
 * What a reporter fills in about a story, the body apart. `slug` is unique in the newsroom; `notes` are never exported.
 * `embargoAt` is UTC; `embargoZone` is the IANA zone that it was set in.
 */
export const storyFields = z.object({
  slug: z.string().max(200),
  headline: line,
  shortHeadline: line,
  dek: paragraph,
  bylines: z.array(line).max(50),
  dateline: line,
  section: z.string().max(200),
  tags: z.array(z.string().max(200)).max(100),
  language: z.string().max(35),
  direction: z.enum(textDirections),
  leadPhotoId: z.uuid().nullable(),
  status: z.enum(storyStatuses),
  embargoAt: utcTime.nullable(),
  embargoZone: z.string().max(100).nullable(),
  targetLength: z.int().min(0).max(1_000_000).nullable(),
  targetUnit: z.enum(lengthUnits),
  notes: z.string().max(100_000),
  seoTitle: line,
  seoDescription: paragraph,
})
export type StoryFields = z.infer<typeof storyFields>
export type StoryFieldName = keyof StoryFields

/** The fields as a version may hold them that an older Stet kept. */
export type KeptStoryFields = Omit<StoryFields, 'targetUnit'> & Partial<Pick<StoryFields, 'targetUnit'>>

/** All fields of a story, in their order, also where they were kept before there were all of them. */
export function wholeFields(kept: KeptStoryFields): StoryFields {
  if (kept.targetUnit !== undefined) return kept as StoryFields
  const { notes, seoTitle, seoDescription, ...before } = kept
  return { ...before, targetUnit: unitBeforeUnits(kept), notes, seoTitle, seoDescription }
}

/** A story as it is listed. `words` and `characters` count the body; times are UTC. */
export const storySummary = z.object({
  id: z.uuid(),
  slug: z.string(),
  headline: z.string(),
  status: z.enum(storyStatuses),
  section: z.string(),
  language: z.string(),
  direction: z.enum(textDirections),
  words: z.int(),
  characters: z.int(),
  targetUnit: z.enum(lengthUnits),
  updatedAt: utcTime,
  trashedAt: utcTime.nullable(),
})
export type StorySummary = z.infer<typeof storySummary>

/** A block at the top of a body: `content` is ProseMirror JSON, `order` sorts the blocks bytewise. */
export const storedBlock = z.object({
  id: z.string().min(1).max(64),
  order: z.string().min(1).max(256),
  content: z.record(z.string(), z.unknown()),
})
export type StoredBlock = z.infer<typeof storedBlock>

/** A whole story. Fields and body are written separately and have a revision each, counted from 1. */
export const story = z.object({
  id: z.uuid(),
  fields: storyFields,
  fieldsRevision: z.int(),
  blocks: z.array(storedBlock),
  bodyRevision: z.int(),
  words: z.int(),
  characters: z.int(),
  createdAt: utcTime,
  updatedAt: utcTime,
  trashedAt: utcTime.nullable(),
})
export type Story = z.infer<typeof story>

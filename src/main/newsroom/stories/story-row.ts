import type { Story, StoryFieldName, StoryFields, StoryStatus, StorySummary } from '#domain/story/story.ts'

/** A story without its body, as it lies in the database. */
export interface StoryRow {
  id: string
  slug: string
  slug_by_hand: number
  headline: string
  short_headline: string
  dek: string
  bylines: string
  dateline: string
  section: string
  tags: string
  language: string
  direction: StoryFields['direction']
  lead_photo_id: string | null
  status: StoryStatus
  embargo_at: string | null
  embargo_zone: string | null
  target_length: number | null
  target_unit: StoryFields['targetUnit']
  notes: string
  seo_title: string
  seo_description: string
  fields_revision: number
  field_revisions: string
  body_revision: number
  body_hash: Buffer
  words: number
  characters: number
  created_at: string
  updated_at: string
  trashed_at: string | null
}

/** The columns that hold a field each. */
export const fieldColumns = {
  slug: 'slug',
  headline: 'headline',
  shortHeadline: 'short_headline',
  dek: 'dek',
  bylines: 'bylines',
  dateline: 'dateline',
  section: 'section',
  tags: 'tags',
  language: 'language',
  direction: 'direction',
  leadPhotoId: 'lead_photo_id',
  status: 'status',
  embargoAt: 'embargo_at',
  embargoZone: 'embargo_zone',
  targetLength: 'target_length',
  targetUnit: 'target_unit',
  notes: 'notes',
  seoTitle: 'seo_title',
  seoDescription: 'seo_description',
} as const satisfies Record<StoryFieldName, keyof StoryRow>

export const summaryColumns = 'id, slug, headline, status, section, language, direction, words, characters, target_unit, updated_at, trashed_at'
export type SummaryRow = Pick<StoryRow, 'id' | 'slug' | 'headline' | 'status' | 'section' | 'language' | 'direction' | 'words' | 'characters' | 'target_unit' | 'updated_at' | 'trashed_at'>

export function summaryOf(row: SummaryRow): StorySummary {
  const { target_unit: targetUnit, updated_at: updatedAt, trashed_at: trashedAt, ...same } = row
  return { ...same, targetUnit, updatedAt, trashedAt }
}

export function fieldsOf(row: StoryRow): StoryFields {
  return {
    slug: row.slug,
    headline: row.headline,
    shortHeadline: row.short_headline,
    dek: row.dek,
    bylines: JSON.parse(row.bylines) as string[],
    dateline: row.dateline,
    section: row.section,
    tags: JSON.parse(row.tags) as string[],
    language: row.language,
    direction: row.direction,
    leadPhotoId: row.lead_photo_id,
    status: row.status,
    embargoAt: row.embargo_at,
    embargoZone: row.embargo_zone,
    targetLength: row.target_length,
    targetUnit: row.target_unit,
    notes: row.notes,
    seoTitle: row.seo_title,
    seoDescription: row.seo_description,
  }
}

/** The values of the columns of `fieldColumns`, by column. */
export function columnsOf(fields: StoryFields): Record<string, string | number | null> {
  const columns: Record<string, string | number | null> = {}
  for (const [name, column] of Object.entries(fieldColumns)) {
    const value = fields[name as StoryFieldName]
    columns[column] = Array.isArray(value) ? JSON.stringify(value) : value
  }
  return columns
}

export function storyOf(row: StoryRow, blocks: Story['blocks']): Story {
  return {
    id: row.id,
    fields: fieldsOf(row),
    fieldsRevision: row.fields_revision,
    blocks,
    bodyRevision: row.body_revision,
    words: row.words,
    characters: row.characters,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}

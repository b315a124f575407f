import type { z } from 'zod'
import type { version } from '#contract/story.ts'
import type { VersionSummaryRow } from './version-store.ts'

export type Version = z.infer<typeof version>

export function versionOf(row: VersionSummaryRow): Version {
  return {
    id: row.id,
    storyId: row.story_id,
    reason: row.reason,
    name: row.name,
    author: row.author,
    headline: row.headline,
    words: row.words,
    createdAt: row.created_at,
    change: row.change === null ? null : (JSON.parse(row.change) as Version['change']),
  }
}

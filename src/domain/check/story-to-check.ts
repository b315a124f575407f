import type { DocumentNode } from '../document/node.ts'
import type { CodeBook } from '../photo/captions/codes.ts'
import type { RosterNames } from '../photo/captions/names.ts'
import type { PhotoFields } from '../photo/photo.ts'
import type { FileSigns } from '../photo/signs-of-making.ts'
import type { AttributionTerms } from '../source/source.ts'
import type { StoryFields } from '../story/story.ts'
import type { Finding } from './finding.ts'
import type { HouseRules } from './house.ts'
import type { RuleId } from './sentences.ts'

/** A top-level block of a body with the id it is kept under. */
export interface CheckedBlock {
  id: string
  content: DocumentNode
}

/** What a check knows of a photo. `missing`: known by its caption alone. */
export interface CheckedPhoto extends FileSigns {
  fields: PhotoFields
  missing: boolean
  /** Another story that published the photo, by its headline; null where none did. */
  publishedIn: string | null
  /** Another story that shows the photo and did not publish it yet, by its headline; null where none does. */
  placedIn: string | null
}

/** What a check knows of a citation: nothing that names its source. `id` is that of its mark. */
export interface CheckedCitation {
  id: string
  attribution: AttributionTerms
  checked: boolean
}

/**
 * All that a check looks at. `photos` are by id, the lead photo among them; `now` is UTC, ISO 8601; `zone` is that in which
 * the newsroom's days begin and end.
 */
export interface StoryToCheck {
  fields: StoryFields
  blocks: readonly CheckedBlock[]
  photos: ReadonlyMap<string, CheckedPhoto>
  citations: readonly CheckedCitation[]
  house: HouseRules
  /** The codes and names of the rosters in use. */
  rosters: { readonly codes: CodeBook; readonly names: RosterNames }
  now: string
  zone: string
}

/** A finding before it has its level, id and sentence. */
export interface Found {
  rule: RuleId
  values?: Finding['values']
  place?: Finding['place']
}

export type Rule = (story: StoryToCheck) => Found[]

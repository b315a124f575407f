import type { Story } from '#domain/story/story.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import { VersionArchive } from '../history/version-archive.ts'
import type { VersionContent } from '../history/version-content.ts'
import type { VersionReason, VersionSummaryRow } from '../history/version-store.ts'
import { recordedPhotoFields } from '#domain/photo/fields.ts'
import { PhotoStore, photoFieldsOf } from '../photos/photo-store.ts'
import { CitationStore, citationOf } from '../sources/citation-store.ts'
import { storedBlock } from './block-node.ts'
import { fieldsOf, storyOf, type StoryRow } from './story-row.ts'
import { StoryStore } from './story-store.ts'

/** A story with all that belongs to it. Everything here runs inside a transaction of the caller. */
export class StoryRecords {
  readonly store: StoryStore
  readonly citations: CitationStore
  readonly photos: PhotoStore
  readonly archive: VersionArchive
  /** Who writes, as it is noted beside versions. */
  readonly author: string

  constructor(database: NewsroomDatabase, author: string) {
    this.store = new StoryStore(database)
    this.citations = new CitationStore(database)
    this.photos = new PhotoStore(database)
    this.archive = new VersionArchive(database)
    this.author = author
  }

  /** Fails with NOT_FOUND. */
  row(storyId: string): StoryRow {
    const row = this.store.get(storyId)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'story' })
    return row
  }

  whole(row: StoryRow): Story {
    return storyOf(row, this.store.blocks(row.id).map(storedBlock))
  }

  /** A story as a version keeps it. */
  content(row: StoryRow): VersionContent {
    return {
      fields: fieldsOf(row),
      blocks: this.store.blocks(row.id).map((block) => [block.id, block.ord, block.content]),
      citations: this.citations.ofStory(row.id).map(citationOf),
      photos: this.photos.ofStory(row.id).map((photo) => ({ id: photo.id, fields: recordedPhotoFields(photoFieldsOf(photo)) })),
    }
  }

  /** Keeps a story as it stands as a version. */
  keep(row: StoryRow, reason: VersionReason, name = ''): VersionSummaryRow {
    return this.archive.keep(row.id, this.content(row), { reason, name, author: this.author, words: row.words, characters: row.characters })
  }
}

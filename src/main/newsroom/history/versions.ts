import { isAutomatic } from '#domain/history/thinning.ts'
import type { StoredBlock, Story, StoryFields } from '#domain/story/story.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import { storedBlock } from '../stories/block-node.ts'
import type { StoryRecords } from '../stories/story-records.ts'
import { restoreContent } from './restore-content.ts'
import { versionOf, type Version } from './version.ts'
import type { VersionReason, VersionSummaryRow } from './version-store.ts'

/** The versions of stories: kept, listed, read and put back. */
export class Versions {
  readonly #database: NewsroomDatabase
  readonly #records: StoryRecords

  constructor(database: NewsroomDatabase, records: StoryRecords) {
    this.#database = database
    this.#records = records
  }

  /** The versions of a story, the last first. Fails with NOT_FOUND. */
  list(storyId: string): Promise<Version[]> {
    return this.#database.read(() => this.#records.archive.store.list(this.#records.row(storyId).id).map(versionOf))
  }

  /** A version as it stood. Fails with NOT_FOUND; with DAMAGED where its bytes changed on the disk. */
  get(versionId: string): Promise<Version & { fields: StoryFields; blocks: StoredBlock[] }> {
    return this.#database.read(() => {
      const row = this.#row(versionId)
      const { fields, blocks } = this.#records.archive.read(row)
      return { ...versionOf(row), fields, blocks: blocks.map(([id, ord, content]) => storedBlock({ id, ord, content })) }
    })
  }

  /** Keeps a story as it stands. Fails with NOT_FOUND. */
  keep(version: { storyId: string; name: string; reason: VersionReason }, origin: string): Promise<Version> {
    return this.#database.write(origin, (changed) => {
      const row = this.#records.keep(this.#records.row(version.storyId), version.reason, version.name)
      changed('version', row.id, 'created')
      return versionOf(row)
    })
  }

  /** Keeps a story as it stands before a risky step, unless its last version is just that already. Fails with NOT_FOUND. */
  keepBefore({ storyId, step }: { storyId: string; step: VersionReason }, origin: string): Promise<Version> {
    return this.#database.write(origin, (changed) => {
      const story = this.#records.row(storyId)
      const standing = this.#records.archive.lastIfSame(story.id, this.#records.content(story))
      if (standing !== undefined) return versionOf(standing)
      const row = this.#records.keep(story, step)
      changed('version', row.id, 'created')
      return versionOf(row)
    })
  }

  /**
   * Puts a version back as its story: text, fields, citations and captions as they stood. What stood there before becomes a version first.
   * Fails with NOT_FOUND, DAMAGED.
   */
  restore(versionId: string, origin: string): Promise<Story> {
    return this.#database.write(origin, (changed) => {
      const version = this.#row(versionId)
      const content = this.#records.archive.read(version)
      const story = this.#records.row(version.story_id)
      changed('version', this.#records.keep(story, 'restore').id, 'created')
      restoreContent(this.#records, story, content, version)
      changed('story', story.id, 'version-restored')
      return this.#records.whole(this.#records.row(story.id))
    })
  }

  /**
   * Deletes one version that Stet kept by itself, for good; all others stay as they are. Fails with NOT_FOUND, with INVALID for a version that was
   * named, published, imported or kept from a conflict, and with DAMAGED where others that build on it could not be read without it.
   */
  purge(versionId: string, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(versionId)
      if (!isAutomatic(row)) throw new NewsroomError('INVALID', { reason: 'Only versions that Stet kept by itself can be deleted.' })
      const { left } = this.#records.archive.remove(row.story_id, [row.id])
      if (left.length > 0) throw new NewsroomError('DAMAGED', { what: `version of ${row.created_at}` }, { message: `The version of ${row.created_at} stays: it, or one that builds on it, is damaged on the disk.` })
      changed('version', row.id, 'purged')
    })
  }

  #row(versionId: string): VersionSummaryRow {
    const row = this.#records.archive.store.get(versionId)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'version' })
    return row
  }
}

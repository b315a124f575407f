import type { z } from 'zod'
import type { versionReason } from '#contract/story.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'

export type VersionReason = z.infer<typeof versionReason>

export interface VersionRow {
  id: string
  story_id: string
  number: number
  reason: VersionReason
  name: string
  author: string
  headline: string
  words: number
  characters: number
  created_at: string
  keyframe: number
  content: Buffer
  hash: Buffer
}

export type VersionSummaryRow = Omit<VersionRow, 'keyframe' | 'content' | 'hash'>

const summary = 'id, story_id, number, reason, name, author, headline, words, characters, created_at'

/** The rows of versions. */
export class VersionStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      list: database.prepare<[string], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE story_id = ? ORDER BY number DESC`),
      get: database.prepare<[string], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE id = ?`),
      last: database.prepare<[string], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE story_id = ? ORDER BY number DESC LIMIT 1`),
      sinceKeyframe: database.prepare<[string, string, number, number], VersionRow>(
        `SELECT * FROM version WHERE story_id = ? AND number >= (SELECT max(number) FROM version WHERE story_id = ? AND keyframe = 1 AND number <= ?) AND number <= ?
         ORDER BY number`,
      ),
      insert: database.prepare<[VersionRow]>(
        `INSERT INTO version (id, story_id, number, reason, name, author, headline, words, characters, created_at, keyframe, content, hash)
         VALUES (@id, @story_id, @number, @reason, @name, @author, @headline, @words, @characters, @created_at, @keyframe, @content, @hash)`,
      ),
    }
  }

  /** The versions of a story, the last first. */
  list(storyId: string): VersionSummaryRow[] {
    return this.#statements.list.all(storyId)
  }

  get(id: string): VersionSummaryRow | undefined {
    return this.#statements.get.get(id)
  }

  last(storyId: string): VersionSummaryRow | undefined {
    return this.#statements.last.get(storyId)
  }

  /** The versions that are needed to unpack one: from the keyframe before it up to itself. */
  chain(storyId: string, number: number): VersionRow[] {
    return this.#statements.sinceKeyframe.all(storyId, storyId, number, number)
  }

  insert(row: VersionRow): void {
    this.#statements.insert.run(row)
  }
}

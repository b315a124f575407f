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
  zone: string | null
  change: string | null
  /** The number of the version that `content` is based on; null where it stands alone. */
  base: number | null
  content: Buffer
  hash: Buffer
}

export type VersionSummaryRow = Omit<VersionRow, 'base' | 'content' | 'hash'>

/** Which version another is told as the changes to. */
export type VersionLink = Pick<VersionRow, 'id' | 'number' | 'base'>

/** What a new version may be based on, and how much has gathered since the last one that stands alone. */
export interface Span {
  keyframe: number
  keyframeBytes: number
  deltaBytes: number
  /** The last version that others far behind it are based on. */
  anchor: number
  anchors: number
}

/** Each so many versions is an anchor: it is based on the anchor before it, which makes the way to any version short. */
export const anchorEvery = 16

const summary = 'id, story_id, number, reason, name, author, headline, words, characters, created_at, zone, change'

/** The rows of versions. */
export class VersionStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      list: database.prepare<[string], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE story_id = ? ORDER BY number DESC`),
      get: database.prepare<[string], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE id = ?`),
      at: database.prepare<[string, number], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE story_id = ? AND number = ?`),
      last: database.prepare<[string], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE story_id = ? ORDER BY number DESC LIMIT 1`),
      before: database.prepare<[string, number], VersionSummaryRow>(
        `SELECT ${summary} FROM version WHERE story_id = ? AND number < ? AND reason <> 'conflict' ORDER BY number DESC LIMIT 1`,
      ),
      chain: database.prepare<[{ storyId: string; number: number }], VersionRow>(
        `WITH RECURSIVE link (number, base) AS (
           SELECT number, base FROM version WHERE story_id = @storyId AND number = @number
           UNION ALL SELECT version.number, version.base FROM link JOIN version ON version.story_id = @storyId AND version.number = link.base
         )
         SELECT version.* FROM link JOIN version ON version.story_id = @storyId AND version.number = link.number ORDER BY version.number`,
      ),
      span: database.prepare<[{ storyId: string }], Span>(
        `WITH since AS (SELECT number, base, length(content) AS bytes FROM version
           WHERE story_id = @storyId AND number >= (SELECT max(number) FROM version WHERE story_id = @storyId AND base IS NULL))
         SELECT min(number) AS keyframe, sum(iif(base IS NULL, bytes, 0)) AS keyframeBytes, sum(iif(base IS NULL, 0, bytes)) AS deltaBytes,
           max(iif(base IS NULL OR number % ${anchorEvery} = 1, number, 0)) AS anchor, count(*) FILTER (WHERE number % ${anchorEvery} = 1) AS anchors
         FROM since HAVING count(*) > 0`,
      ),
      links: database.prepare<[string], VersionLink>('SELECT id, number, base FROM version WHERE story_id = ? ORDER BY number'),
      chainLength: database.connection
        .prepare<[{ storyId: string; number: number }], number>(
          `WITH RECURSIVE link (base) AS (
             SELECT base FROM version WHERE story_id = @storyId AND number = @number
             UNION ALL SELECT version.base FROM link JOIN version ON version.story_id = @storyId AND version.number = link.base
           )
           SELECT count(*) FROM link`,
        )
        .pluck(),
      rebase: database.prepare<[number | null, Buffer, string]>('UPDATE version SET base = ?, content = ? WHERE id = ?'),
      remove: database.prepare<[string]>('DELETE FROM version WHERE id = ?'),
      uncountBehind: database.prepare<[{ storyId: string; number: number }]>(
        `UPDATE version SET change = NULL WHERE story_id = @storyId AND number > @number
           AND number <= coalesce((SELECT min(number) FROM version WHERE story_id = @storyId AND number > @number AND reason <> 'conflict'), @number + 1)`,
      ),
      uncounted: database.prepare<[], VersionSummaryRow>(`SELECT ${summary} FROM version WHERE change IS NULL LIMIT 1`),
      saveChange: database.prepare<[string, string]>('UPDATE version SET change = ? WHERE id = ?'),
      withOld: database.connection
        .prepare<[string], string>(`SELECT story_id FROM version WHERE name = '' AND created_at < ? GROUP BY story_id HAVING count(*) > 1`)
        .pluck(),
      insert: database.prepare<[VersionRow]>(
        `INSERT INTO version (id, story_id, number, reason, name, author, headline, words, characters, created_at, zone, change, base, content, hash)
         VALUES (@id, @story_id, @number, @reason, @name, @author, @headline, @words, @characters, @created_at, @zone, @change, @base, @content, @hash)`,
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

  at(storyId: string, number: number): VersionSummaryRow | undefined {
    return this.#statements.at.get(storyId, number)
  }

  last(storyId: string): VersionSummaryRow | undefined {
    return this.#statements.last.get(storyId)
  }

  /** The version before a number that stood in the story: a text that was refused never did. */
  before(storyId: string, number: number): VersionSummaryRow | undefined {
    return this.#statements.before.get(storyId, number)
  }

  /** The last version that stood in the story. */
  lastStanding(storyId: string): VersionSummaryRow | undefined {
    return this.before(storyId, Number.MAX_SAFE_INTEGER)
  }

  /** The versions that are needed to unpack one, from the one that stands alone up to itself. */
  chain(storyId: string, number: number): VersionRow[] {
    return this.#statements.chain.all({ storyId, number })
  }

  /** Undefined where no version stands alone, as in a story without any. */
  span(storyId: string): Span | undefined {
    return this.#statements.span.get({ storyId })
  }

  insert(row: VersionRow): void {
    this.#statements.insert.run(row)
  }

  /** How the versions of a story build on one another, in the order in which they were made. */
  links(storyId: string): VersionLink[] {
    return this.#statements.links.all(storyId)
  }

  /** How many rows are needed to unpack a version. */
  chainLength(storyId: string, number: number): number {
    return this.#statements.chainLength.get({ storyId, number }) ?? 0
  }

  /** Tells a version anew, as the changes to another base. */
  rebase(id: string, base: number | null, content: Buffer): void {
    this.#statements.rebase.run(base, content, id)
  }

  remove(id: string): void {
    this.#statements.remove.run(id)
  }

  /** What the versions behind a number changed is to be counted again, up to the next that stood in the story. */
  uncountBehind(storyId: string, number: number): void {
    this.#statements.uncountBehind.run({ storyId, number })
  }

  /** A version whose words are to be counted; undefined where all are. */
  uncounted(): VersionSummaryRow | undefined {
    return this.#statements.uncounted.get()
  }

  saveChange(id: string, change: string): void {
    this.#statements.saveChange.run(change, id)
  }

  /** The stories that have versions without a name from before a time. */
  withOld(time: string): string[] {
    return this.#statements.withOld.all(time)
  }
}

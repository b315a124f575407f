import type { NewsroomDatabase } from '../database/newsroom-database.ts'

type IndexedKind = 'story' | 'photo'

export interface EntryKey {
  kind: IndexedKind
  id: string
}

interface StoryText {
  slug: string
  headline: string
  dek: string
  stamp: string
}

/** The index of words, and the texts that it is made of. */
export class SearchStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    const storyStamp = "story.fields_revision || '.' || story.body_revision"
    const photoStamp = "photo.revision || ''"
    this.#statements = {
      outdated: database.prepare<[number], EntryKey>(
        `SELECT 'story' AS kind, story.id FROM story LEFT JOIN search_entry AS entry ON entry.kind = 'story' AND entry.id = story.id
           WHERE entry.stamp IS NOT ${storyStamp}
         UNION ALL
         SELECT 'photo', photo.id FROM photo LEFT JOIN search_entry AS entry ON entry.kind = 'photo' AND entry.id = photo.id
           WHERE entry.stamp IS NOT ${photoStamp}
         LIMIT ?`,
      ),
      story: database.prepare<[string], StoryText>(`SELECT slug, headline, dek, ${storyStamp} AS stamp FROM story WHERE id = ?`),
      blocks: database.connection.prepare<[string], string>('SELECT content FROM story_block WHERE story_id = ? ORDER BY ord, id').pluck(),
      photo: database.prepare<[string], { file_name: string; fields: string; stamp: string }>(`SELECT file_name, fields, ${photoStamp} AS stamp FROM photo WHERE id = ?`),
      length: database.connection.prepare<[string, string], number>("SELECT characters FROM story WHERE ? = 'story' AND id = ?").pluck(),
      entry: database.prepare<[string, string], { number: number; stamp: string }>('SELECT number, stamp FROM search_entry WHERE kind = ? AND id = ?'),
      removeEntry: database.prepare<[number]>('DELETE FROM search_entry WHERE number = ?'),
      insertEntry: database.prepare<[string, string, string]>('INSERT INTO search_entry (kind, id, stamp) VALUES (?, ?, ?)'),
      insertWords: database.prepare<[number | bigint, string, string]>('INSERT INTO search_word (rowid, title, body) VALUES (?, ?, ?)'),
      merge: database.prepare<[number]>("INSERT INTO search_word (search_word, rank) VALUES ('merge', ?)"),
      totalChanges: database.connection.prepare<[], number>('SELECT total_changes()').pluck(),
      match: database.prepare<[string, number], EntryKey>(
        `SELECT entry.kind, entry.id FROM search_word JOIN search_entry AS entry ON entry.number = search_word.rowid
         WHERE search_word MATCH ?
           AND NOT EXISTS (SELECT 1 FROM story WHERE entry.kind = 'story' AND story.id = entry.id AND trashed_at IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM photo WHERE entry.kind = 'photo' AND photo.id = entry.id AND trashed_at IS NOT NULL)
         ORDER BY bm25(search_word, 8.0, 1.0) LIMIT ?`,
      ),
    }
  }

  /** Stories and photos that were written since they were indexed. */
  outdated(limit: number): EntryKey[] {
    return this.#statements.outdated.all(limit)
  }

  story(id: string): StoryText | undefined {
    return this.#statements.story.get(id)
  }

  /** The contents of a story's blocks, as JSON texts in order. */
  blocks(storyId: string): string[] {
    return this.#statements.blocks.all(storyId)
  }

  photo(id: string): { file_name: string; fields: string; stamp: string } | undefined {
    return this.#statements.photo.get(id)
  }

  /** How long a story's text is, in characters; 0 for what is never long. */
  length({ kind, id }: EntryKey): number {
    return this.#statements.length.get(kind, id) ?? 0
  }

  stamp(key: EntryKey): string | undefined {
    return this.#statements.entry.get(key.kind, key.id)?.stamp
  }

  /** Lays the words of a text in place of those that were indexed before; none where the text is gone. */
  save(key: EntryKey, words: { title: string; body: string; stamp: string } | null): void {
    const before = this.#statements.entry.get(key.kind, key.id)
    if (before !== undefined) this.#statements.removeEntry.run(before.number)
    if (words === null) return
    const { lastInsertRowid } = this.#statements.insertEntry.run(key.kind, key.id, words.stamp)
    this.#statements.insertWords.run(lastInsertRowid, words.title, words.body)
  }

  /** Merges about so many pages of the index; a negative number begins to merge all of it. False when nothing was left to merge. */
  merge(pages: number): boolean {
    const before = this.#statements.totalChanges.get() ?? 0
    this.#statements.merge.run(pages)
    // SQLite's documentation: fewer than two changes mean that there was nothing to do.
    return (this.#statements.totalChanges.get() ?? 0) - before >= 2
  }

  /** What has the words of an FTS5 query, the best first; nothing in the trash. */
  match(query: string, limit: number): EntryKey[] {
    return this.#statements.match.all(query, limit)
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import { snippetOf } from '#domain/search/snippet.ts'
import { fold, matchQuery } from '#domain/search/tokens.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { SourceStore } from '../sources/source-store.ts'
import { indexedText } from './indexed-text.ts'
import type { SearchIndex } from './search-index.ts'

export interface SearchResult {
  kind: 'story' | 'photo' | 'source'
  id: string
  title: string
  /** A line of the text around what was looked for. */
  snippet: string
}

/** Looks things up by their words: stories by headline, slug and text, photos by what is known about them, sources by name. */
export class Search {
  readonly #database: NewsroomDatabase
  readonly #index: SearchIndex
  readonly #sources: SourceStore

  constructor(database: NewsroomDatabase, index: SearchIndex) {
    this.#database = database
    this.#index = index
    this.#sources = new SourceStore(database)
  }

  /** What has all the words that were typed, in any order and each possibly unfinished; the best first, sources last. Nothing in the trash. */
  async find(query: string, limit = 50): Promise<SearchResult[]> {
    const match = matchQuery(query)
    if (match === null) return []
    await this.#index.upToDate()
    const results: SearchResult[] = []
    for (const key of await this.#database.read(() => this.#index.store.match(match, limit))) {
      const text = await this.#database.read(() => indexedText(this.#index.store, key))
      if (text !== null) results.push({ ...key, title: text.title || text.aliases, snippet: snippetOf(text.body, query) })
      await nextTurn()
    }
    const sources = await this.#database.read(() => this.#findSources(query))
    return [...results, ...sources].slice(0, limit)
  }

  /** Sources are few, and their names are kept out of the index so that a deleted one leaves no trace there. */
  #findSources(query: string): SearchResult[] {
    const words = fold(query).split(/\s+/).filter(Boolean)
    return this.#sources.list(false).flatMap(({ id, name, title, affiliation }): SearchResult[] => {
      const known = fold([name, title, affiliation].join('\n'))
      if (!words.every((word) => known.includes(word))) return []
      return [{ kind: 'source', id, title: name, snippet: [title, affiliation].filter(Boolean).join(', ') }]
    })
  }
}

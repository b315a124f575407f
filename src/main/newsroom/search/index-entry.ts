import { indexTokens } from '#domain/search/tokens.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { openSecondConnection } from '../database/open.ts'
import { indexedText } from './indexed-text.ts'
import { SearchStore, type EntryKey } from './search-store.ts'

/** Brings what is looked up of a few stories and photos in step with what stands there now. */
export async function indexEntries(database: NewsroomDatabase, store: SearchStore, keys: readonly EntryKey[]): Promise<void> {
  const outdated = await database.read(() =>
    keys.map((key) => ({ key, text: indexedText(store, key), known: store.stamp(key) })).filter(({ text, known }) => text === null || text.stamp !== known),
  )
  if (outdated.length === 0) return
  const indexed = outdated.map(({ key, text }) => ({
    key,
    words: text && { title: indexTokens(`${text.title}\n${text.aliases}`), body: indexTokens(text.body), stamp: text.stamp },
  }))
  // Another program may have written a text again meanwhile: then its stamp is outdated, and it is indexed again.
  await database.write('search-index', () => {
    for (const { key, words } of indexed) store.save(key, words)
  })
}

/** The same with a connection of its own, for a thread of its own. */
export async function indexLongEntry(folder: string, key: EntryKey): Promise<void> {
  const database = await openSecondConnection(folder)
  try {
    await indexEntries(database, new SearchStore(database), [key])
  } finally {
    await database.close()
  }
}

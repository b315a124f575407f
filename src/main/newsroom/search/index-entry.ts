import { indexTokens } from '#domain/search/tokens.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { openSecondConnection } from '../database/open.ts'
import { indexedText } from './indexed-text.ts'
import { SearchStore, type EntryKey } from './search-store.ts'

/** Brings what is looked up of one story or photo in step with what stands there now. */
export async function indexEntry(database: NewsroomDatabase, store: SearchStore, key: EntryKey): Promise<void> {
  const { text, known } = await database.read(() => ({ text: indexedText(store, key), known: store.stamp(key) }))
  if (text !== null && text.stamp === known) return
  const words = text && { title: indexTokens(`${text.title}\n${text.aliases}`), body: indexTokens(text.body), stamp: text.stamp }
  // Another program may have written the text again meanwhile: then the stamp is outdated, and it is indexed again.
  await database.write('search-index', () => store.save(key, words))
}

/** The same with a connection of its own, for a thread of its own. */
export async function indexLongEntry(folder: string, key: EntryKey): Promise<void> {
  const database = await openSecondConnection(folder)
  try {
    await indexEntry(database, new SearchStore(database), key)
  } finally {
    await database.close()
  }
}

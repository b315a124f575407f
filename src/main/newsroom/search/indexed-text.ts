import type { DocumentNode } from '#domain/document/node.ts'
import { textOfBody } from '#domain/document/plain-text.ts'
import { wholePhotoFields, type KeptPhotoFields } from '#domain/photo/fields.ts'
import type { EntryKey, SearchStore } from './search-store.ts'

/** What a story or photo is found by and shown as; `body` apart from its `title`. */
export interface IndexedText {
  title: string
  /** Looked up like the title, but not shown as such. */
  aliases: string
  body: string
  stamp: string
}

/** The text of a story or photo as it stands; null where it is gone. */
export function indexedText(store: SearchStore, { kind, id }: EntryKey): IndexedText | null {
  return kind === 'story' ? storyText(store, id) : photoText(store, id)
}

function storyText(store: SearchStore, id: string): IndexedText | null {
  const story = store.story(id)
  if (story === undefined) return null
  const body = textOfBody({ content: store.blocks(id).flatMap(readable) })
  return { title: story.headline, aliases: story.slug, body: [story.dek, body].filter(Boolean).join('\n'), stamp: story.stamp }
}

/** A block whose bytes were damaged cannot be looked up; opening its story tells of it. */
function readable(content: string): DocumentNode[] {
  try {
    return [JSON.parse(content) as DocumentNode]
  } catch {
    return []
  }
}

function photoText(store: SearchStore, id: string): IndexedText | null {
  const photo = store.photo(id)
  if (photo === undefined) return null
  const fields = wholePhotoFields(JSON.parse(photo.fields) as KeptPhotoFields)
  const { headline, caption, altText, creator, creditLine, source, city, country } = fields
  const body = [caption, altText, creator, creditLine, source, city, country, ...fields.keywords, ...fields.personsShown].filter(Boolean).join('\n')
  return { title: headline || photo.file_name, aliases: photo.file_name, body, stamp: photo.stamp }
}

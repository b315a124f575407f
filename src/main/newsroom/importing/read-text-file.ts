import { extname } from 'node:path'
import { documentSchema } from '#domain/document/schema.ts'
import { decodeText } from '#domain/import/encoding/decode-text.ts'
import { RefusedText } from '#domain/import/encoding/refused-text.ts'
import { readHtml } from '#domain/import/html/read-html.ts'
import type { ImportedStory } from '#domain/import/imported.ts'
import { readMarkdown } from '#domain/import/markdown/read-markdown.ts'
import { newId } from '../new-id.ts'
import { notImported } from './file-kind.ts'

/**
 * A story out of the bytes of a text, in whatever encoding. `photosJson` is the text of the `photos.json` beside it. Fails with NOT_READABLE
 * where it is empty or no text.
 */
export function readTextFile(bytes: Uint8Array, file: string, photosJson: string | null): ImportedStory {
  try {
    const { text, warnings } = decodeText(bytes)
    if (text.trim() === '') throw notImported(file, 'it is empty')
    const story = read(text, extname(file).toLowerCase(), photosJson)
    documentSchema.nodeFromJSON(story.body).check()
    return { ...story, warnings: [...warnings, ...story.warnings] }
  } catch (error) {
    if (error instanceof RefusedText) throw notImported(file, lowerFirst(error.message.replace(/\.$/, '')), error)
    throw error
  }
}

function read(text: string, ending: string, photosJson: string | null): ImportedStory {
  if (/^\.x?html?$/.test(ending)) return readHtml(text, { newId })
  return readMarkdown(text, { newId, ...(photosJson === null ? {} : { photosJson }) })
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}

import { documentSchema } from '#domain/document/schema.ts'
import { RefusedText } from '#domain/import/encoding/refused-text.ts'
import type { ImportedStory } from '#domain/import/imported.ts'
import { readStory } from '#domain/import/read-story.ts'
import { newId } from '../new-id.ts'
import { notImported } from './file-kind.ts'

/**
 * A story out of the bytes of a text, in whatever encoding. `photosJson` is the text of the `photos.json` beside it. Fails with NOT_READABLE
 * where it is empty or no text.
 */
export function readTextFile(bytes: Uint8Array, file: string, photosJson: string | null): ImportedStory {
  try {
    const story = readStory({ name: file, bytes, ...(photosJson === null ? {} : { photosJson }) }, { newId })
    // An editor that is handed what it does not know shows nothing at all.
    documentSchema.nodeFromJSON(story.body).check()
    return story
  } catch (error) {
    if (error instanceof RefusedText) throw notImported(file, inSentence(error.message), error)
    throw error
  }
}

function inSentence(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
}

import { decodeText } from './encoding/decode-text.ts'
import { RefusedText } from './encoding/refused-text.ts'
import { readHtml } from './html/read-html.ts'
import type { ImportedStory, NewId } from './imported.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readText } from './text/read-text.ts'

export interface StoryFile {
  /** The file's name; its extension says how the text is written. */
  name: string
  bytes: Uint8Array
  /** The text of the `photos.json` beside a Markdown file, if there is one. */
  photosJson?: string
}

/** The largest text that is read: a thousand pages, and still a matter of seconds. */
export const largestText = 5_000_000

/**
 * A story from a file of any kind of text: Markdown, HTML, else plain text, in whatever encoding. Throws RefusedText, with one sentence, for
 * a file that is empty, too large or no text at all.
 */
export function readStory({ name, bytes, photosJson }: StoryFile, { newId }: { newId: NewId }): ImportedStory {
  if (bytes.length > largestText) {
    const megabytes = Math.round(bytes.length / 1_000_000)
    throw new RefusedText('too-large', `The file has ${megabytes} MB; a text of more than ${largestText / 1_000_000} MB is not a story. Split it and import the parts.`)
  }
  const { text, warnings } = decodeText(bytes)
  const story = read(name, text, newId, photosJson)
  return { ...story, warnings: [...warnings, ...story.warnings] }
}

function read(name: string, text: string, newId: NewId, photosJson: string | undefined): ImportedStory {
  if (/\.(?:md|markdown|mdown|mkd|mdx)$/i.test(name)) return readMarkdown(text, { newId, ...(photosJson === undefined ? {} : { photosJson }) })
  if (/\.(?:html?|xhtml|htm)$/i.test(name) || /^\s*<(?:!doctype html|html)\b/i.test(text)) return readHtml(text, { newId })
  return readText(text, { newId })
}

import { decodeText } from './encoding/decode-text.ts'
import { RefusedText } from './encoding/refused-text.ts'
import { readHtml } from './html/read-html.ts'
import type { ImportedStory, NewId } from './imported.ts'
import { isTooDense } from './markdown/density.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readText } from './text/read-text.ts'

export interface StoryFile {
  /** The file's name; its extension says how the text is written. */
  name: string
  bytes: Uint8Array
  /** The text of the `photos.json` beside a Markdown file, if there is one. */
  photosJson?: string
}

/** The largest text that is read: a thousand pages, which is a matter of seconds still. */
export const largestText = 3_000_000

/**
 * A story from a file of any kind of text: Markdown, HTML, else plain text, in whatever encoding. Throws RefusedText, with one sentence, for
 * a file that is empty, too large or no text at all.
 */
export function readStory({ name, bytes, photosJson }: StoryFile, { newId }: { newId: NewId }): ImportedStory {
  if (bytes.length > largestText) {
    const megabytes = Math.round(bytes.length / 1_000_000)
    throw new RefusedText('too-large', `The file has ${megabytes} MB; a text of more than ${largestText / 1_000_000} MB is not a story. Split it and import the parts.`)
  }
  const { text, warnings } = decodeText(bytes, declaredCharset(bytes))
  const story = read(name, text, newId, photosJson)
  return { ...story, warnings: [...warnings, ...story.warnings] }
}

/** The `charset` that the head of a page names. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2_048))
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,30})/i.exec(head)?.[1] ?? null
}

function read(name: string, text: string, newId: NewId, photosJson: string | undefined): ImportedStory {
  if (/\.(?:md|markdown|mdown|mkd|mdx)$/i.test(name)) return readAsMarkdown(text, newId, photosJson)
  if (/\.(?:html?|xhtml|htm)$/i.test(name) || /^\s*<(?:!doctype html|html)\b/i.test(text)) return readHtml(text, { newId })
  return readText(text, { newId })
}

/** As Markdown; a text that nests or repeats its signs beyond all measure is kept as plain text, with a warning. */
function readAsMarkdown(text: string, newId: NewId, photosJson: string | undefined): ImportedStory {
  if (!isTooDense(text)) {
    try {
      return readMarkdown(text, { newId, ...(photosJson === undefined ? {} : { photosJson }) })
    } catch (error) {
      // The stack is full: the text is nested thousands deep.
      if (!(error instanceof RangeError)) throw error
    }
  }
  const story = readText(text, { newId })
  const message = 'The text has more of Markdown’s signs than can be made sense of, and was kept as plain text.'
  return { ...story, warnings: [{ code: 'markdown-as-text', message, values: {} }, ...story.warnings] }
}

import type { NewId } from '../imported.ts'
import { isTooDense } from '../markdown/density.ts'
import { readMarkdownBlocks } from '../markdown/read-markdown.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import type { PasteWarningCode } from './clipboard.ts'
import { finishBlocks } from './finish.ts'
import { takePictures } from './pictures.ts'
import type { ReadPart } from './read-html.ts'
import { readPastedText } from './read-text.ts'

/** Markdown as blocks; a text that nests or repeats its signs beyond all measure is read as plain text. */
export function readPastedMarkdown(text: string, newId: NewId, warn: (code: PasteWarningCode, count?: number) => void): ReadPart {
  const { html: source, pictures } = takePictures(text)
  if (!isTooDense(source)) {
    try {
      const { content, photos } = readMarkdownBlocks(source, { newId })
      return finishBlocks(tidyBlocks(content), { photos, pictures, linksAddresses: true, warn })
    } catch (error) {
      // The stack is full: the text is nested thousands deep.
      if (!(error instanceof RangeError)) throw error
    }
  }
  return { blocks: readPastedText(text, false), pictures: [] }
}

import type { DocumentNode } from '../../document/node.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import type { NewId } from '../imported.ts'
import type { Clipboard, Pasted, PasteForm, PasteWarning, PasteWarningCode } from './clipboard.ts'
import { largestHtml, largestText, mostBlocks } from './limits.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import { takePictures } from './pictures.ts'
import { plainBlocks, plainText } from './plain-blocks.ts'
import { readPastedHtml, type ReadPart } from './read-html.ts'
import { readPastedMarkdown } from './read-markdown.ts'
import { readPastedText } from './read-text.ts'

/**
 * What lies on a clipboard as blocks of a story: valid, in normal form, with nothing in them that runs, loads or follows readers. Each kind
 * of thing that was left out has a warning. Pure: the same clipboard gives the same blocks.
 */
export function readPaste(clipboard: Clipboard, form: PasteForm, newId: NewId): Pasted {
  const warnings = new Map<PasteWarningCode, number>()
  const warn = (code: PasteWarningCode, count = 1): void => void warnings.set(code, (warnings.get(code) ?? 0) + count)
  const part = readForm(clipboard, form, newId, warn)
  const fits = part.blocks.length <= mostBlocks
  if (!fits) warn('text-too-large', 1)
  return {
    blocks: fits ? part.blocks : [],
    pictures: fits ? part.pictures : [],
    warnings: [...warnings].map(([code, count]): PasteWarning => ({ code, count })),
    ...edges(clipboard, part.blocks),
  }
}

type Warn = (code: PasteWarningCode, count?: number) => void

function readForm(clipboard: Clipboard, form: PasteForm, newId: NewId, warn: Warn): ReadPart {
  const { html = '', text = '', markdown = '' } = clipboard
  if (form === 'markdown') return readPastedMarkdown(limited(markdown || text || textOfHtml(html, newId), warn), newId, warn)
  const rich = html.trim() === '' ? null : readRich(html, text, newId, warn)
  if (rich !== null && (rich.blocks.length > 0 || text.trim() === '')) return form === 'plain' ? plainPart(rich.blocks) : rich
  if (form === 'kept' && (markdown !== '' || looksLikeMarkdown(text))) return readPastedMarkdown(limited(markdown || text, warn), newId, warn)
  return { blocks: readPastedText(limited(text, warn), form === 'kept'), pictures: [] }
}

/** Null where the HTML is more than can be read and there is plain text beside it. */
function readRich(html: string, text: string, newId: NewId, warn: Warn): ReadPart | null {
  const taken = takePictures(html)
  if (taken.html.length <= largestHtml) return readPastedHtml(taken, newId, warn)
  warn(text === '' ? 'text-too-large' : 'formatting-too-large', 1)
  return text === '' ? { blocks: [], pictures: [] } : null
}

function textOfHtml(html: string, newId: NewId): string {
  const taken = takePictures(html)
  return taken.html.length > largestHtml ? '' : plainText(readPastedHtml(taken, newId, () => undefined).blocks)
}

function plainPart(blocks: readonly DocumentNode[]): ReadPart {
  return { blocks: tidyBlocks(plainBlocks(blocks)), pictures: [] }
}

function limited(text: string, warn: Warn): string {
  if (text.length <= largestText) return text
  warn('text-too-large', 1)
  return ''
}

/** A part of a sentence is often copied with the space beside it. Only the plain text tells of it, since HTML has spaces of its own. */
function edges({ html = '', text = '' }: Clipboard, blocks: readonly DocumentNode[]): { spaceBefore: boolean; spaceAfter: boolean } {
  const shown = text === '' ? (/^\s*(?:<meta[^>]*>\s*)?(?:<[^>]*>)*([^<]*)/.exec(html.slice(0, 20_000))?.[1] ?? '') : text
  return {
    spaceBefore: blocks[0]?.type === 'paragraph' && /^[ \t\u00a0]+\S/.test(shown),
    spaceAfter: blocks.at(-1)?.type === 'paragraph' && text !== '' && /\S[ \t\u00a0]+$/.test(text.slice(-200)),
  }
}

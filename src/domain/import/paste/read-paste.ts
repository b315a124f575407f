import type { DocumentNode } from '../../document/node.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import type { NewId } from '../imported.ts'
import type { Clipboard, Pasted, PasteForm, PasteWarning, PasteWarningCode } from './clipboard.ts'
import { cutBlocks, cutHtml, cutText, isTangled, wordsOfHtml } from './cut.ts'
import { largestHtml, largestText } from './limits.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import { takePictures } from './pictures.ts'
import { plainBlocks, plainText } from './plain-blocks.ts'
import { readPastedHtml, type ReadPart } from './read-html.ts'
import { readPastedMarkdown } from './read-markdown.ts'
import { readPastedText } from './read-text.ts'

/**
 * What lies on a clipboard as blocks of a story: valid, in normal form, with nothing in them that runs, loads or follows readers. Each kind
 * of thing that was left out has a warning; what is more than a paste can hold is cut, and that has one as well. Pure: the same clipboard
 * gives the same blocks.
 */
export function readPaste(clipboard: Clipboard, form: PasteForm, newId: NewId): Pasted {
  const warnings = new Map<PasteWarningCode, number>()
  const warn = (code: PasteWarningCode, count = 1): void => void warnings.set(code, (warnings.get(code) ?? 0) + count)
  const part = readForm(clipboard, form, newId, warn)
  const { kept, leftOut } = cutBlocks(part.blocks)
  if (leftOut > 0) warn('text-too-large', leftOut)
  return {
    blocks: kept,
    pictures: leftOut > 0 ? picturesIn(kept, part) : part.pictures,
    warnings: [...warnings].map(([code, count]): PasteWarning => ({ code, count })),
    ...edges(clipboard, kept),
  }
}

type Warn = (code: PasteWarningCode, count?: number) => void

function readForm(clipboard: Clipboard, form: PasteForm, newId: NewId, warn: Warn): ReadPart {
  const { html = '', text = '', markdown = '' } = clipboard
  if (form === 'markdown') {
    const source = markdown.trim() === '' ? text : markdown
    if (source.trim() !== '' || html.trim() === '') return readPastedMarkdown(limited(source, warn), newId, warn)
    return readPastedMarkdown(limited(plainText(readRich(html, '', newId, warn).blocks), warn), newId, warn)
  }
  if (html.trim() !== '') {
    const rich = readRich(html, text, newId, warn)
    if (rich.blocks.length > 0 || text.trim() === '') return form === 'plain' ? plainPart(rich.blocks) : rich
  }
  if (form === 'kept' && (markdown.trim() !== '' || looksLikeMarkdown(text))) return readPastedMarkdown(limited(markdown.trim() === '' ? text : markdown, warn), newId, warn)
  return { blocks: readPastedText(limited(text, warn), form === 'kept'), pictures: [] }
}

/** HTML as blocks: whole where it can be read, else its words whole, else as much of it as can be read. */
function readRich(html: string, text: string, newId: NewId, warn: Warn): ReadPart {
  const taken = takePictures(html)
  const isLarge = taken.html.length > largestHtml
  if (isTangled(taken.html.slice(0, largestHtml)) || (isLarge && text.trim() !== '' && text.length <= largestText)) {
    warn('formatting-too-large')
    return { blocks: readPastedText(limited(text.trim() === '' ? wordsOfHtml(taken.html) : text, warn), true), pictures: [] }
  }
  const { kept, leftOut } = cutHtml(taken.html)
  if (leftOut > 0) warn('text-too-large', leftOut)
  return readPastedHtml({ ...taken, html: kept }, newId, warn)
}

function plainPart(blocks: readonly DocumentNode[]): ReadPart {
  return { blocks: tidyBlocks(plainBlocks(blocks)), pictures: [] }
}

function limited(text: string, warn: Warn): string {
  const { kept, leftOut } = cutText(text)
  if (leftOut > 0) warn('text-too-large', leftOut)
  return kept
}

/** The pictures whose figures are still there. */
function picturesIn(blocks: readonly DocumentNode[], { pictures }: ReadPart): ReadPart['pictures'] {
  const places = new Set<unknown>()
  const look = (nodes: readonly DocumentNode[]): void => {
    for (const { attrs, content } of nodes) {
      if (attrs?.['placementId'] !== undefined) places.add(attrs['placementId'])
      if (content !== undefined) look(content)
    }
  }
  look(blocks)
  return pictures.filter(({ placementId }) => places.has(placementId))
}

/** A part of a sentence is often copied with the space beside it. Only the plain text tells of it, since HTML has spaces of its own. */
function edges({ html = '', text = '' }: Clipboard, blocks: readonly DocumentNode[]): { spaceBefore: boolean; spaceAfter: boolean } {
  const shown = text === '' ? (/^\s*(?:<meta[^>]*>\s*)?(?:<[^>]*>)*([^<]*)/.exec(html.slice(0, 20_000))?.[1] ?? '') : text
  return {
    spaceBefore: blocks[0]?.type === 'paragraph' && /^[ \t\u00a0]+\S/.test(shown),
    spaceAfter: blocks.at(-1)?.type === 'paragraph' && text !== '' && /\S[ \t\u00a0]+$/.test(text.slice(-200)),
  }
}

import type { Paragraph } from 'mdast'
import type { DocumentNode } from '#domain/document/node.ts'
import { toldTypeOfWords } from '#domain/export/told-words.ts'
import { creditOf } from '#domain/photo/photo.ts'
import { digitalSourceIdentifier } from '#domain/photo/vocabulary/digital-source-type.ts'
import { readCredit, splitCaption } from '../caption/split-caption.ts'
import type { Folded, FoldedElement } from './fold-html.ts'
import { classedText, readInline, wordsOf, type InlineImage } from './read-inline.ts'
import { identify, type Reading, type ShownFigure } from './reading.ts'

/**
 * A `<figure>` with Markdown in it: an image paragraph, a caption, a credit of its own element. Null where there is neither an image nor a
 * caption to make one of.
 */
export function readFigure(element: FoldedElement, reading: Reading): DocumentNode | null {
  const paragraphs = paragraphsOf(element)
  let image: InlineImage | null = null
  let credit: string | null = null
  let made: ShownFigure['credit'] = {}
  const lines: string[] = []
  for (const paragraph of paragraphs) {
    const classed = classedText(paragraph.children, reading)
    if (classed?.name === 'credit') {
      credit = wordsOf(classed.nodes)
      continue
    }
    const told = classed?.name === 'how-made' ? toldTypeOfWords(wordsOf(classed.nodes)) : null
    if (told !== null) {
      made = { digitalSourceType: digitalSourceIdentifier(told) }
      continue
    }
    const parts = readInline(paragraph.children, reading)
    image ??= parts.find((part) => part.type === 'image') ?? null
    const words = wordsOf(parts)
    if (parts.some((part) => part.type !== 'image') && words !== '') lines.push(words)
  }
  if (image === null && lines.length === 0) return null
  const caption = lines.join('\n')
  const shown = credit === null ? withSplitCredit(image, caption, reading) : figureOf(image, caption, readCredit(credit))
  return figureNode({ ...shown, credit: { ...shown.credit, ...made } }, reading)
}

/** An image that stands in a paragraph of plain Markdown; its caption is what the text says it is. */
export function readImage(image: InlineImage, caption: string, reading: Reading): DocumentNode {
  return figureNode(withSplitCredit(image, caption || image.title, reading), reading)
}

function figureNode(shown: ShownFigure, reading: Reading): DocumentNode {
  return { type: 'figure', attrs: { ...identify(shown, reading) } }
}

function figureOf(image: InlineImage | null, caption: string, credit: ShownFigure['credit']): ShownFigure {
  return { src: image === null || image.src === '' ? null : image.src, alt: image?.alt ?? '', caption, credit: given(credit) }
}

function withSplitCredit(image: InlineImage | null, caption: string, reading: Reading): ShownFigure {
  const whole = figureOf(image, caption, {})
  if (reading.known.knows(whole)) return whole
  const split = splitCaption(caption)
  if (split.taken === '') return whole
  if (!split.sure) reading.warn('credit-guessed', `“${split.taken}” was taken for the credit of a photo.`, { credit: creditOf(split.credit) })
  return figureOf(image, split.caption, split.credit)
}

function given(fields: ShownFigure['credit']): ShownFigure['credit'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

function paragraphsOf(element: FoldedElement): Paragraph[] {
  const found: Paragraph[] = []
  const walk = (children: readonly Folded[]) => {
    for (const child of children) {
      if (child.type === 'paragraph') found.push(child)
      else if (child.type === 'heading') found.push({ type: 'paragraph', children: child.children })
      else if (child.type === 'element') walk(child.children)
      else if (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem') walk(child.children)
    }
  }
  walk(element.children)
  return found
}

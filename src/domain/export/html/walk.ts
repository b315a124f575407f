import type { DocumentMark, DocumentNode } from '../../document/node.ts'
import { sameMark } from '../../document/tidy.ts'
import { footnoteListHtml, type ListedNote } from '../../document/blocks/footnote/html.ts'
import { directionOfText, type Direction } from '../../text/direction.ts'
import type { ReaderWords } from '../reader-words.ts'
import type { ExportPhoto } from '../story-for-export.ts'
import { escapeText } from './escape.ts'
import type { HtmlContext } from './form.ts'
import { htmlForms, htmlMarks } from './forms.ts'

export interface HtmlWalkOptions {
  form: 'page' | 'fragment'
  direction: Direction
  words: ReaderWords
  photos: ReadonlyMap<string, ExportPhoto>
  /** Put before the ids of footnotes, so that several stories may stand on one page. */
  idPrefix: string
  /** Photos are loaded at once: paper is not scrolled. */
  forPaper?: boolean
}

/** Blocks as HTML, and after them the footnotes they refer to. The blocks are in normal form (`tidyBody`). */
export function blocksToHtml(blocks: readonly DocumentNode[], options: HtmlWalkOptions): { blocks: string; footnotes: string } {
  const notes: ListedNote[] = []
  let photosSeen = 0
  const context: HtmlContext = {
    form: options.form,
    direction: options.direction,
    words: options.words,
    photos: options.photos,
    blocks: (nodes) => nodes.map((node) => (node.type === 'doc' || node.type === 'text' ? '' : htmlForms[node.type](node, context))).join('\n'),
    inline: (nodes) => inlineHtml(nodes, context),
    dir: (node) => {
      const direction = directionOfText(textOf(node))
      return direction === null || direction === options.direction ? '' : ' dir="auto"'
    },
    note: (node) => {
      const number = notes.length + 1
      const note = { node, noteId: `${options.idPrefix}fn-${number}`, placeId: `${options.idPrefix}fnref-${number}` }
      notes.push(note)
      return { number, noteId: note.noteId, placeId: note.placeId }
    },
    loadsAtOnce: () => {
      photosSeen += 1
      return photosSeen === 1 || options.forPaper === true
    },
  }
  const html = context.blocks(blocks)
  return { blocks: html, footnotes: footnoteListHtml(notes, context) }
}

/** The text that decides a block's direction: its own, footnotes apart. */
function textOf(node: DocumentNode): string {
  return (node.content ?? []).map((child) => (child.type === 'text' ? (child.text ?? '') : '')).join(' ')
}

/** Marks stay open across neighbours that share them; what overlaps is closed and opened again. */
function inlineHtml(nodes: readonly DocumentNode[], context: HtmlContext): string {
  let html = ''
  let open: DocumentMark[] = []
  const closeTo = (count: number): void => {
    for (const mark of open.slice(count).reverse()) html += htmlMarks[mark.type]?.close ?? ''
    open = open.slice(0, count)
  }
  for (const node of nodes) {
    const marks = (node.marks ?? []).filter((mark) => htmlMarks[mark.type] !== null)
    let shared = 0
    while (shared < open.length && shared < marks.length && sameMark(open[shared]!, marks[shared]!)) shared += 1
    closeTo(shared)
    for (const mark of marks.slice(shared)) html += htmlMarks[mark.type]?.open(mark) ?? ''
    open = marks
    if (node.type === 'text') html += escapeText(node.text ?? '')
    else if (node.type !== 'doc') html += htmlForms[node.type](node, context)
  }
  closeTo(0)
  return html
}

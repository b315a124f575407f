import type { HtmlContext, HtmlForm } from '../../../export/html/form.ts'
import { escapeAttribute } from '../../../export/html/escape.ts'
import type { DocumentNode } from '../../node.ts'

/** The reference in the text; the note itself comes in the list at the end. */
export const footnoteHtml: HtmlForm = (node, context) => {
  const { number, noteId, placeId } = context.note(node)
  return `<sup class="footnote-ref"><a href="#${noteId}" id="${placeId}" role="doc-noteref">${number}</a></sup>`
}

export interface ListedNote {
  node: DocumentNode
  noteId: string
  placeId: string
}

/** The notes of a story below its text, each with a way back to its place; nothing where there are none. */
export function footnoteListHtml(notes: readonly ListedNote[], context: HtmlContext): string {
  if (notes.length === 0) return ''
  const items = notes.map(
    ({ node, noteId, placeId }, index) =>
      `<li id="${noteId}"${context.dir(node)}>${context.inline(node.content ?? [])} ` +
      `<a class="footnote-back" href="#${placeId}" role="doc-backlink" aria-label="${escapeAttribute(`${context.words.backToText} (${index + 1})`)}">↩\ufe0e</a></li>`,
  )
  const title = escapeAttribute(context.words.footnotes)
  return `<section class="footnotes" role="doc-endnotes" aria-label="${title}">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}

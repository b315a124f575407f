import { blockquoteMarkdown } from '#domain/document/blocks/blockquote/markdown.ts'
import { boldMarkdown } from '#domain/document/blocks/bold/markdown.ts'
import { citationMarkdown } from '#domain/document/blocks/citation/markdown.ts'
import { factBoxMarkdown } from '#domain/document/blocks/fact-box/markdown.ts'
import { figureMarkdown } from '#domain/document/blocks/figure/markdown.ts'
import { footnoteMarkdown } from '#domain/document/blocks/footnote/markdown.ts'
import { galleryMarkdown } from '#domain/document/blocks/gallery/markdown.ts'
import { hardBreakMarkdown } from '#domain/document/blocks/hard-break/markdown.ts'
import { headingMarkdown } from '#domain/document/blocks/heading/markdown.ts'
import { horizontalRuleMarkdown } from '#domain/document/blocks/horizontal-rule/markdown.ts'
import { italicMarkdown } from '#domain/document/blocks/italic/markdown.ts'
import { languageMarkdown } from '#domain/document/blocks/language/markdown.ts'
import { linkMarkdown } from '#domain/document/blocks/link/markdown.ts'
import { bulletListMarkdown, listItemMarkdown, orderedListMarkdown } from '#domain/document/blocks/list/markdown.ts'
import { notUnderstoodMarkdown } from '#domain/document/blocks/not-understood/markdown.ts'
import { paragraphMarkdown } from '#domain/document/blocks/paragraph/markdown.ts'
import { pullQuoteMarkdown } from '#domain/document/blocks/pull-quote/markdown.ts'
import { strikeMarkdown } from '#domain/document/blocks/strike/markdown.ts'
import { subscriptMarkdown } from '#domain/document/blocks/subscript/markdown.ts'
import { superscriptMarkdown } from '#domain/document/blocks/superscript/markdown.ts'
import { tableCellMarkdown, tableHeaderMarkdown, tableMarkdown, tableRowMarkdown } from '#domain/document/blocks/table/markdown.ts'
import { verbatimMarkdown } from '#domain/document/blocks/verbatim/markdown.ts'
import type { MarkdownForms, MarkForms } from './writer.ts'

/** The Markdown form of every node: a new block without one does not compile. */
export const markdownForms: MarkdownForms = {
  paragraph: paragraphMarkdown,
  heading: headingMarkdown,
  bulletList: bulletListMarkdown,
  orderedList: orderedListMarkdown,
  listItem: listItemMarkdown,
  blockquote: blockquoteMarkdown,
  pullQuote: pullQuoteMarkdown,
  factBox: factBoxMarkdown,
  table: tableMarkdown,
  tableRow: tableRowMarkdown,
  tableHeader: tableHeaderMarkdown,
  tableCell: tableCellMarkdown,
  horizontalRule: horizontalRuleMarkdown,
  hardBreak: hardBreakMarkdown,
  footnote: footnoteMarkdown,
  figure: figureMarkdown,
  gallery: galleryMarkdown,
  notUnderstood: notUnderstoodMarkdown,
}

export const markForms: MarkForms = {
  bold: boldMarkdown,
  italic: italicMarkdown,
  strike: strikeMarkdown,
  subscript: subscriptMarkdown,
  superscript: superscriptMarkdown,
  link: linkMarkdown,
  language: languageMarkdown,
  verbatim: verbatimMarkdown,
  citation: citationMarkdown,
}

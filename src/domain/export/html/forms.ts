import { blockquoteHtml } from '../../document/blocks/blockquote/html.ts'
import { boldHtml } from '../../document/blocks/bold/html.ts'
import { citationHtml } from '../../document/blocks/citation/html.ts'
import { factBoxHtml } from '../../document/blocks/fact-box/html.ts'
import { figureHtml } from '../../document/blocks/figure/html.ts'
import { footnoteHtml } from '../../document/blocks/footnote/html.ts'
import { galleryHtml } from '../../document/blocks/gallery/html.ts'
import { hardBreakHtml } from '../../document/blocks/hard-break/html.ts'
import { headingHtml } from '../../document/blocks/heading/html.ts'
import { horizontalRuleHtml } from '../../document/blocks/horizontal-rule/html.ts'
import { italicHtml } from '../../document/blocks/italic/html.ts'
import { languageHtml } from '../../document/blocks/language/html.ts'
import { linkHtml } from '../../document/blocks/link/html.ts'
import { bulletListHtml, listItemHtml, orderedListHtml } from '../../document/blocks/list/html.ts'
import { notUnderstoodHtml } from '../../document/blocks/not-understood/html.ts'
import { paragraphHtml } from '../../document/blocks/paragraph/html.ts'
import { pullQuoteHtml } from '../../document/blocks/pull-quote/html.ts'
import { strikeHtml } from '../../document/blocks/strike/html.ts'
import { subscriptHtml } from '../../document/blocks/subscript/html.ts'
import { superscriptHtml } from '../../document/blocks/superscript/html.ts'
import { tableCellHtml, tableHeaderHtml, tableHtml, tableRowHtml } from '../../document/blocks/table/html.ts'
import { verbatimHtml } from '../../document/blocks/verbatim/html.ts'
import type { MarkName, NodeName } from '../../document/node.ts'
import type { HtmlForm, HtmlMarkForm } from './form.ts'

/** The HTML of every node. A node without a form does not compile. */
export const htmlForms: Record<NodeName, HtmlForm> = {
  paragraph: paragraphHtml,
  heading: headingHtml,
  bulletList: bulletListHtml,
  orderedList: orderedListHtml,
  listItem: listItemHtml,
  blockquote: blockquoteHtml,
  pullQuote: pullQuoteHtml,
  factBox: factBoxHtml,
  table: tableHtml,
  tableRow: tableRowHtml,
  tableHeader: tableHeaderHtml,
  tableCell: tableCellHtml,
  horizontalRule: horizontalRuleHtml,
  hardBreak: hardBreakHtml,
  footnote: footnoteHtml,
  figure: figureHtml,
  gallery: galleryHtml,
  notUnderstood: notUnderstoodHtml,
}

/** The HTML of every mark. */
export const htmlMarks: Record<MarkName, HtmlMarkForm> = {
  bold: boldHtml,
  italic: italicHtml,
  strike: strikeHtml,
  subscript: subscriptHtml,
  superscript: superscriptHtml,
  link: linkHtml,
  language: languageHtml,
  verbatim: verbatimHtml,
  citation: citationHtml,
}

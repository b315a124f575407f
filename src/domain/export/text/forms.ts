import { blockquoteText } from '../../document/blocks/blockquote/text.ts'
import { boldText } from '../../document/blocks/bold/text.ts'
import { citationText } from '../../document/blocks/citation/text.ts'
import { factBoxText } from '../../document/blocks/fact-box/text.ts'
import { figureText } from '../../document/blocks/figure/text.ts'
import { footnoteText } from '../../document/blocks/footnote/text.ts'
import { galleryText } from '../../document/blocks/gallery/text.ts'
import { hardBreakText } from '../../document/blocks/hard-break/text.ts'
import { headingText } from '../../document/blocks/heading/text.ts'
import { horizontalRuleText } from '../../document/blocks/horizontal-rule/text.ts'
import { italicText } from '../../document/blocks/italic/text.ts'
import { languageText } from '../../document/blocks/language/text.ts'
import { linkText } from '../../document/blocks/link/text.ts'
import { bulletListText, listItemText, orderedListText } from '../../document/blocks/list/text.ts'
import { notUnderstoodText } from '../../document/blocks/not-understood/text.ts'
import { paragraphText } from '../../document/blocks/paragraph/text.ts'
import { pullQuoteText } from '../../document/blocks/pull-quote/text.ts'
import { strikeText } from '../../document/blocks/strike/text.ts'
import { subscriptText } from '../../document/blocks/subscript/text.ts'
import { superscriptText } from '../../document/blocks/superscript/text.ts'
import { tableCellText, tableHeaderText, tableText, tableRowText } from '../../document/blocks/table/text.ts'
import { verbatimText } from '../../document/blocks/verbatim/text.ts'
import type { MarkName, NodeName } from '../../document/node.ts'
import type { TextForm, TextMarkForm } from './form.ts'

/** The plain text of every node. A node without a form does not compile. */
export const textForms: Record<NodeName, TextForm> = {
  paragraph: paragraphText,
  heading: headingText,
  bulletList: bulletListText,
  orderedList: orderedListText,
  listItem: listItemText,
  blockquote: blockquoteText,
  pullQuote: pullQuoteText,
  factBox: factBoxText,
  table: tableText,
  tableRow: tableRowText,
  tableHeader: tableHeaderText,
  tableCell: tableCellText,
  horizontalRule: horizontalRuleText,
  hardBreak: hardBreakText,
  footnote: footnoteText,
  figure: figureText,
  gallery: galleryText,
  notUnderstood: notUnderstoodText,
}

/** The plain text of every mark. */
export const textMarks: Record<MarkName, TextMarkForm> = {
  bold: boldText,
  italic: italicText,
  strike: strikeText,
  subscript: subscriptText,
  superscript: superscriptText,
  link: linkText,
  language: languageText,
  verbatim: verbatimText,
  citation: citationText,
}

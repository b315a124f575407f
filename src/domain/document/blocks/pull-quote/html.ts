import type { HtmlForm } from '../../../export/html/form.ts'

export const pullQuoteHtml: HtmlForm = (node, context) =>
  `<aside class="pull-quote" role="doc-pullquote">\n${context.blocks(node.content ?? [])}\n</aside>`

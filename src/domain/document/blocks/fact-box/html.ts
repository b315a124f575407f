import type { HtmlForm } from '../../../export/html/form.ts'

export const factBoxHtml: HtmlForm = (node, context) => `<aside class="fact-box" role="note">\n${context.blocks(node.content ?? [])}\n</aside>`

import type { HtmlForm } from '../../../export/html/form.ts'

export const blockquoteHtml: HtmlForm = (node, context) => `<blockquote>\n${context.blocks(node.content ?? [])}\n</blockquote>`

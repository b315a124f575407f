import type { HtmlForm } from '../../../export/html/form.ts'

export const paragraphHtml: HtmlForm = (node, context) => `<p${context.dir(node)}>${context.inline(node.content ?? [])}</p>`

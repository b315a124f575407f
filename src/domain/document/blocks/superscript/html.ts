import type { HtmlMarkForm } from '../../../export/html/form.ts'

export const superscriptHtml: HtmlMarkForm = { open: () => '<sup>', close: '</sup>' }

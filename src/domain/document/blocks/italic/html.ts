import type { HtmlMarkForm } from '../../../export/html/form.ts'

export const italicHtml: HtmlMarkForm = { open: () => '<em>', close: '</em>' }

import type { HtmlMarkForm } from '../../../export/html/form.ts'

export const boldHtml: HtmlMarkForm = { open: () => '<strong>', close: '</strong>' }

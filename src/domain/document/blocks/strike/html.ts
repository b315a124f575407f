import type { HtmlMarkForm } from '../../../export/html/form.ts'

export const strikeHtml: HtmlMarkForm = { open: () => '<s>', close: '</s>' }

import type { HtmlMarkForm } from '../../../export/html/form.ts'

/** A note for the desk, not for readers. */
export const verbatimHtml: HtmlMarkForm = null

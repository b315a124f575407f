import type { HtmlMarkForm } from '../../../export/html/form.ts'

/** Whom a passage rests on never leaves the newsroom. */
export const citationHtml: HtmlMarkForm = null

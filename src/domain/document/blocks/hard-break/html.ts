import type { HtmlForm } from '../../../export/html/form.ts'

export const hardBreakHtml: HtmlForm = () => '<br>'

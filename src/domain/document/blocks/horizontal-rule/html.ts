import type { HtmlForm } from '../../../export/html/form.ts'

export const horizontalRuleHtml: HtmlForm = () => '<hr>'

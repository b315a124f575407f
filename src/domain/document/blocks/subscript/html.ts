import type { HtmlMarkForm } from '../../../export/html/form.ts'

export const subscriptHtml: HtmlMarkForm = { open: () => '<sub>', close: '</sub>' }

import type { HtmlMarkForm } from '../../../export/html/form.ts'
import { languageOf } from './tag.ts'

export const languageHtml: HtmlMarkForm = { open: (mark) => `<span lang="${languageOf(mark.attrs?.['lang']) ?? ''}">`, close: '</span>' }

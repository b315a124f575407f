import type { MarkForm } from '#domain/export/markdown/writer.ts'
import { languageOf } from './tag.ts'

export const languageMarkdown: MarkForm = { signs: null, tags: (mark) => [`<span lang="${languageOf(mark.attrs?.['lang']) ?? ''}">`, '</span>'] }

import { linkDestination } from '#domain/export/markdown/escape.ts'
import type { MarkForm } from '#domain/export/markdown/writer.ts'

export const linkMarkdown: MarkForm = { link: (href) => ['[', `](${linkDestination(href)})`] }

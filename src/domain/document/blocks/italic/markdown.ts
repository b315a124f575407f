import type { MarkForm } from '#domain/export/markdown/writer.ts'

export const italicMarkdown: MarkForm = { signs: '_', tags: () => ['<em>', '</em>'] }

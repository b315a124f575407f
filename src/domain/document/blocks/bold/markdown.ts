import type { MarkForm } from '#domain/export/markdown/writer.ts'

export const boldMarkdown: MarkForm = { signs: '**', tags: () => ['<strong>', '</strong>'] }

import type { MarkForm } from '#domain/export/markdown/writer.ts'

export const strikeMarkdown: MarkForm = { signs: '~~', tags: () => ['<del>', '</del>'] }

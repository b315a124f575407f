import type { MarkForm } from '#domain/export/markdown/writer.ts'

export const subscriptMarkdown: MarkForm = { signs: null, tags: () => ['<sub>', '</sub>'] }

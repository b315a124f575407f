import type { MarkForm } from '#domain/export/markdown/writer.ts'

export const superscriptMarkdown: MarkForm = { signs: null, tags: () => ['<sup>', '</sup>'] }

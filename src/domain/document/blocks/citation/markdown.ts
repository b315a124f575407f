import type { MarkForm } from '#domain/export/markdown/writer.ts'

/** Citations never leave the newsroom. */
export const citationMarkdown: MarkForm = null

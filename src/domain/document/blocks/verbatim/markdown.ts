import type { MarkForm } from '#domain/export/markdown/writer.ts'

/** A note for the desk, not for readers. */
export const verbatimMarkdown: MarkForm = null

import type { MarkdownForm } from '#domain/export/markdown/writer.ts'

/** Asterisks, since hyphens at the head of a file would open front matter. */
export const horizontalRuleMarkdown: MarkdownForm = { block: () => '***' }

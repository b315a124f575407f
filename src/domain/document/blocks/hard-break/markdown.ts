import type { MarkdownForm } from '#domain/export/markdown/writer.ts'

/** A backslash and a new line, which the paragraph sets; `<br>` where there is one line only. */
export const hardBreakMarkdown: MarkdownForm = { inline: (_node, _writer, hasLines) => (hasLines ? null : '<br>') }

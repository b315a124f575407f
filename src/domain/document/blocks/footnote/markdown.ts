import type { MarkdownForm } from '#domain/export/markdown/writer.ts'

export const footnoteMarkdown: MarkdownForm = { inline: (node, writer) => `[^${writer.footnote(node.content ?? [])}]` }

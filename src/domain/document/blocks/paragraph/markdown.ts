import type { MarkdownForm } from '#domain/export/markdown/writer.ts'

export const paragraphMarkdown: MarkdownForm = {
  block: (node, writer) => writer.paragraph(node.content ?? []),
}

import { guardHeading } from '#domain/export/markdown/escape.ts'
import type { MarkdownForm } from '#domain/export/markdown/writer.ts'

export const headingMarkdown: MarkdownForm = {
  block: (node, writer) => `${'#'.repeat(Number(node.attrs?.['level'] ?? 2))} ${guardHeading(writer.line(node.content ?? []))}`.trimEnd(),
}

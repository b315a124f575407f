import type { MarkdownForm } from '#domain/export/markdown/writer.ts'

export const blockquoteMarkdown: MarkdownForm = {
  block: (node, writer) => quoted(writer.blocks(node.content ?? [])),
}

/** Sets `>` before each line. */
export function quoted(text: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>')
}

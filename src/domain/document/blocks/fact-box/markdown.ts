import { wrapped, wrapperTag, type MarkdownForm } from '#domain/export/markdown/writer.ts'

export const factBoxMarkdown: MarkdownForm = {
  block: (node, writer) => wrapped(wrapperTag('aside', writer.flavour, ' class="fact-box"'), writer.blocks(node.content ?? []), '</aside>'),
}

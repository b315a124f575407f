import { wrapped, wrapperTag, type MarkdownForm } from '#domain/export/markdown/writer.ts'
import { quoted } from '../blockquote/markdown.ts'

/** An `aside` around a block quote, so that it is still a quote for a reader that leaves out raw HTML. */
export const pullQuoteMarkdown: MarkdownForm = {
  block: (node, writer) => wrapped(wrapperTag('aside', writer.flavour, ' class="pull-quote"'), quoted(writer.blocks(node.content ?? [])), '</aside>'),
}

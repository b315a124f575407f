import type { MarkdownForm } from '#domain/export/markdown/writer.ts'
import { paragraphsOf } from './words.ts'

export const notUnderstoodMarkdown: MarkdownForm = { block: (node, writer) => writer.blocks(paragraphsOf(node)) }

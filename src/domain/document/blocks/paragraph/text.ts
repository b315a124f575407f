import type { TextForm } from '../../../export/text/form.ts'

export const paragraphText: TextForm = (node, context) => context.inline(node.content ?? [])

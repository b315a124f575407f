import type { TextForm } from '../../../export/text/form.ts'

export const headingText: TextForm = (node, context) => context.inline(node.content ?? [])

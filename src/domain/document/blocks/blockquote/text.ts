import { indent } from '../../../export/text/indent.ts'
import type { TextForm } from '../../../export/text/form.ts'

export const blockquoteText: TextForm = (node, context) => indent(context.blocks(node.content ?? []), '    ')

import type { TextForm } from '../../../export/text/form.ts'
import { paragraphsOf } from './words.ts'

export const notUnderstoodText: TextForm = (node, context) => context.blocks(paragraphsOf(node))

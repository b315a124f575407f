import type { HtmlForm } from '../../../export/html/form.ts'
import { paragraphsOf } from './words.ts'

export const notUnderstoodHtml: HtmlForm = (node, context) => context.blocks(paragraphsOf(node))

import type { HtmlForm } from '../../../export/html/form.ts'
import { headingLevels } from './node.ts'

export const headingHtml: HtmlForm = (node, context) => {
  const level = headingLevels.find((known) => known === node.attrs?.['level']) ?? headingLevels[0]
  return `<h${level}${context.dir(node)}>${context.inline(node.content ?? [])}</h${level}>`
}

import { escapeAttribute } from '../../../export/html/escape.ts'
import type { HtmlForm } from '../../../export/html/form.ts'

export const bulletListHtml: HtmlForm = (node, context) => `<ul>\n${context.blocks(node.content ?? [])}\n</ul>`

export const orderedListHtml: HtmlForm = (node, context) => {
  const { start, type } = node.attrs ?? {}
  const from = typeof start === 'number' && start !== 1 ? ` start="${start}"` : ''
  const numbering = typeof type === 'string' ? ` type="${escapeAttribute(type)}"` : ''
  return `<ol${from}${numbering}>\n${context.blocks(node.content ?? [])}\n</ol>`
}

export const listItemHtml: HtmlForm = (node, context) => {
  const [first, ...rest] = node.content ?? []
  if (first === undefined) return '<li></li>'
  const isTight = rest.every((block) => block.type === 'bulletList' || block.type === 'orderedList')
  if (isTight) {
    const lists = rest.length > 0 ? `\n${context.blocks(rest)}\n` : ''
    return `<li${context.dir(first)}>${context.inline(first.content ?? [])}${lists}</li>`
  }
  const blocks = (first.content ?? []).length > 0 ? [first, ...rest] : rest
  return `<li>\n${context.blocks(blocks)}\n</li>`
}

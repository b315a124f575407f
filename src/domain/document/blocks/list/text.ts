import { indent } from '../../../export/text/indent.ts'
import type { DocumentNode } from '../../node.ts'
import type { TextForm } from '../../../export/text/form.ts'

export const bulletListText: TextForm = (node, context) =>
  (node.content ?? []).map((item) => indent(listItemText(item, context), '- ', '  ')).join(between(node))

export const orderedListText: TextForm = (node, context) => {
  const { start } = node.attrs ?? {}
  const from = typeof start === 'number' && Number.isInteger(start) ? start : 1
  return (node.content ?? [])
    .map((item, index) => {
      const number = `${from + index}. `
      return indent(listItemText(item, context), number, ' '.repeat(number.length))
    })
    .join(between(node))
}

export const listItemText: TextForm = (node, context) => {
  const blocks = node.content ?? []
  return isTight(node) ? blocks.map((block) => context.blocks([block])).join('\n') : context.blocks(blocks)
}

/** Items of more than a line and lists below it have an empty line between them. */
function between(list: DocumentNode): string {
  return (list.content ?? []).every(isTight) ? '\n' : '\n\n'
}

function isTight(item: DocumentNode): boolean {
  return (item.content ?? []).slice(1).every((block) => block.type === 'bulletList' || block.type === 'orderedList')
}

import { indent } from '../../../export/text/indent.ts'
import type { TextForm } from '../../../export/text/form.ts'

export const bulletListText: TextForm = (node, context) =>
  (node.content ?? []).map((item) => indent(listItemText(item, context), '- ', '  ')).join('\n')

export const orderedListText: TextForm = (node, context) => {
  const { start } = node.attrs ?? {}
  const from = typeof start === 'number' && Number.isInteger(start) ? start : 1
  return (node.content ?? [])
    .map((item, index) => {
      const number = `${from + index}. `
      return indent(listItemText(item, context), number, ' '.repeat(number.length))
    })
    .join('\n')
}

export const listItemText: TextForm = (node, context) => {
  const [first, ...rest] = node.content ?? []
  const isTight = rest.every((block) => block.type === 'bulletList' || block.type === 'orderedList')
  if (first === undefined || !isTight) return context.blocks(node.content ?? [])
  return [first, ...rest].map((block) => context.blocks([block])).join('\n')
}

import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Direction, directionOfText } from '#domain/text/direction.ts'
import { changedBlocks } from './block-identity.ts'

function directionOf(textblock: Node): Direction | null {
  let text = ''
  textblock.forEach((child) => {
    text += child.isText ? (child.text ?? '') : ' '
  })
  return directionOfText(text)
}

/**
 * The blocks whose words run from right to left, and those without letters, which run as the story does.
 * A list or a box follows its first line, so that its marks stand on the right side.
 */
function directedIn(block: Node, start: number): Decoration[] {
  const found: Decoration[] = []
  const mark = (node: Node, at: number, attributes: Record<string, string>) => found.push(Decoration.node(at, at + node.nodeSize, attributes))
  const read = (textblock: Node, at: number, isFirst: boolean) => {
    const direction = directionOf(textblock)
    if (direction === null) mark(textblock, at, { class: 'without-letters' })
    if (direction !== 'rtl') return
    if (isFirst && textblock !== block) mark(block, start, { dir: 'rtl' })
    mark(textblock, at, { dir: 'rtl' })
  }
  if (block.isTextblock) {
    read(block, start, true)
    return found
  }
  let isFirst = true
  block.descendants((node, offset) => {
    if (!node.isTextblock) return true
    read(node, start + 1 + offset, isFirst)
    isFirst = false
    return false
  })
  return found
}

function directionsOf(doc: Node, from = 0, to = doc.childCount, position = 0): Decoration[] {
  const found: Decoration[] = []
  for (let index = from, start = position; index < to; index++) {
    found.push(...directedIn(doc.child(index), start))
    start += doc.child(index).nodeSize
  }
  return found
}

const key = new PluginKey<DecorationSet>('paragraphDirection')

/** Sets each paragraph in the direction of its own words. Only the blocks that changed are read again, and nothing of it is saved. */
export const ParagraphDirection = Extension.create({
  name: 'paragraphDirection',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, directionsOf(doc)),
        apply(transaction, before) {
          if (!transaction.docChanged) return before
          const { doc } = transaction
          const { from, to, position } = changedBlocks(transaction.before, doc)
          let end = position
          for (let index = from; index < to; index++) end += doc.child(index).nodeSize
          const set = before.map(transaction.mapping, doc)
          return set.remove(set.find(position, end).filter((one) => one.from >= position && one.to <= end)).add(doc, directionsOf(doc, from, to, position))
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

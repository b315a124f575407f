import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { directionOfText } from '#domain/text/direction.ts'
import { changedBlocks } from './block-identity.ts'

function isRightToLeft(textblock: Node): boolean {
  let text = ''
  textblock.forEach((child) => {
    text += child.isText ? (child.text ?? '') : ' '
  })
  return directionOfText(text) === 'rtl'
}

/** The blocks whose words run from right to left. A list or a box follows its first line, so that its marks stand on the right side. */
function rightToLeft(block: Node, start: number): Decoration[] {
  const found: Decoration[] = []
  const mark = (node: Node, at: number) => found.push(Decoration.node(at, at + node.nodeSize, { dir: 'rtl' }))
  if (block.isTextblock) {
    if (isRightToLeft(block)) mark(block, start)
    return found
  }
  let isFirst = true
  block.descendants((node, offset) => {
    if (!node.isTextblock) return true
    if (isRightToLeft(node)) {
      if (isFirst) mark(block, start)
      mark(node, start + 1 + offset)
    }
    isFirst = false
    return false
  })
  return found
}

function directionsOf(doc: Node, from = 0, to = doc.childCount, position = 0): Decoration[] {
  const found: Decoration[] = []
  for (let index = from, start = position; index < to; index++) {
    found.push(...rightToLeft(doc.child(index), start))
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

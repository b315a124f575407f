import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { v7 } from 'uuid'

/** A range of places among the blocks at the top of a document, and where it begins. */
export interface BlockRange {
  readonly from: number
  readonly to: number
  readonly position: number
}

let compared: { readonly before: Node; readonly after: Node; readonly range: BlockRange } | null = null

/**
 * The blocks at the top that differ between two documents, as a range of places in the newer one. Everything that follows the text asks for the
 * same two documents at each key: they are compared once.
 */
export function changedBlocks(before: Node, after: Node): BlockRange {
  if (compared?.before === before && compared.after === after) return compared.range
  const range = compare(before, after)
  compared = { before, after, range }
  return range
}

function compare(before: Node, after: Node): BlockRange {
  let from = 0
  let position = 0
  while (from < before.childCount && from < after.childCount && before.child(from) === after.child(from)) {
    position += after.child(from).nodeSize
    from++
  }
  let last = before.childCount
  let to = after.childCount
  while (last > from && to > from && before.child(last - 1) === after.child(to - 1)) {
    last--
    to--
  }
  return { from, to, position }
}

/** Gives each block at the top of the body an id of its own, and takes ids away below it, in the changed blocks alone. */
export const BlockIdentity = Extension.create({
  name: 'blockIdentity',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, after) {
        if (!transactions.some((transaction) => transaction.docChanged)) return null
        const { from, to, position } = changedBlocks(before.doc, after.doc)
        const transaction = after.tr
        const changed = new Set<unknown>()
        let elsewhere: Set<unknown> | null = null
        const isTaken = (id: unknown) => {
          if (changed.has(id)) return true
          if (elsewhere === null) {
            elsewhere = new Set()
            for (let index = 0; index < after.doc.childCount; index++) {
              if (index < from || index >= to) elsewhere.add(after.doc.child(index).attrs['id'])
            }
          }
          return elsewhere.has(id)
        }
        const isNew = to - from !== 1 || before.doc.maybeChild(from)?.attrs['id'] !== after.doc.child(from).attrs['id']
        for (let index = from, at = position; index < to; index++) {
          const block = after.doc.child(index)
          let id: unknown = block.attrs['id']
          if (id === null || (isNew && isTaken(id))) {
            id = v7()
            transaction.setNodeAttribute(at, 'id', id)
          }
          changed.add(id)
          if (!block.isTextblock) {
            const start = at + 1
            block.descendants((node, offset) => {
              if (node.attrs['id'] && !node.isInline) transaction.setNodeAttribute(start + offset, 'id', null)
              return !node.isTextblock
            })
          }
          at += block.nodeSize
        }
        return transaction.docChanged ? transaction.setMeta('addToHistory', false) : null
      },
    }),
  ],
})

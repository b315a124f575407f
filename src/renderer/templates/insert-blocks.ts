import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { DocumentNode } from '#domain/document/node.ts'
import { caretSign } from '#domain/template/fields.ts'

/** A paragraph at an end joins the line it comes into; any other block stands by itself. */
const openEnd = (node: Node) => (node.type.name === 'paragraph' ? 1 : 0)

/**
 * Puts filled blocks in place of a range, as a step of its own: one paragraph as words in the line, several as blocks. The caret goes where the
 * text says, else behind it. Null where the place has no room for all of it, as a table's cell has none for a list.
 */
export function insertBlocks(state: EditorState, blocks: readonly DocumentNode[], range: { from: number; to: number }): Transaction | null {
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(block))
  const [first] = nodes
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) return null
  const tr = closeHistory(state.tr)
  if (range.to > range.from) tr.delete(range.from, range.to)
  const steps = tr.steps.length
  const at = tr.mapping.map(range.to)
  const emptied = lineToReplace(tr, at, nodes)
  if (emptied !== null) tr.replaceWith(emptied.from, emptied.to, nodes)
  else tr.replace(at, at, new Slice(Fragment.from(nodes), openEnd(first), openEnd(last)))

  const start = emptied?.from ?? at
  const end = tr.mapping.slice(steps).map(emptied?.to ?? at, 1)
  const words = nodes.reduce((sum, node) => sum + node.textContent.length, 0)
  const hasRoom = tr.docChanged && tr.doc.textBetween(start, end).length === words
  return hasRoom ? placeCaret(tr, start, end) : null
}

/** An empty line that several blocks come into is not left standing before them. */
function lineToReplace(tr: Transaction, at: number, nodes: readonly Node[]): { from: number; to: number } | null {
  const $at = tr.doc.resolve(at)
  const isInLine = nodes.length === 1 && nodes[0]?.type.name === 'paragraph'
  if (isInLine || !$at.parent.isTextblock || $at.parent.content.size > 0 || $at.depth === 0) return null
  const index = $at.index(-1)
  return $at.node(-1).canReplace(index, index + 1, Fragment.from(nodes)) ? { from: $at.before(), to: $at.after() } : null
}

function placeCaret(tr: Transaction, start: number, end: number): Transaction {
  const signs: number[] = []
  tr.doc.nodesBetween(start, end, (node, position) => {
    for (let index = node.text?.indexOf(caretSign) ?? -1; index >= 0; index = node.text?.indexOf(caretSign, index + 1) ?? -1) signs.push(position + index)
  })
  const [first] = signs
  for (const sign of signs.toReversed()) tr.delete(sign, sign + caretSign.length)
  if (first === undefined) tr.setSelection(Selection.near(tr.doc.resolve(Math.min(end, tr.doc.content.size)), -1))
  else tr.setSelection(TextSelection.near(tr.doc.resolve(first)))
  return tr.scrollIntoView()
}

import type { Node } from '@tiptap/pm/model'
import { outside } from '#domain/find/letters.ts'
import type { Range } from '#domain/find/query.ts'
import { shownPhoto } from '../figure/figure-deeds.ts'

/** A run of text in a block that is searched by itself: a line of the text, a note in it, the words under a photo. */
export interface Passage {
  readonly kind: 'text' | 'note' | 'caption'
  readonly text: string
  /** The node whose line it is; for a caption the figure. */
  readonly node: Node
  /** Where that line begins, counted from the block's own place; for a caption the figure's place. */
  readonly at: number
}

/** The words under a photo as they are on the screen: its own in this story, else those that came with it. */
function captionOf(figure: Node): string {
  const own = figure.attrs['caption'] as string | null
  if (own !== null) return own
  return shownPhoto(figure.attrs['photoId'])?.fields.caption ?? ''
}

/** The place in the text that a part of a line takes: a node inside it takes one, however large it is. */
const unitsOf = (child: Node) => (child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : outside)

function readLine(node: Node, at: number, into: Passage[]): void {
  let text = ''
  const notes: Passage[] = []
  node.forEach((child, offset) => {
    text += unitsOf(child)
    if (child.type.name === 'footnote') notes.push({ kind: 'note', text: child.textContent, node: child, at: at + offset + 1 })
  })
  into.push({ kind: 'text', text, node, at }, ...notes)
}

/** All that can be searched in a block at the top of the text, in its order. */
export function passagesOf(block: Node): Passage[] {
  const passages: Passage[] = []
  const read = (node: Node, place: number) => {
    if (node.isTextblock) readLine(node, place + 1, passages)
    else if (node.type.name === 'figure') passages.push({ kind: 'caption', text: captionOf(node), node, at: place })
    return !node.isTextblock
  }
  if (read(block, 0)) block.descendants((node, offset) => read(node, offset + 1))
  return passages.filter(({ text }) => text !== '')
}

/** A part of a passage as the text has it: words with the same marks, or one node in the line. Places are counted from the block's own. */
export interface Piece extends Range {
  readonly node: Node
  readonly isText: boolean
}

/** The pieces of a passage that a range of it touches, cut to the range. */
export function piecesIn({ node, at }: Passage, range: Range): Piece[] {
  const pieces: Piece[] = []
  let unit = 0
  let place = at
  node.forEach((child) => {
    const length = child.isText ? child.nodeSize : 1
    const from = Math.max(range.from, unit)
    const to = Math.min(range.to, unit + length)
    if (from < to) pieces.push({ node: child, isText: child.isText, from: child.isText ? place + from - unit : place, to: child.isText ? place + to - unit : place + child.nodeSize })
    unit += length
    place += child.nodeSize
  })
  return pieces
}

/** The place of a unit of a passage, counted from the block's own. */
export function placeIn({ node, at }: Passage, wanted: number): number {
  let unit = 0
  let place = at
  for (const child of node.children) {
    const length = child.isText ? child.nodeSize : 1
    if (wanted < unit + length) return child.isText ? place + wanted - unit : place
    unit += length
    place += child.nodeSize
  }
  return place
}

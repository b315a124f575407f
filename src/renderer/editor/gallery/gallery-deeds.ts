import { closeHistory } from '@tiptap/pm/history'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { GalleryLayout } from '#domain/document/blocks/gallery/layout.ts'

/** A gallery in the text and the place before it. */
export interface GalleryPlace {
  readonly node: Node
  readonly position: number
}

const isFigure = (node: Node | null | undefined): node is Node => node?.type.name === 'figure'
const isGallery = (node: Node | null | undefined): node is Node => node?.type.name === 'gallery'

/** The gallery that is selected, or in which the selection lies. */
export function galleryAt({ selection }: EditorState): GalleryPlace | null {
  if (selection instanceof NodeSelection && isGallery(selection.node)) return { node: selection.node, position: selection.from }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) if (isGallery($from.node(depth))) return { node: $from.node(depth), position: $from.before(depth) }
  return null
}

/** The photos of a gallery; its last child are the words under them. */
export function figuresOf(gallery: Node): Node[] {
  return gallery.children.filter(isFigure)
}

/** Figures below one another: their common parent, and the places among its children from the first to behind the last. */
interface Run {
  readonly parent: ResolvedPos
  readonly from: number
  readonly to: number
}

/** The figures around a child of a node that stand one below the other with nothing between them. */
function runAround($pos: ResolvedPos, index: number): Run {
  const { parent } = $pos
  let from = index
  let to = index + 1
  while (from > 0 && isFigure(parent.child(from - 1))) from -= 1
  while (to < parent.childCount && isFigure(parent.child(to))) to += 1
  return { parent: $pos, from, to }
}

function placeOf({ parent }: Run, index: number): number {
  let place = parent.start()
  for (let before = 0; before < index; before++) place += parent.parent.child(before).nodeSize
  return place
}

function withGallery(state: EditorState, figures: readonly Node[], layout: GalleryLayout): Node {
  const { gallery, paragraph } = state.schema.nodes
  if (!gallery || !paragraph) throw new Error('The schema has no galleries')
  return gallery.create({ layout }, [...figures, paragraph.create()])
}

/** Two photos are most often meant to be compared. */
const layoutFor = (count: number): GalleryLayout => (count === 2 ? 'side-by-side' : 'grid')

/** Each deed is taken back by itself. */
function selectedAsWhole(transaction: Transaction, position: number): Transaction {
  return closeHistory(transaction).setSelection(NodeSelection.create(transaction.doc, position)).scrollIntoView()
}

/**
 * Makes a gallery of the photos that are selected: of one that is chosen and those beside it, or of all in the passage. What stands between them
 * comes after them. A photo beside a gallery joins it. Null where there are not two photos.
 */
export function makeGallery(state: EditorState): Transaction | null {
  const { selection, doc } = state
  if (selection instanceof NodeSelection && isFigure(selection.node)) {
    const { $from } = selection
    if (isGallery($from.parent)) return null
    const run = runAround($from, $from.index())
    if (run.to - run.from > 1) return ofRun(state, run)
    return joinNeighbour(state, selection)
  }
  const [first, last] = [selection.$from.index(0), selection.$to.indexAfter(0)]
  const places: { node: Node; position: number }[] = []
  doc.forEach((node, position, index) => {
    if (index >= first && index < last && isFigure(node)) places.push({ node, position })
  })
  const [start] = places
  if (start === undefined || places.length < 2) return null
  const transaction = state.tr
  for (const { node, position } of places.slice(1).toReversed()) transaction.delete(position, position + node.nodeSize)
  transaction.replaceWith(start.position, start.position + start.node.nodeSize, withGallery(state, places.map(({ node }) => node), layoutFor(places.length)))
  return selectedAsWhole(transaction, start.position)
}

/** Makes a gallery of these placements where they stand one below the other. */
export function makeGalleryOf(state: EditorState, placementIds: readonly string[]): Transaction | null {
  let found: Run | null = null
  state.doc.descendants((node, position, parent) => {
    if (found !== null || node.isTextblock) return false
    if (!isFigure(node) || node.attrs['placementId'] !== placementIds[0] || isGallery(parent)) return true
    const $pos = state.doc.resolve(position)
    const from = $pos.index()
    let to = from
    while (to < $pos.parent.childCount && isFigure($pos.parent.child(to)) && placementIds.includes(String($pos.parent.child(to).attrs['placementId']))) to += 1
    found = { parent: $pos, from, to }
    return false
  })
  const run = found as Run | null
  return run === null || run.to - run.from < 2 ? null : ofRun(state, run)
}

function ofRun(state: EditorState, run: Run): Transaction {
  const figures = run.parent.parent.children.slice(run.from, run.to)
  const [from, to] = [placeOf(run, run.from), placeOf(run, run.to)]
  return selectedAsWhole(state.tr.replaceWith(from, to, withGallery(state, figures, layoutFor(figures.length))), from)
}

function joinNeighbour(state: EditorState, { $from, node, from, to }: NodeSelection): Transaction | null {
  const { parent } = $from
  const index = $from.index()
  const before = parent.maybeChild(index - 1)
  const after = parent.maybeChild(index + 1)
  if (isGallery(before)) {
    const end = from - 1 - (before.lastChild?.nodeSize ?? 0)
    return selectedAsWhole(state.tr.delete(from, to).insert(end, node), end)
  }
  if (isGallery(after)) return selectedAsWhole(state.tr.insert(to + 1, node).delete(from, to), from + 1)
  return null
}

/** Takes the chosen photo out of its gallery and puts it behind it. Null where none is chosen. */
export function takeOut(state: EditorState): Transaction | null {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || !isFigure(selection.node) || !isGallery(selection.$from.parent)) return null
  const after = selection.$from.after()
  const transaction = state.tr.insert(after, selection.node).delete(selection.from, selection.to)
  return selectedAsWhole(transaction, transaction.mapping.map(after, -1))
}

/** The photos of a gallery one below the other, and the words under them as a paragraph. */
export function takeApart(state: EditorState, { node, position }: GalleryPlace): Transaction {
  return selectedAsWhole(apart(state.tr, node, position), position)
}

function apart(transaction: Transaction, gallery: Node, position: number): Transaction {
  const words = gallery.lastChild
  const figures = figuresOf(gallery).filter(({ attrs }) => attrs['photoId'] !== null)
  const left = [...figures, ...(words?.type.name === 'paragraph' && words.content.size > 0 ? [words] : [])]
  const end = position + gallery.nodeSize
  return left.length > 0 ? transaction.replaceWith(position, end, left) : transaction.delete(position, end)
}

/** Moves the chosen photo among those of its gallery. Null where none is chosen or it stands at the end already. */
export function moveInGallery(state: EditorState, direction: -1 | 1): Transaction | null {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || !isFigure(selection.node)) return null
  const { $from, node, from, to } = selection
  const other = $from.parent.maybeChild($from.index() + direction)
  if (!isGallery($from.parent) || !isFigure(other)) return null
  const transaction = direction < 0 ? state.tr.delete(from, to).insert(from - other.nodeSize, node) : state.tr.delete(from, to).insert(from + other.nodeSize, node)
  return selectedAsWhole(transaction, from + direction * other.nodeSize)
}

/** Puts a gallery right that lost photos: one photo alone is no gallery, and a place that no photo fills goes. Null where it is right. */
export function tidiedGallery(transaction: Transaction, gallery: Node, position: number): Transaction | null {
  const figures = figuresOf(gallery)
  const kept = figures.filter(({ attrs }) => attrs['photoId'] !== null)
  if (kept.length >= 2 && kept.length === figures.length) return null
  if (kept.length < 2) return apart(transaction, gallery, position)
  return transaction.replaceWith(position + 1, position + 1 + figures.reduce((size, figure) => size + figure.nodeSize, 0), kept)
}

/** A new paragraph behind a gallery, with the caret in it. */
export function paragraphBehind(state: EditorState, { node, position }: GalleryPlace): Transaction | null {
  const { paragraph } = state.schema.nodes
  if (!paragraph) return null
  const after = position + node.nodeSize
  const transaction = state.tr.insert(after, paragraph.create())
  return transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView()
}

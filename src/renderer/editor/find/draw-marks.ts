import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Range } from '#domain/find/query.ts'
import { pageEditor } from '../page-editor.ts'
import { marksIn, withMarks } from './find-marks.ts'
import { captionPlace, type FieldMarks, noMarks } from './find-state.ts'
import { compareOrder, type Findings, type FoundPlace, type TextPlace } from './found-places.ts'

/** The blocks on the screen, and a screen above and below it, as places in the text. The others are marked when they come into view. */
function blocksInView(view: EditorView): Range {
  const page = view.dom.closest('main')?.getBoundingClientRect()
  const blocks = view.dom.children
  const { doc } = view.state
  if (!page) return { from: 0, to: 0 }
  const firstBelow = (height: number) => {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle] as Element).getBoundingClientRect().bottom < height) low = middle + 1
      else high = middle
    }
    return low
  }
  const placeOf = (index: number) => {
    const element = blocks[index]
    if (element === undefined) return doc.content.size
    const $place = doc.resolve(view.posAtDOM(element, 0))
    return $place.depth === 0 ? $place.pos : $place.before(1)
  }
  return { from: placeOf(firstBelow(page.top - page.height)), to: placeOf(firstBelow(page.bottom + page.height) + 1) }
}

const mark = (from: number, to: number, name: string) => Decoration.inline(from, to, { class: name }, { name })

function decorationsOf(place: TextPlace, isCurrent: boolean): Decoration[] {
  if (place.kind === 'caption') return []
  const name = isCurrent ? 'found found-current' : 'found'
  const words = mark(place.start, place.end, name)
  if (place.kind === 'text') return [words]
  // The words of a note are out of sight until it is opened: its number shows that there is something in it.
  const note = place.block + place.passage.at - 1
  return [Decoration.node(note, note + place.passage.node.nodeSize, { class: name }, { name }), words]
}

function* blocksWithin(doc: Node, { from, to }: Range): Generator<{ block: Node; position: number }> {
  let position = 0
  for (const block of doc.children) {
    if (position >= to) return
    if (position + block.nodeSize > from) yield { block, position }
    position += block.nodeSize
  }
}

function areSame(standing: DecorationSet, wanted: readonly Decoration[]): boolean {
  const described = ({ from, to, spec }: Decoration) => `${from} ${to} ${(spec as { name: string }).name}`
  const known = new Set(standing.find().map(described))
  return known.size === wanted.length && wanted.every((decoration) => known.has(described(decoration)))
}

/** Marks what is on the screen. While an input method composes the marks stay as they are. */
export function drawMarks(findings: Findings, current: FoundPlace | null, within: Range | null): void {
  const { view } = pageEditor()
  const { state } = view
  if (view.composing) return
  const decorations: Decoration[] = []
  if (within !== null && within.from < within.to) decorations.push(mark(within.from, within.to, 'find-within'))
  for (const { block, position } of blocksWithin(state.doc, blocksInView(view))) {
    for (const place of findings.inBlock(block, position)) {
      if (within !== null && (place.start < within.from || place.end > within.to)) continue
      decorations.push(...decorationsOf(place, current !== null && compareOrder(current.order, place.order) === 0))
    }
  }
  if (!areSame(marksIn(state), decorations)) view.dispatch(withMarks(state, DecorationSet.create(state.doc, decorations)))
}

export function clearMarks(): void {
  const { view } = pageEditor()
  if (marksIn(view.state) !== DecorationSet.empty) view.dispatch(withMarks(view.state, DecorationSet.empty))
}

/** What was found in the fields above the text and under the photos: they mark it themselves. */
export function fieldMarks(places: readonly FoundPlace[], current: FoundPlace | null, findings: Findings): ReadonlyMap<string, FieldMarks> {
  const marks = new Map<string, { text: string; ranges: Range[]; current: number }>()
  for (const place of places) {
    if (place.kind === 'text' || place.kind === 'note') continue
    const name = place.kind === 'field' ? place.name : captionPlace(place.passage.node.attrs['placementId'])
    const text = place.kind === 'field' ? (findings.inField(place.name)?.text ?? '') : place.passage.text
    const inField = marks.get(name) ?? { text, ranges: [], current: -1 }
    if (place === current) inField.current = inField.ranges.length
    inField.ranges.push({ from: place.from, to: place.to })
    marks.set(name, inField)
  }
  return marks.size === 0 ? noMarks : marks
}

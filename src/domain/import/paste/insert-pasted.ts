import { Fragment, Slice, type ResolvedPos } from '@tiptap/pm/model'
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { DocumentNode } from '../../document/node.ts'
import { refilledGallery } from '../../document/blocks/gallery/make-gallery.ts'
import { tidyInline } from '../../document/tidy.ts'
import { boxOf, inlineOf, paragraphsOf } from '../html/inline-only.ts'
import type { NewId } from '../imported.ts'
import type { Pasted, PastedPicture } from './clipboard.ts'

/** A picture that came with a text and waits for its place: a position between two blocks, or at an empty paragraph that gives way to it. */
export interface PictureToPlace extends PastedPicture {
  position: number
  caption: string | null
  alt: string | null
}

export interface Insertion {
  transaction: Transaction
  pictures: PictureToPlace[]
  /** Where the words stand now. */
  from: number
  to: number
}

/**
 * Puts what was pasted in the place of the selection. One paragraph goes into the line; of several the first and the last join the line that
 * was parted; other blocks stand by themselves, where they may. Null where there is nothing to put.
 */
export function insertPasted(state: EditorState, pasted: Pasted, newId: NewId): Insertion | null {
  const { $from } = state.selection
  const pictures = new Map(pasted.pictures.map((picture) => [picture.placementId, picture]))
  const { inside, after } = fitted($from, pasted.blocks)
  const atTop = containerOf($from) === null && $from.depth <= 1
  const { blocks, apart } = atTop ? { blocks: picturesAtTop(inside, pictures), apart: [] } : withoutPictures(inside, pictures)
  const rest = [...after, ...apart]
  if (blocks.length === 0 && rest.length === 0) return null
  const transaction = state.tr
  // Thousands of blocks that are given their ids one by one later take many seconds.
  const named = atTop ? blocks.map((block) => ({ ...block, attrs: { ...block.attrs, id: newId() } })) : blocks
  if (blocks.length > 0) transaction.replaceSelection(sliceOf(withEdges(named, pasted, state), pasted.blocks, state))
  // The caret stays at the end of the words, also where they stand in a block of their own.
  const range = changedRange(transaction)
  if (blocks.at(-1)?.content !== undefined) transaction.setSelection(Selection.near(transaction.doc.resolve(range.to), -1))
  const done = transaction.steps.length
  const places: PictureToPlace[] = []
  if (atTop) places.push(...takePlaces(transaction, pictures))
  insertAfter(transaction, rest, pictures, places)
  const since = transaction.mapping.slice(done)
  return { transaction, pictures: places, from: since.map(range.from, -1), to: since.map(range.to, 1) }
}

/** The part of the text that a transaction wrote; where it wrote nothing, its caret. */
function changedRange({ mapping, selection }: Transaction): { from: number; to: number } {
  let from = Infinity
  let to = -1
  mapping.maps.forEach((map, index) => {
    const later = mapping.slice(index + 1)
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, later.map(newStart, -1))
      to = Math.max(to, later.map(newEnd, 1))
    })
  })
  return to === -1 ? { from: selection.from, to: selection.to } : { from, to }
}

/** Blocks as one line of words, as a note holds them: what stood below one another stands beside one another. */
export function lineOf(blocks: readonly DocumentNode[]): DocumentNode[] {
  const { inline } = inlineOf(blocks)
  const space: DocumentNode = { type: 'text', text: ' ' }
  return tidyInline(
    inline.flatMap((node): DocumentNode[] => {
      if (node.type === 'hardBreak') return [space]
      return node.type === 'footnote' ? [{ type: 'text', text: ' (' }, ...(node.content ?? []), { type: 'text', text: ')' }] : [node]
    }),
  )
}

/** The node around the caret that takes only some blocks; null where all may stand. */
function containerOf($from: ResolvedPos): 'line' | 'paragraphs' | 'box' | 'list' | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type
    if (name === 'tableCell' || name === 'tableHeader' || name === 'pullQuote') return 'paragraphs'
    if (name === 'gallery') return 'line'
    if (name === 'factBox') return 'box'
    if (name === 'listItem') return 'list'
  }
  return null
}

/** The blocks that may stand where the caret is, and those that have to stand after it. */
function fitted($from: ResolvedPos, blocks: readonly DocumentNode[]): { inside: DocumentNode[]; after: DocumentNode[] } {
  const container = containerOf($from)
  if (container === 'line') {
    const { inline, rest } = inlineOf(blocks)
    return { inside: inline.length === 0 ? [] : [{ type: 'paragraph', content: inline }], after: rest }
  }
  if (container === 'paragraphs') {
    const { paragraphs, rest } = paragraphsOf(blocks)
    return { inside: paragraphs, after: rest }
  }
  return container === 'box' ? boxOf(blocks) : { inside: [...blocks], after: [] }
}

/** What were paragraphs at the ends joins the line; what were a heading or a list stands apart, also where only paragraphs may stand. */
function sliceOf(blocks: readonly DocumentNode[], asPasted: readonly DocumentNode[], { schema, selection }: EditorState): Slice {
  const fragment = Fragment.from(blocks.map((block) => schema.nodeFromJSON(block)))
  if (!(selection instanceof TextSelection)) return new Slice(fragment, 0, 0)
  const [first] = blocks
  const last = blocks.at(-1)
  // Items of a list go among the items of the list they are pasted into.
  if (blocks.length === 1 && (first?.type === 'bulletList' || first?.type === 'orderedList') && containerOf(selection.$from) === 'list') return new Slice(fragment, 3, first.content?.at(-1)?.content?.at(-1)?.type === 'paragraph' ? 3 : 1)
  const joins = (block: DocumentNode | undefined, was: DocumentNode | undefined) => (block?.type === 'paragraph' && was?.type === 'paragraph' ? 1 : 0)
  return new Slice(fragment, joins(first, asPasted[0]), joins(last, asPasted.at(-1)))
}

/** A space that was copied beside the words is kept where words come to stand beside it, and never doubled. */
function withEdges(blocks: readonly DocumentNode[], { spaceBefore, spaceAfter }: Pasted, { selection, doc }: EditorState): DocumentNode[] {
  if (blocks.length !== 1 || blocks[0]?.type !== 'paragraph' || !(selection instanceof TextSelection)) return [...blocks]
  const { $from, $to } = selection
  const before = doc.textBetween($from.start(), $from.pos, undefined, '\ufffc').slice(-1)
  const next = doc.textBetween($to.pos, $to.end(), undefined, '\ufffc').slice(0, 1)
  const content = [
    ...(spaceBefore && before !== '' && !/\s/u.test(before) ? [{ type: 'text' as const, text: ' ' }] : []),
    ...(blocks[0].content ?? []),
    ...(spaceAfter && !/^\s/u.test(next) ? [{ type: 'text' as const, text: ' ' }] : []),
  ]
  return [{ ...blocks[0], content }]
}

type Pictures = ReadonlyMap<string, PastedPicture>

const isPicture = (block: DocumentNode, pictures: Pictures): boolean => block.type === 'figure' && pictures.has(String(block.attrs?.['placementId']))

/** Pictures that stand inside of quotes, lists and tables come after these. */
function picturesAtTop(blocks: readonly DocumentNode[], pictures: Pictures): DocumentNode[] {
  return blocks.flatMap((block) => {
    if (isPicture(block, pictures) || block.content === undefined) return [block]
    const { blocks: kept, apart } = withoutPictures([block], pictures)
    return [...kept, ...apart]
  })
}

function withoutPictures(blocks: readonly DocumentNode[], pictures: Pictures): { blocks: DocumentNode[]; apart: DocumentNode[] } {
  const apart: DocumentNode[] = []
  const kept = blocks.flatMap((block): DocumentNode[] => {
    if (isPicture(block, pictures)) {
      apart.push(block)
      return []
    }
    if (block.content === undefined || block.type === 'paragraph' || block.type === 'heading') return [block]
    const inner = withoutPictures(block.content, pictures)
    apart.push(...inner.apart)
    if (inner.apart.length === 0) return [block]
    if (block.type === 'gallery') return refilledGallery(block, inner.blocks.filter(({ type }) => type === 'figure'))
    return inner.blocks.length === 0 ? [] : [{ ...block, content: inner.blocks }]
  })
  return { blocks: kept, apart }
}

/** Puts an empty paragraph in the place of each picture: it gives way once the picture is stored. */
function takePlaces(transaction: Transaction, pictures: Pictures): PictureToPlace[] {
  const places: PictureToPlace[] = []
  if (pictures.size === 0) return places
  transaction.doc.forEach((node, position) => {
    const picture = node.type.name === 'figure' ? pictures.get(String(node.attrs['placementId'])) : undefined
    if (picture !== undefined) places.push({ ...picture, position, caption: node.attrs['caption'] as string | null, alt: node.attrs['alt'] as string | null })
  })
  const { paragraph } = transaction.doc.type.schema.nodes
  for (const { position } of places.toReversed()) if (paragraph !== undefined) transaction.replaceWith(position, position + 1, paragraph.create())
  // A paragraph takes one place more than a figure.
  return places.map((place, index) => ({ ...place, position: place.position + index }))
}

function insertAfter(transaction: Transaction, rest: readonly DocumentNode[], pictures: Pictures, places: PictureToPlace[]): void {
  const { $to } = transaction.selection
  const position = $to.depth === 0 ? $to.pos : $to.after(1)
  for (const block of rest.toReversed()) {
    const picture = block.type === 'figure' ? pictures.get(String(block.attrs?.['placementId'])) : undefined
    if (picture === undefined) transaction.insert(position, transaction.doc.type.schema.nodeFromJSON(block))
    else places.unshift({ ...picture, position, caption: (block.attrs?.['caption'] ?? null) as string | null, alt: (block.attrs?.['alt'] ?? null) as string | null })
  }
}

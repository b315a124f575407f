import type { Node } from '@tiptap/pm/model'
import type { Range } from '#domain/find/query.ts'
import type { StoryFields } from '#domain/story/story.ts'
import { foundFieldNames, foundFields, type FoundFieldName } from './found-fields.ts'
import { piecesIn, type Passage } from './passages.ts'

/** What was found in one passage of a block. */
export interface FoundInPassage {
  readonly passage: Passage
  readonly ranges: readonly Range[]
}

/** What was found in one field, which said `text`. */
export interface FoundInField {
  readonly text: string
  readonly ranges: readonly Range[]
}

/** A place where a story is searched is gone through in this order: part of the page, place in it, place in the words there. */
export type Order = readonly [number, number, number]

export interface FieldPlace extends Range {
  readonly kind: 'field'
  readonly name: FoundFieldName
  readonly order: Order
}

/** In the text `start` and `end` are its places; `from` and `to` count in the passage. */
export interface TextPlace extends Range {
  readonly kind: 'text' | 'note' | 'caption'
  readonly passage: Passage
  /** Where the block begins. */
  readonly block: number
  readonly start: number
  readonly end: number
  readonly order: Order
}

export type FoundPlace = FieldPlace | TextPlace

const above = 0
const inText = 1
const beside = 2

export function compareOrder(one: Order, other: Order): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}

/** The order of a place in the text, to begin from there. */
export const orderInText = (position: number, offset = 0): Order => [inText, position, offset]

export const orderInField = (name: FoundFieldName, offset: number): Order => [foundFields[name].isAbove ? above : beside, foundFieldNames.indexOf(name), offset]

/** Moves a place along with what changed before it. */
export function mapOrder(order: Order, map: (position: number) => number): Order {
  return order[0] === inText ? [inText, map(order[1]), order[2]] : order
}

/** What a query found in a story. Blocks never change, they are replaced: so what was found in one holds as long as there is the block. */
export class Findings {
  readonly #blocks = new WeakMap<Node, readonly FoundInPassage[]>()
  readonly #fields = new Map<FoundFieldName, FoundInField>()

  keepBlock(block: Node, found: readonly FoundInPassage[]): void {
    this.#blocks.set(block, found)
  }

  keepField(name: FoundFieldName, found: FoundInField): void {
    this.#fields.set(name, found)
  }

  has(block: Node): boolean {
    return this.#blocks.has(block)
  }

  inField(name: FoundFieldName): FoundInField | undefined {
    return this.#fields.get(name)
  }

  /** What was found in a block that begins at `position`. */
  *inBlock(block: Node, position: number): Generator<TextPlace> {
    for (const { passage, ranges } of this.#blocks.get(block) ?? []) {
      for (const range of ranges) yield textPlace(passage, range, position)
    }
  }

  /** All that was found, in its order. */
  *places(doc: Node, fields: StoryFields, within: Range | null): Generator<FoundPlace> {
    if (within === null) yield* this.#inFields(fields, true)
    let position = 0
    for (const block of doc.children) {
      if (within === null || (position < within.to && position + block.nodeSize > within.from)) {
        for (const place of this.inBlock(block, position)) if (within === null || (place.start >= within.from && place.end <= within.to)) yield place
      }
      position += block.nodeSize
    }
    if (within === null) yield* this.#inFields(fields, false)
  }

  *#inFields(fields: StoryFields, isAbove: boolean): Generator<FieldPlace> {
    for (const name of foundFieldNames) {
      const found = this.#fields.get(name)
      if (foundFields[name].isAbove !== isAbove || found?.text !== foundFields[name].read(fields)) continue
      for (const { from, to } of found.ranges) yield { kind: 'field', name, from, to, order: orderInField(name, from) }
    }
  }
}

function textPlace(passage: Passage, range: Range, block: number): TextPlace {
  const { kind, at, node } = passage
  if (kind === 'caption') return { kind, passage, block, ...range, start: block + at, end: block + at + node.nodeSize, order: [inText, block + at, range.from] }
  const pieces = piecesIn(passage, range)
  const start = block + (pieces[0]?.from ?? at)
  return { kind, passage, block, ...range, start, end: block + (pieces.at(-1)?.to ?? at), order: [inText, start, 0] }
}

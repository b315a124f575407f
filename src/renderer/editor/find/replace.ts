import { closeHistory } from '@tiptap/pm/history'
import type { Mark, Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { outside } from '#domain/find/letters.ts'
import { narrowed } from '#domain/find/narrow.ts'
import { edited, type Edit } from '#domain/find/replacement.ts'
import type { StoryFields } from '#domain/story/story.ts'
import { FieldStep, type FieldChange } from './field-step.ts'
import { foundFields, type FoundFieldName } from './found-fields.ts'
import { piecesIn, placeIn, type Passage } from './passages.ts'

/** What comes in a passage of the block that begins at `block`, last place first. */
export interface PassageEdits {
  readonly passage: Passage
  readonly block: number
  readonly edits: readonly Edit[]
}

export interface FieldEdits {
  readonly name: FoundFieldName
  readonly edits: readonly Edit[]
}

/** The marks that new words take: those of the first letter that goes, else of the letter beside them in what was found. */
function marksFor(passage: Passage, edit: Edit, whole: Edit): readonly Mark[] {
  const beside = edit.from < edit.to ? edit.from : edit.from > whole.from ? edit.from - 1 : edit.from
  const pieces = piecesIn(passage, { from: beside, to: Math.max(beside + 1, edit.to) })
  return (pieces.find(({ isText }) => isText) ?? pieces[0])?.node.marks ?? []
}

/** Words as nodes of a line. What stands for a note in what an expression found again is that note, which stays. */
function nodesOf(words: string, marks: readonly Mark[], state: EditorState): Node[] {
  const { schema } = state
  return words
    .replaceAll(outside, '')
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [schema.nodes['hardBreak']?.create()] : []), ...(line === '' ? [] : [schema.text(line, marks)])])
    .filter((node) => node !== undefined)
}

/** Puts one edit into the text. What is no text, such as the number of a note, stays; a line break that was found goes. */
function editText(transaction: Transaction, state: EditorState, { passage, block }: PassageEdits, whole: Edit): void {
  const edit = narrowed(whole, passage.text)
  const nodes = nodesOf(edit.insert, marksFor(passage, edit, whole), state)
  const touched = piecesIn(passage, edit)
  const going = touched.filter(({ isText, node }) => isText || node.type.name === 'hardBreak')
  const first = going[0]
  // What was replaced in a note that stays has moved what follows it.
  const placeOf = (place: number) => (touched.length > going.length ? transaction.mapping.map(block + place, -1) : block + place)
  for (const { from, to } of going.slice(1).toReversed()) transaction.delete(placeOf(from), placeOf(to))
  if (first !== undefined) transaction.replaceWith(block + first.from, block + first.to, nodes)
  else if (nodes.length > 0) transaction.insert(block + placeIn(passage, edit.from), nodes)
}

/** The change as it will be read again: a byline is names, whatever stood between them. */
function changeOf(stored: StoryFields, { name, edits }: FieldEdits): FieldChange {
  const { read, write } = foundFields[name]
  const from = read(stored)
  return { name, from, to: read({ ...stored, ...write(edited(from, edits)) }) }
}

/**
 * One step of the story: all that is replaced in its text and its fields is taken back together.
 *
 * @param texts in the order of the text
 */
export function replacing(state: EditorState, stored: StoryFields, texts: readonly PassageEdits[], fields: readonly FieldEdits[]): Transaction {
  const transaction = closeHistory(state.tr)
  const changes = fields.map((field) => changeOf(stored, field)).filter(({ from, to }) => from !== to)
  if (changes.length > 0) transaction.step(new FieldStep(changes))
  // From the end: what is replaced leaves the places before it as they are.
  for (const text of ordered(texts)) {
    const { passage, block, edits } = text
    if (passage.kind === 'caption') transaction.setNodeAttribute(block + passage.at, 'caption', edited(passage.text, edits))
    else for (const edit of edits) editText(transaction, state, text, edit)
  }
  return transaction
}

/** The last place first: a note lies within the line that it belongs to, so that places of both alternate. */
function ordered(texts: readonly PassageEdits[]): PassageEdits[] {
  const single = texts.flatMap((text) => (text.passage.kind === 'caption' ? [text] : text.edits.map((edit) => ({ ...text, edits: [edit] }))))
  const placeOf = ({ passage, block, edits }: PassageEdits) => block + (passage.kind === 'caption' ? passage.at : placeIn(passage, edits[0]?.from ?? 0))
  return single.map((text) => ({ text, place: placeOf(text) })).toSorted((one, other) => other.place - one.place).map(({ text }) => text)
}

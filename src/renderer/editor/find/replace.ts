import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { withWords } from '#domain/document/blocks/figure/override.ts'
import { outside } from '#domain/find/letters.ts'
import { narrowed } from '#domain/find/narrow.ts'
import { edited, type Edit } from '#domain/find/replacement.ts'
import type { StoryFields } from '#domain/story/story.ts'
import { shownPhoto } from '../figure/figure-deeds.ts'
import { FieldStep, type FieldChange } from './field-step.ts'
import { foundFields, type FoundFieldName } from './found-fields.ts'
import { piecesIn, placeIn, type Passage } from './passages.ts'
import { TextEditsStep, type TextEdit } from './text-edits-step.ts'

/** What comes in a passage of the block that begins at `block`; the edits are last place first. */
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

/** One edit as parts of the text. What is no text, such as the number of a note, stays; a line break that was found goes. */
function textEdits(state: EditorState, { passage, block }: PassageEdits, whole: Edit): TextEdit[] {
  const edit = narrowed(whole, passage.text)
  const content = Fragment.from(nodesOf(edit.insert, marksFor(passage, edit, whole), state))
  const going = piecesIn(passage, edit).filter(({ isText, node }) => isText || node.type.name === 'hardBreak')
  if (going.length > 0) return going.map(({ from, to }, index) => ({ from: block + from, to: block + to, content: index === 0 ? content : Fragment.empty }))
  const place = block + placeIn(passage, edit.from)
  return content.size > 0 ? [{ from: place, to: place, content }] : []
}

/** The change as it will be read again: a byline is names, whatever stood between them. */
function changeOf(stored: StoryFields, { name, edits }: FieldEdits): FieldChange {
  const { read, write } = foundFields[name]
  const from = read(stored)
  return { name, from, to: read({ ...stored, ...write(edited(from, edits)) }) }
}

/** One step of the story: all that is replaced in its text and its fields is taken back together. */
export function replacing(state: EditorState, stored: StoryFields, texts: readonly PassageEdits[], fields: readonly FieldEdits[]): Transaction {
  const transaction = closeHistory(state.tr)
  const changes = fields.map((field) => changeOf(stored, field)).filter(({ from, to }) => from !== to)
  if (changes.length > 0) transaction.step(new FieldStep(changes))
  const edits: TextEdit[] = []
  for (const text of texts) {
    const { passage, block } = text
    if (passage.kind !== 'caption') for (const edit of text.edits.toReversed()) edits.push(...textEdits(state, text, edit))
    else if (text.edits.length > 0) {
      const { attrs } = passage.node
      const written = withWords(attrs, 'caption', edited(passage.text, text.edits), shownPhoto(attrs['photoId']))
      for (const name of ['caption', 'captionOver']) transaction.setNodeAttribute(block + passage.at, name, written[name])
    }
  }
  // A note lies within the line that it belongs to: edits of both alternate.
  if (edits.length > 0) transaction.step(new TextEditsStep(edits.toSorted((one, other) => one.from - other.from || one.to - other.to)))
  return transaction
}

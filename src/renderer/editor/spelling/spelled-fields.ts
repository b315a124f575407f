import { openSpellingMenu } from '../../spelling/spelling-menu.ts'
import type { Field } from '../../ui/FieldMirror.tsx'
import { asSet } from './correct.ts'

/** A word of a field that a dictionary does not know, by its place in the field's text. */
export interface FieldWord {
  from: number
  to: number
  word: string
  dictionary: string
}

export interface SpelledField {
  readonly field: Field
  words(): readonly FieldWord[]
  /** Where one of its words stands on the screen. */
  placeOf(word: FieldWord): DOMRect
}

const fields = new Map<Element, SpelledField>()

/** Makes the misspelled words of a field known for as long as it is on the page. Returns how to take it back. */
export function offerSpelledField(offered: SpelledField): () => void {
  fields.set(offered.field, offered)
  return () => {
    if (fields.get(offered.field) === offered) fields.delete(offered.field)
  }
}

/** The field that has the focus, where its words are checked. */
export function focusedSpelledField(): SpelledField | null {
  return fields.get(document.activeElement ?? document.body) ?? null
}

/** Those above the text, in the order of reading. */
export function fieldsAbove(text: HTMLElement): SpelledField[] {
  return [...fields.values()]
    .filter(({ field }) => (field.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    .toSorted((a, b) => (a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
}

/** The misspelled word with the caret of a field. */
export function wordAtCaret({ field, words }: SpelledField): FieldWord | null {
  const caret = field.selectionStart ?? 0
  return words().find(({ from, to }) => caret >= from && caret <= to) ?? null
}

/** Through the browser's own editing, so that its undo knows of it. */
function correct(field: Field, { from, to, word }: FieldWord, suggestion: string): void {
  // It may have changed while the menu was open.
  if (field.value.slice(from, to) !== word) return
  field.focus()
  field.setSelectionRange(from, to)
  document.execCommand('insertText', false, asSet(suggestion))
}

/** Opens the menu of a misspelled word of a field. */
export function askAboutFieldWord({ field, placeOf }: SpelledField, word: FieldWord): void {
  void openSpellingMenu({
    word: word.word,
    dictionary: word.dictionary,
    anchor: { getBoundingClientRect: () => placeOf(word) },
    correct: field.readOnly ? null : (suggestion) => correct(field, word, suggestion),
    returnTo: field,
  })
}

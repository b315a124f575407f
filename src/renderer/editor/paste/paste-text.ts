import { closeHistory } from '@tiptap/pm/history'
import { EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { v7 } from 'uuid'
import type { Clipboard, Pasted, PasteForm } from '#domain/import/paste/clipboard.ts'
import { insertPasted, type Insertion } from '#domain/import/paste/insert-pasted.ts'
import { cleanLink } from '#domain/import/paste/links.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { changedBlocks } from '../behaviours/block-identity.ts'
import { addPastedPictures } from '../figure/add-photos.ts'
import { lastPaste, pasteKey, type LastPaste } from './paste-state.ts'
import { tellOfPaste } from './tell-of-paste.ts'

/** Pastes what lies on a clipboard, or was dropped, in the place of what is selected. */
export function pasteClipboard(view: EditorView, clipboard: Clipboard, form: PasteForm): void {
  const { state } = view
  if (form === 'kept' && linkSelected(view, clipboard)) return
  const pasted = readPaste(clipboard, form, v7)
  const insertion = insertPasted(state, pasted, v7)
  tellOfPaste(pasted, insertion !== null)
  if (insertion === null) return
  const { transaction, from, to } = insertion
  const last: LastPaste | null = hasForms(clipboard, pasted)
    ? { clipboard, form, before: { doc: state.doc, selection: state.selection.toJSON() }, from, to }
    : null
  dispatch(view, insertion, transaction, last)
}

/** Takes what was pasted last in another form, as one step that can be undone. */
export function chooseForm(view: EditorView, form: PasteForm): void {
  const { state } = view
  const last = lastPaste(state)
  if (last === null || last.form === form || view.composing) return
  const { doc } = last.before
  const before = EditorState.create({ doc, selection: Selection.fromJSON(doc, last.before.selection as Parameters<typeof Selection.fromJSON>[1]) })
  const pasted = readPaste(last.clipboard, form, v7)
  const insertion = insertPasted(before, pasted, v7) ?? { transaction: before.tr.deleteSelection(), pictures: [], from: before.selection.from, to: before.selection.from }
  tellOfPaste(pasted, true)
  const wanted = insertion.transaction
  const transaction = withBlocksOf(state, wanted)
  transaction.setSelection(Selection.fromJSON(transaction.doc, wanted.selection.toJSON()))
  dispatch(view, insertion, transaction, { ...last, form, from: insertion.from, to: insertion.to })
}

/** The text of one transaction in the place of another state's: only the blocks that differ are replaced. */
function withBlocksOf(state: EditorState, { doc }: Transaction): Transaction {
  const { from, to, position } = changedBlocks(state.doc, doc)
  let end = state.doc.content.size
  for (let index = to; index < doc.childCount; index++) end -= doc.child(index).nodeSize
  const blocks = Array.from({ length: to - from }, (_, index) => doc.child(from + index))
  return blocks.length === 0 ? state.tr.delete(position, end) : state.tr.replaceWith(position, end, blocks)
}

function dispatch(view: EditorView, { pictures }: Insertion, transaction: Transaction, last: LastPaste | null): void {
  // What was typed a moment ago is another step, and addresses in plain words stay words.
  view.dispatch(closeHistory(transaction).setMeta(pasteKey, last).setMeta('preventAutolink', true).scrollIntoView())
  if (pictures.length > 0) void addPastedPictures(pictures)
}

/** Whether another form would give another text: not of a few plain words. */
function hasForms({ html = '', text = '' }: Clipboard, { blocks }: Pasted): boolean {
  const [only] = blocks
  const isPlainLine = blocks.length === 1 && only?.type === 'paragraph' && only.content?.length === 1 && only.content[0]?.marks === undefined
  return !isPlainLine || (html === '' && /[*_`~[\]#>|\\]/.test(text))
}

/** An address pasted over words becomes their link. */
function linkSelected(view: EditorView, { html = '', text = '' }: Clipboard): boolean {
  const { state } = view
  const { selection, schema } = state
  const address = text.trim()
  const isAddress = /^https?:\/\/\S+$/i.test(address) && (html === '' || !/<(?:img|p|li|h[1-6]|td)\b/i.test(html))
  const href = isAddress ? cleanLink(address) : null
  const { link } = schema.marks
  if (href === null || link === undefined || !(selection instanceof TextSelection) || selection.empty || !selection.$from.sameParent(selection.$to)) return false
  view.dispatch(closeHistory(state.tr.addMark(selection.from, selection.to, link.create({ href }))).setMeta('preventAutolink', true))
  return true
}

import { PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import type { Clipboard, PasteForm } from '#domain/import/paste/clipboard.ts'

/** What was pasted last, for as long as nothing else was changed: it can still be had in another form. */
export interface LastPaste {
  readonly clipboard: Clipboard
  readonly form: PasteForm
  /** The text before it was pasted into, and what was selected there. */
  readonly before: { readonly doc: Node; readonly selection: unknown }
  /** Where it stands in the text now. */
  readonly from: number
  readonly to: number
}

export const pasteKey = new PluginKey<LastPaste | null>('paste')

/** Set on what is changed in the text on account of a paste, and does not end the choice of its form. */
export const belongsToPaste = 'belongsToPaste'

export function lastPaste(state: EditorState): LastPaste | null {
  return pasteKey.getState(state) ?? null
}

/** The choice lasts until something else is typed or changed. */
export function nextPaste(transaction: Transaction, last: LastPaste | null | undefined): LastPaste | null {
  const said = transaction.getMeta(pasteKey) as LastPaste | null | undefined
  if (said !== undefined) return said
  if (last === null || last === undefined || !transaction.docChanged) return last ?? null
  const isAside = transaction.getMeta('addToHistory') === false || transaction.getMeta(belongsToPaste) === true
  if (!isAside || transaction.getMeta('fromNewsroom') === true) return null
  return { ...last, from: transaction.mapping.map(last.from, -1), to: transaction.mapping.map(last.to, 1) }
}

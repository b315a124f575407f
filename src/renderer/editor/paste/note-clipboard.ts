import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { v7 } from 'uuid'
import type { DocumentNode } from '#domain/document/node.ts'
import { copyOut } from '#domain/export/clipboard/copy-out.ts'
import { lineOf } from '#domain/import/paste/insert-pasted.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { openStory } from '../open-story.ts'
import { clipboardOf, writeClipboard } from './flavours.ts'
import { tellOfPaste } from './tell-of-paste.ts'

function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state
  if (selection.empty || event.clipboardData === null) return false
  event.preventDefault()
  const content = (selection.content().content.toJSON() ?? []) as DocumentNode[]
  writeClipboard(event.clipboardData, copyOut([{ type: 'paragraph', content }], openStory()?.fields().language ?? '', new Map()))
  return true
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!copy(view, event)) return false
  if (view.editable) view.dispatch(closeHistory(view.state.tr.deleteSelection()))
  return true
}

function paste(view: EditorView, event: ClipboardEvent): boolean {
  const data = event.clipboardData
  if (data === null || !view.editable) return false
  event.preventDefault()
  const pasted = readPaste(clipboardOf(data), 'kept', v7)
  const line = lineOf(pasted.blocks)
  tellOfPaste(pasted, line.length > 0)
  const nodes = line.map((node) => view.state.schema.nodeFromJSON(node))
  if (nodes.length > 0) view.dispatch(closeHistory(view.state.tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0))))
  return true
}

/** The clipboard in a note's own words: what is pasted there is one line. */
export const noteClipboard = {
  copy,
  cut,
  paste,
  // Text is not dropped on a note: it would have to open for it first.
  drop: (_view: EditorView, event: DragEvent): boolean => {
    event.preventDefault()
    return true
  },
}

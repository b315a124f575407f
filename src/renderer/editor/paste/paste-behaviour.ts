import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { v7 } from 'uuid'
import { withOwnCitations } from '../citation/citation-clipboard.ts'
import { isPhotoFile } from '../../photos/intake/dropped-files.ts'
import { openStory } from '../open-story.ts'
import { copiedText, isPartOfLine } from './copied-blocks.ts'
import { clipboardOf, writeClipboard } from './flavours.ts'
import { nextPaste, pasteKey, type LastPaste } from './paste-state.ts'
import { pasteClipboard } from './paste-text.ts'

/** Names what was copied in this window, and says nothing of it. */
const ownType = 'application/x-stet-copy'
let copied: { readonly token: string; readonly slice: Slice } | null = null

/** Whether Shift is held: Ctrl+Shift+V pastes words alone. */
let withShift = false

function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { state } = view
  if (state.selection.empty || event.clipboardData === null) return false
  const slice = state.selection.content()
  copied = { token: v7(), slice }
  event.preventDefault()
  writeClipboard(event.clipboardData, copiedText(slice, isPartOfLine(state.selection)))
  event.clipboardData.setData(ownType, copied.token)
  return true
}

/** What is dragged leaves as what is copied does. The editor writes its own first, and knows what it drags by itself. */
function dragOut(view: EditorView, event: DragEvent): void {
  const slice = view.dragging?.slice
  if (slice === undefined || event.dataTransfer === null) return
  const { selection } = view.state
  writeClipboard(event.dataTransfer, copiedText(slice, !selection.empty && isPartOfLine(selection)))
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!view.editable) return copy(view, event)
  if (!copy(view, event)) return false
  view.dispatch(closeHistory(view.state.tr.deleteSelection()).scrollIntoView().setMeta('uiEvent', 'cut'))
  return true
}

function paste(view: EditorView, event: ClipboardEvent): boolean {
  const data = event.clipboardData
  if (data === null || !view.editable) return false
  const isPlain = withShift
  withShift = false
  const clipboard = clipboardOf(data)
  const own = copied !== null && data.getData(ownType) === copied.token && !isPlain ? copied.slice : null
  // A picture alone is the photos' own way in; with words, programs send a picture of the words.
  if (own === null && [...data.files].some(isPhotoFile) && (clipboard.text ?? '').trim() === '') return false
  event.preventDefault()
  afterComposition(view, () => {
    if (own !== null) pasteOwn(view, own)
    else pasteClipboard(view, clipboard, isPlain ? 'plain' : 'kept')
  })
  return true
}

function drop(view: EditorView, event: DragEvent): boolean {
  const data = event.dataTransfer
  // What is dragged inside the text is moved by the editor itself.
  if (data === null || !view.editable || view.dragging !== null || [...data.files].some(isPhotoFile)) return false
  const clipboard = clipboardOf(data)
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place === null || ((clipboard.html ?? '') === '' && (clipboard.text ?? '') === '')) return false
  event.preventDefault()
  afterComposition(view, () => {
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(Math.min(place.pos, view.state.doc.content.size)))))
    pasteClipboard(view, clipboard, 'kept')
    view.focus()
  })
  return true
}

function pasteOwn(view: EditorView, slice: Slice): void {
  const story = openStory()
  if (story === null) return
  const transaction = view.state.tr.replaceSelection(opened(withOwnCitations(slice, story.storyId)))
  view.dispatch(closeHistory(transaction).setMeta(pasteKey, null).setMeta('preventAutolink', true).scrollIntoView())
}

/** Paragraphs that were selected whole, as by Ctrl+A, join the line that they are pasted into all the same. */
function opened({ content, openStart, openEnd }: Slice): Slice {
  const isParagraph = (node: Node | null) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(withIds(content), openStart || isParagraph(content.firstChild), openEnd || isParagraph(content.lastChild))
}

/** Many blocks get their ids at once: one by one, as those of a few blocks are told apart, takes many seconds. */
function withIds(content: Fragment): Fragment {
  if (content.childCount < 200) return content
  const nodes: Node[] = []
  content.forEach((node) => nodes.push('id' in node.attrs ? node.type.create({ ...node.attrs, id: v7() }, node.content, node.marks) : node))
  return Fragment.from(nodes)
}

/** A syllable that is being put together is finished first. */
function afterComposition(view: EditorView, deed: () => void): void {
  if (!view.composing) deed()
  else view.dom.addEventListener('compositionend', () => setTimeout(() => !view.isDestroyed && deed(), 30), { once: true })
}

/** Copying, pasting and dropping text: what goes out is clean, and what comes in is read by `readPaste`, by no browser. */
export const PasteBehaviour = Extension.create({
  name: 'pasteBehaviour',
  priority: 900,
  addProseMirrorPlugins: () => [
    new Plugin<LastPaste | null>({
      key: pasteKey,
      view(view) {
        // Among the listeners of an element the last one added is the last one called: after the editor's.
        const listener = (event: DragEvent) => dragOut(view, event)
        view.dom.addEventListener('dragstart', listener)
        return { destroy: () => view.dom.removeEventListener('dragstart', listener) }
      },
      state: { init: () => null, apply: nextPaste },
      props: {
        handleDOMEvents: {
          keydown(_view, event) {
            withShift = event.shiftKey && event.code !== 'Insert'
            return false
          },
          keyup(_view, event) {
            if (event.key === 'Shift') withShift = false
            return false
          },
          copy,
          cut,
          paste,
          drop,
        },
      },
    }),
  ],
})

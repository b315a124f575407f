import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin, Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Node } from '@tiptap/pm/model'
import { changedBlocks } from '../behaviours/block-identity.ts'
import { galleryAt, moveInGallery, paragraphBehind, tidiedGallery } from './gallery-deeds.ts'
import { GalleryView } from './gallery-view.tsx'

/** Galleries in the changed blocks, the last first, so that a change of one leaves the places of the others. */
function changedGalleries(before: Node, after: Node): { node: Node; position: number }[] {
  const found: { node: Node; position: number }[] = []
  const { from, to, position } = changedBlocks(before, after)
  for (let index = from, at = position; index < to; index++) {
    const block = after.child(index)
    const start = at
    if (block.type.name === 'gallery') found.push({ node: block, position: start })
    else if (!block.isTextblock) {
      block.descendants((node, offset) => {
        if (node.type.name === 'gallery') found.push({ node, position: start + 1 + offset })
        return !node.isTextblock && node.type.name !== 'gallery'
      })
    }
    at += block.nodeSize
  }
  return found.toReversed()
}

/** Draws galleries, moves photos in them by keys, leads in and out, and takes apart those that lost their photos. */
export const GalleryBehaviour = Extension.create({
  name: 'galleryBehaviour',
  priority: 300,
  addKeyboardShortcuts() {
    const { editor } = this
    const run = (build: (state: EditorState) => Transaction | null) => () => {
      const transaction = build(editor.state)
      if (transaction) editor.view.dispatch(transaction)
      return transaction !== null
    }
    const isRightToLeft = () => getComputedStyle(editor.view.dom).direction === 'rtl'
    /** Before the first photo and behind the last nothing happens, rather than that the whole gallery goes on a walk. */
    const move = (direction: () => -1 | 1) => () => {
      const { selection } = editor.state
      if (!(selection instanceof NodeSelection) || selection.$from.parent.type.name !== 'gallery') return false
      const transaction = moveInGallery(editor.state, direction())
      if (transaction) editor.view.dispatch(transaction)
      return true
    }
    const selectedGallery = (state: EditorState) => (state.selection instanceof NodeSelection && state.selection.node.type.name === 'gallery' ? state.selection : null)
    const intoGallery = (state: EditorState) => {
      const gallery = selectedGallery(state)
      return gallery === null ? null : state.tr.setSelection(NodeSelection.create(state.doc, gallery.from + 1)).scrollIntoView()
    }
    return {
      'Alt-ArrowUp': move(() => -1),
      'Alt-ArrowDown': move(() => 1),
      'Alt-ArrowLeft': move(() => (isRightToLeft() ? 1 : -1)),
      'Alt-ArrowRight': move(() => (isRightToLeft() ? -1 : 1)),
      Escape: run((state) => {
        const gallery = selectedGallery(state) === null ? galleryAt(state) : null
        return gallery === null ? null : state.tr.setSelection(NodeSelection.create(state.doc, gallery.position))
      }),
      Enter: run((state) => {
        const gallery = galleryAt(state)
        return intoGallery(state) ?? (gallery === null ? null : paragraphBehind(state, gallery))
      }),
      F2: run(intoGallery),
      Tab: () => {
        const gallery = selectedGallery(editor.state)
        if (gallery === null) return false
        const element = editor.view.nodeDOM(gallery.from)
        const button = element instanceof HTMLElement ? element.querySelector<HTMLElement>('[data-gallery-controls] button') : null
        button?.focus()
        return button !== null
      },
      Backspace: run((state) => {
        const { selection } = state
        if (!selection.empty || selection.$from.parent.type.name !== 'paragraph' || selection.$from.parentOffset > 0) return null
        if (selection.$from.node(-1).type.name !== 'gallery') return null
        const before = Selection.findFrom(state.doc.resolve(selection.$from.before()), -1)
        return before === null ? null : state.tr.setSelection(before)
      }),
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          // Letters that are typed over a photo would tear the gallery apart; words have their places under the photos.
          handleTextInput: ({ state: { selection } }) => selection instanceof NodeSelection && selection.$from.parent.type.name === 'gallery',
          nodeViews: { gallery: (node, _view, getPosition, decorations) => new GalleryView(editor, node, getPosition, decorations) },
          decorations(state) {
            const gallery = galleryAt(state)
            if (gallery === null) return null
            const { node, position } = gallery
            return DecorationSet.create(state.doc, [Decoration.node(position, position + node.nodeSize, { class: 'is-in-use' }, { inUse: true })])
          },
        },
        appendTransaction(transactions, before, after) {
          // What came from the newsroom is as somebody else wants it.
          if (!transactions.some((transaction) => transaction.docChanged && transaction.getMeta('fromNewsroom') !== true)) return null
          let tidied: Transaction | null = null
          for (const { node, position } of changedGalleries(before.doc, after.doc)) tidied = tidiedGallery(tidied ?? after.tr, node, position) ?? tidied
          return tidied
        },
      }),
    ]
  },
})

/** Between the photos of a gallery no text can stand, and so no caret: the arrow keys go from photo to photo. It comes after the extension of that caret. */
export const NoCaretBetweenPhotos = Extension.create({
  name: 'noCaretBetweenPhotos',
  priority: 10,
  extendNodeSchema: ({ name }) => (name === 'gallery' ? { allowGapCursor: false } : {}),
})

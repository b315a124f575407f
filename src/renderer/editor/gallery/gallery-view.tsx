import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Decoration, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import i18next from 'i18next'
import { layoutOf } from '#domain/document/blocks/gallery/layout.ts'
import { removeNodePortal, setNodePortal } from '../node-portals.tsx'
import { figuresOf } from './gallery-deeds.ts'
import { GalleryControls } from './GalleryControls.tsx'
import './gallery.css'

let count = 0

/** A gallery in the text: the editor sees the photos and the words under them, React draws what can be done with all of them. */
export class GalleryView implements NodeView {
  readonly dom = document.createElement('figure')
  readonly contentDOM = document.createElement('div')
  readonly #controls = document.createElement('div')
  readonly #key = `gallery-${++count}`
  readonly #editor: Editor
  readonly #getPosition: () => number | undefined
  #node: Node
  #inUse: boolean

  constructor(editor: Editor, node: Node, getPosition: () => number | undefined, decorations: readonly Decoration[]) {
    this.#editor = editor
    this.#node = node
    this.#getPosition = getPosition
    this.#inUse = isInUse(decorations)
    this.dom.className = 'gallery'
    this.dom.setAttribute('aria-label', i18next.t('gallery.title'))
    this.dom.style.setProperty('--caption-hint', JSON.stringify(i18next.t('gallery.words')))
    this.contentDOM.className = 'gallery-photos'
    this.#controls.contentEditable = 'false'
    this.#controls.dataset['galleryControls'] = ''
    this.dom.append(this.contentDOM, this.#controls)
    this.#draw()
  }

  #draw(): void {
    this.dom.dataset['layout'] = layoutOf(this.#node.attrs['layout'])
    this.dom.style.setProperty('--photos', String(figuresOf(this.#node).length))
    const content = this.#inUse && this.#editor.isEditable ? <GalleryControls editor={this.#editor} node={this.#node} getPosition={this.#getPosition} /> : null
    setNodePortal({ element: this.#controls, key: this.#key, content })
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) return false
    const inUse = isInUse(decorations)
    const isSame = inUse === this.#inUse && node.attrs === this.#node.attrs && node.childCount === this.#node.childCount
    this.#node = node
    this.#inUse = inUse
    if (!isSame) this.#draw()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.#controls.contains(event.target)
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  destroy(): void {
    removeNodePortal(this.#key)
  }
}

function isInUse(decorations: readonly Decoration[]): boolean {
  return decorations.some(({ spec }: { spec: { inUse?: boolean } }) => spec.inUse === true)
}

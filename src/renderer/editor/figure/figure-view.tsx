import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { removeNodePortal, setNodePortal } from '../node-portals.tsx'
import { FigureCard } from './FigureCard.tsx'
import { isReplacingDrop } from './replacing-drop.ts'

let count = 0

/** A figure in the text: the editor sees one block without content, React draws photo, caption and credit in it. */
export class FigureView implements NodeView {
  readonly dom = document.createElement('figure')
  readonly #key = `figure-${++count}`
  readonly #editor: Editor
  readonly #getPosition: () => number | undefined
  #node: Node
  #selected = false

  constructor(editor: Editor, node: Node, getPosition: () => number | undefined) {
    this.#editor = editor
    this.#node = node
    this.#getPosition = getPosition
    this.dom.className = 'figure'
    this.#draw()
  }

  #draw(): void {
    this.dom.dataset['placement'] = String(this.#node.attrs['placementId'])
    const content = <FigureCard editor={this.#editor} node={this.#node} selected={this.#selected} getPosition={this.#getPosition} />
    setNodePortal({ element: this.dom, key: this.#key, content })
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || node.attrs['placementId'] !== this.#node.attrs['placementId']) return false
    if (node !== this.#node) {
      this.#node = node
      this.#draw()
    }
    return true
  }

  selectNode(): void {
    this.#selected = true
    this.dom.classList.add('ProseMirror-selectednode')
    this.#draw()
  }

  deselectNode(): void {
    this.#selected = false
    this.dom.classList.remove('ProseMirror-selectednode')
    this.#draw()
  }

  /** The controls inside work for themselves; a click on the photo, and dragging it, are the editor's. */
  stopEvent(event: Event): boolean {
    const target = event.target instanceof Element ? event.target : null
    if (event instanceof DragEvent && isReplacingDrop(event)) return true
    return target?.closest('input, textarea, button, [role="menu"], [data-own-events]') !== null
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    removeNodePortal(this.#key)
  }
}

/** The figure that is selected as a whole, if one is. */
export function selectedFigure(view: EditorView): { node: Node; position: number } | null {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return null
  return { node: selection.node, position: selection.from }
}

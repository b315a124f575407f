import i18next from 'i18next'
import { toggleMark } from '@tiptap/pm/commands'
import { undo, redo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { type Decoration, type DecorationSource, DecorationSet, EditorView, type NodeView } from '@tiptap/pm/view'
import { noteClipboard } from '../paste/note-clipboard.ts'

const views = new WeakMap<Element, FootnoteView>()

/** The view of the note at a position of the text. */
export function noteAt(view: EditorView, position: number): FootnoteView | undefined {
  const element = view.nodeDOM(position)
  return element instanceof Element ? views.get(element) : undefined
}

/** A note in the text: its number in the line, its words in an editor of their own that opens under it. What is undone is undone in the text. */
export class FootnoteView implements NodeView {
  readonly dom = document.createElement('span')
  readonly #number = document.createElement('button')
  readonly #outer: EditorView
  readonly #getPosition: () => number | undefined
  readonly #onGone: () => void
  #node: Node
  #inner: EditorView | null = null
  #panel: HTMLElement | null = null
  /** What is marked in the words, counted from their beginning. */
  #marks: DecorationSource = DecorationSet.empty

  constructor(node: Node, outer: EditorView, getPosition: () => number | undefined, marks: DecorationSource, onGone: () => void) {
    this.#node = node
    this.#outer = outer
    this.#getPosition = getPosition
    this.#onGone = onGone
    this.#marks = marks
    this.dom.className = 'footnote'
    this.#number.type = 'button'
    this.#number.className = 'footnote-number'
    this.#number.tabIndex = -1
    this.#number.addEventListener('click', () => (this.#inner ? this.close() : this.open()))
    this.dom.append(this.#number)
    this.#describe()
    views.set(this.dom, this)
  }

  #describe(): void {
    const number = this.#number.textContent
    this.#number.setAttribute('aria-label', i18next.t('editor.footnote.number', { number }))
    this.#number.title = this.#node.textContent
    this.dom.dataset['empty'] = String(this.#node.content.size === 0)
  }

  setNumber(number: number): void {
    this.#number.textContent = String(number)
    this.#describe()
  }

  /** Opens the words, to write in them or to be seen alone. */
  open(focus = true): void {
    if (this.#inner) return
    const panel = document.createElement('span')
    panel.className = 'footnote-panel'
    this.dom.append(panel)
    this.#panel = panel
    this.dom.classList.add('is-open')
    const { bold, italic, strike } = this.#outer.state.schema.marks
    const leave = () => {
      this.close()
      this.#returnToText()
      return true
    }
    const keys: Record<string, ReturnType<typeof toggleMark>> = {
      Escape: leave,
      Enter: leave,
      'Mod-z': () => undo(this.#outer.state, this.#outer.dispatch),
      'Mod-Shift-z': () => redo(this.#outer.state, this.#outer.dispatch),
      'Mod-y': () => redo(this.#outer.state, this.#outer.dispatch),
    }
    if (bold) keys['Mod-b'] = toggleMark(bold)
    if (italic) keys['Mod-i'] = toggleMark(italic)
    if (strike) keys['Mod-Shift-s'] = toggleMark(strike)
    this.#inner = new EditorView(panel, {
      state: EditorState.create({ doc: this.#node, plugins: [keymap(keys)] }),
      attributes: { role: 'textbox', 'aria-label': i18next.t('editor.footnote.number', { number: this.#number.textContent }), spellcheck: 'true', dir: 'auto' },
      editable: () => this.#outer.editable,
      decorations: () => this.#marks,
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      handleDOMEvents: {
        ...noteClipboard,
        blur: (view, event) => {
          if (!(event.relatedTarget instanceof Element && panel.contains(event.relatedTarget)) && !view.composing) this.close()
          return false
        },
      },
    })
    this.#placePanel(panel)
    const { state } = this.#inner
    this.#inner.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size)))
    if (focus) this.#inner.focus()
  }

  /** Opens the words with some of them selected. */
  select(from: number, to: number): void {
    this.open()
    const inner = this.#inner
    if (!inner) return
    inner.dispatch(inner.state.tr.setSelection(TextSelection.create(inner.state.doc, from, to)))
    inner.focus()
  }

  /** The panel hangs under the number and stays within the sheet. */
  #placePanel(panel: HTMLElement): void {
    const sheet = this.#outer.dom.getBoundingClientRect()
    const box = panel.getBoundingClientRect()
    const shift = Math.min(0, sheet.right - box.right) + Math.max(0, sheet.left - box.left)
    panel.style.translate = `${shift}px 0`
  }

  close(): void {
    const inner = this.#inner
    if (!inner) return
    this.#inner = null
    inner.destroy()
    this.#panel?.remove()
    this.#panel = null
    this.dom.classList.remove('is-open')
    this.#describe()
  }

  #returnToText(): void {
    const position = this.#getPosition()
    if (position === undefined) return
    const { tr } = this.#outer.state
    this.#outer.dispatch(tr.setSelection(TextSelection.create(tr.doc, position + this.#node.nodeSize)))
    this.#outer.focus()
  }

  #dispatch(transaction: Transaction): void {
    const inner = this.#inner
    const position = this.#getPosition()
    if (!inner || position === undefined) return
    const { state, transactions } = inner.state.applyTransaction(transaction)
    inner.updateState(state)
    if (transaction.getMeta('fromOutside')) return
    const outer = this.#outer.state.tr
    const offset = StepMap.offset(position + 1)
    for (const { steps } of transactions) {
      for (const step of steps) {
        const mapped = step.map(offset)
        if (mapped) outer.step(mapped)
      }
    }
    if (outer.docChanged) this.#outer.dispatch(outer)
  }

  update(node: Node, _around: readonly Decoration[], marks: DecorationSource): boolean {
    if (!node.sameMarkup(this.#node)) return false
    this.#node = node
    this.#marks = marks
    const inner = this.#inner
    if (inner) {
      const { state } = inner
      const start = node.content.findDiffStart(state.doc.content)
      const ends = start === null ? null : node.content.findDiffEnd(state.doc.content)
      if (start !== null && ends) {
        let { a, b } = ends
        const overlap = start - Math.min(a, b)
        if (overlap > 0) {
          a += overlap
          b += overlap
        }
        inner.dispatch(state.tr.replace(start, b, node.slice(start, a)).setMeta('fromOutside', true))
      } else inner.updateState(state)
    } else this.#describe()
    return true
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode')
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode')
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && (this.#panel?.contains(event.target) === true || event.type === 'click')
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.close()
    this.#onGone()
  }
}

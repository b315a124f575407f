import type { EditorView } from '@tiptap/pm/view'

/** Blocks on each side of the caret's: more than a page of single lines. */
const around = 32

/** Keys by which the browser moves the caret by what it has drawn. */
const moving = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'])

let sheet: CSSStyleSheet | null = null

function ownSheet(document: Document): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
  }
  return sheet
}

/**
 * A caret that was scrolled out of sight stands among blocks that are not drawn, and a key would carry it past all of them to the next one that
 * is: a paragraph down, and the caret is where the reader looks. So what is around it is drawn before the key is heard. A rule of style does it
 * at once, and unlike a class on the blocks it is no change of the page that the editor would read. Tells whether that was needed.
 */
export function drawAroundCaret(view: EditorView, event: KeyboardEvent): boolean {
  if (!moving.has(event.key)) return false
  const index = view.state.selection.$head.index(0)
  const block = view.dom.children[index]
  if (!block) return false
  const { top, bottom } = block.getBoundingClientRect()
  const { defaultView } = view.dom.ownerDocument
  if (bottom > 0 && top < (defaultView?.innerHeight ?? 0)) return false
  const from = Math.max(1, index + 1 - around)
  ownSheet(view.dom.ownerDocument).replaceSync(
    `.tiptap.is-long > :nth-child(n + ${from}):nth-child(-n + ${index + 1 + around}) { content-visibility: visible }`,
  )
  return true
}

import { DOMSerializer, type Node } from '@tiptap/pm/model'
import { documentSchema } from '#domain/document/schema.ts'
import { changedBlocks } from '../editor/behaviours/block-identity.ts'

const serializer = DOMSerializer.fromSchema(documentSchema)

/** A photo's place in the drawn text, which React fills. */
export interface DrawnFigure {
  readonly element: HTMLElement
  readonly photoId: string
  readonly caption: string | null
  readonly alt: string | null
}

/** The editor's document has a schema of its own, made of the same parts. */
function drawnBlock(block: Node): HTMLElement {
  const element = serializer.serializeNode(documentSchema.nodeFromJSON(block.toJSON())) as HTMLElement
  for (const line of [element, ...element.querySelectorAll('p, h2, h3, h4, li')]) if (/^(?:P|H\d|LI)$/.test(line.tagName)) line.setAttribute('dir', 'auto')
  for (const link of element.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
  if (element.tagName === 'FIGURE') element.classList.add('figure')
  for (const figure of element.querySelectorAll('figure')) figure.classList.add('figure')
  // A table wider than the pane scrolls by itself.
  if (element.tagName !== 'TABLE') return element
  const wrapper = document.createElement('div')
  wrapper.className = 'tableWrapper'
  wrapper.append(element)
  return wrapper
}

/** Draws a text to be read. Blocks that stay the same stay in the page, so that what a reader has selected there does. */
export function drawText(place: HTMLElement, before: Node | null, doc: Node): void {
  const kept = before === null ? 0 : before.childCount
  const { from, to } = before === null ? { from: 0, to: doc.childCount } : changedBlocks(before, doc)
  const gone = [...place.children].slice(from, kept - (doc.childCount - to))
  const next = place.children[kept - (doc.childCount - to)] ?? null
  for (const element of gone) element.remove()
  for (let index = from; index < to; index++) place.insertBefore(drawnBlock(doc.child(index)), next)
}

/** Numbers the notes of a drawn text by their order, and gives back their words. */
export function drawNotes(place: HTMLElement): DocumentFragment[] {
  return [...place.querySelectorAll<HTMLElement>('span.footnote')].map((note, index) => {
    const words = document.createDocumentFragment()
    const own = note.querySelector('[data-words]')
    words.append(...[...(own ?? note).childNodes].map((node) => node.cloneNode(true)))
    if (own === null) {
      const hidden = document.createElement('span')
      hidden.dataset['words'] = ''
      hidden.hidden = true
      hidden.append(...note.childNodes)
      const number = document.createElement('sup')
      note.append(number, hidden)
    }
    const number = note.querySelector('sup')
    if (number) number.textContent = String(index + 1)
    return words
  })
}

export function figuresIn(place: HTMLElement): DrawnFigure[] {
  return [...place.querySelectorAll<HTMLElement>('figure[data-photo-id]')].map((element) => ({
    element,
    photoId: element.dataset['photoId'] ?? '',
    caption: element.getAttribute('data-caption'),
    alt: element.getAttribute('data-alt'),
  }))
}

import type { DocumentMark, MarkName } from '../../document/node.ts'
import type { HtmlElement } from './tree.ts'

const markTags: Record<string, MarkName> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  dfn: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'subscript',
  sup: 'superscript',
  code: 'verbatim',
  kbd: 'verbatim',
  samp: 'verbatim',
}

/** Marks stand in the schema's own order, so that equal text has equal marks. */
const order: MarkName[] = ['link', 'language', 'bold', 'italic', 'strike', 'subscript', 'superscript', 'verbatim', 'citation']

/** A text's marks inside an element: those it came with, and what the element's name and style say. */
export function marksInside(element: HtmlElement, outer: readonly DocumentMark[]): DocumentMark[] {
  const style = styleOf(element)
  const wanted = new Map<MarkName, boolean>()
  const named = markTags[element.tag]
  if (named !== undefined) wanted.set(named, true)
  const weight = style['font-weight']
  if (weight !== undefined) {
    if (/^(bold|bolder|[6-9]00)$/.test(weight)) wanted.set('bold', true)
    // Google Docs wraps whole texts in `<b style="font-weight: normal">`.
    else if (/^(normal|lighter|[1-4]00)$/.test(weight)) wanted.set('bold', false)
  }
  if (style['font-style'] !== undefined) wanted.set('italic', /^(italic|oblique)/.test(style['font-style']))
  if (/line-through/.test(style['text-decoration'] ?? style['text-decoration-line'] ?? '')) wanted.set('strike', true)
  if (style['vertical-align'] === 'super') wanted.set('superscript', true)
  if (style['vertical-align'] === 'sub') wanted.set('subscript', true)
  let marks = [...outer]
  for (const [type, isOn] of wanted) {
    marks = marks.filter((mark) => mark.type !== type)
    if (isOn) marks = withMark(marks, { type })
  }
  return marks
}

/** Marks and one more, which takes the place of its like. */
export function withMark(marks: readonly DocumentMark[], mark: DocumentMark): DocumentMark[] {
  return [...marks.filter((other) => other.type !== mark.type), mark].toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}

/** The declarations of a `style` attribute, names and values in lower case. */
export function styleOf(element: HtmlElement): Record<string, string> {
  const style = element.attributes['style']
  if (style === undefined || style.length > 10_000) return {}
  return Object.fromEntries(
    style.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      if (colon < 1) return []
      const value = declaration.slice(colon + 1).replace(/!important/i, '')
      return [[declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase()]]
    }),
  )
}

/** Whether a reader of the page would never see it. */
export function isHidden(element: HtmlElement): boolean {
  const style = styleOf(element)
  return 'hidden' in element.attributes || element.attributes['aria-hidden'] === 'true' || style['display'] === 'none' || style['visibility'] === 'hidden'
}

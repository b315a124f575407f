import type { Reading } from './context.ts'
import { styleOf } from './style.ts'
import { classesOf, elementsBelow, findBelow, hasClass, textOf, type HtmlElement } from './tree.ts'

/**
 * Finds the footnotes of a text: references that lead to a note in its list, in our own form and in those of other programs. The notes
 * are taken out of their list, with the links that lead back.
 */
export function findFootnotes(root: HtmlElement, reading: Reading): void {
  const byId = new Map<string, HtmlElement>()
  const parents = new Map<HtmlElement, HtmlElement>()
  for (const element of elementsBelow(root)) {
    for (const child of element.children) if (typeof child !== 'string') parents.set(child, element)
    const id = element.attributes['id'] ?? (element.tag === 'a' ? element.attributes['name'] : undefined)
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
  }
  const lists = [...elementsBelow(root)].filter(isNoteList)
  const inLists = new Set(lists.flatMap((list) => [...elementsBelow(list)]))
  // What is inside a note is no place for another: two notes that refer to one another would never end.
  const inNotes = new Set<HtmlElement>()
  const around = new Set<HtmlElement>()
  for (const element of elementsBelow(root)) {
    if (inLists.has(element) || inNotes.has(element)) continue
    const link = referenceLink(element)
    if (link === null || reading.notes.has(link)) continue
    let note = byId.get(fragmentOf(link) ?? '')
    // An anchor marks the note it stands in.
    while (note !== undefined && (note.tag === 'a' || note.tag === 'span' || note.tag === 'sup')) note = parents.get(note)
    if (note === undefined || note === element) continue
    const target = noteAround(note, inLists)
    if (target === null || around.has(target)) continue
    for (let outer: HtmlElement | undefined = element; outer !== undefined; outer = parents.get(outer)) around.add(outer)
    if (around.has(target)) continue
    for (const inner of [target, ...elementsBelow(target)]) inNotes.add(inner)
    reading.notes.set(element, target)
    reading.notes.set(link, target)
    reading.consumed.add(target)
    for (const inner of elementsBelow(target)) if (isBackLink(inner, element, link)) reading.consumed.add(inner)
  }
  for (const list of lists) {
    const items = [...elementsBelow(list)].filter((element) => element.tag === 'li' || styleOf(element)['mso-element'] === 'footnote' || reading.consumed.has(element))
    if (items.length > 0 && items.every((item) => reading.consumed.has(item) || item.children.some((child) => typeof child !== 'string' && reading.consumed.has(child)))) reading.consumed.add(list)
  }
}

function isNoteList(element: HtmlElement): boolean {
  return (
    element.attributes['role'] === 'doc-endnotes' ||
    'data-footnotes' in element.attributes ||
    styleOf(element)['mso-element'] === 'footnote-list' ||
    (['section', 'div', 'ol', 'aside', 'footer', 'ul'].includes(element.tag) && classesOf(element).some((name) => /^(footnotes?|endnotes?)(-list|-section)?$/i.test(name)))
  )
}

/** The link of a reference to a footnote, where the element is one: `sup > a` with a number, or a link that says so. */
function referenceLink(element: HtmlElement): HtmlElement | null {
  if (element.tag === 'a') {
    const says = element.attributes['role'] === 'doc-noteref' || 'data-footnote-ref' in element.attributes || classesOf(element).some((name) => /^(footnote-?ref|sd(foot|end)noteanc)/i.test(name)) || 'mso-footnote-id' in styleOf(element)
    return says && fragmentOf(element) !== null ? element : null
  }
  if (element.tag !== 'sup' && !hasClass(element, 'footnote-ref')) return null
  if (findBelow(element, (inner) => inner.tag === 'sup') !== undefined) return null
  const link = findBelow(element, (inner) => inner.tag === 'a' && fragmentOf(inner) !== null)
  return link !== undefined && /^[[(]?(\d{1,4}|[*†‡§¶]+|[a-z]|[ivxlc]+)[\])]?$/iu.test(textOf(element)) ? link : null
}

function fragmentOf(link: HtmlElement): string | null {
  const fragment = /^[^#]*#(.+)$/.exec(link.attributes['href'] ?? '')?.[1]
  if (fragment === undefined) return null
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The whole note at an address: the item of a list, or a paragraph of its own outside the text's lists. */
function noteAround(target: HtmlElement, inLists: ReadonlySet<HtmlElement>): HtmlElement | null {
  if (target.tag === 'li' || target.tag === 'dd') return target
  if (inLists.has(target)) return ['p', 'div', 'aside'].includes(target.tag) ? target : null
  return (target.tag === 'p' || target.tag === 'div' || target.tag === 'aside') && textOf(target).length < 4_000 ? target : null
}

function isBackLink(element: HtmlElement, reference: HtmlElement, link: HtmlElement): boolean {
  if (element.tag !== 'a') return false
  if (element.attributes['role'] === 'doc-backlink' || 'data-footnote-backref' in element.attributes) return true
  if (classesOf(element).some((name) => /back-?ref|reversefootnote|footnote-back/i.test(name))) return true
  const fragment = fragmentOf(element)
  const places = [reference.attributes['id'], link.attributes['id'], link.attributes['name']]
  return fragment !== null && places.includes(fragment) && /^[\s↩↑^[\]\d.\p{Variation_Selector}]*$/u.test(textOf(element))
}

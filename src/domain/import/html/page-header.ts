import type { StoryFields } from '../../story/story.ts'
import { authorName } from '../../export/byline.ts'
import type { Reading } from './context.ts'
import { classesOf, elementsBelow, findBelow, textOf, type HtmlElement, type HtmlNode } from './tree.ts'

const dekClass = /^(c-|article-|story-|post-|entry-)?(dek|deck|standfirst|sub-?title|sub-?head(line|ing)?|summary|lede|excerpt)$/i
const bylineClass = /^(c-|article-|story-|post-|entry-)?(byline|authors?|reporter)(-names?|__names?)?$/i
const datelineClass = /^(c-|article-|story-)?dateline$/i
const timeClass = /^(c-|article-|story-|post-|entry-)?(published|pub-?date|date|timestamp|updated|meta|posted-on)$/i

/**
 * Takes out of a story's part of a page what belongs into its fields: the headline, and around it dek, byline and dateline. What is taken
 * is not read again as text. Names that the page's data tells already win over those that are only seen.
 */
export function takeHeader(root: HtmlElement, document: HtmlElement, told: Partial<StoryFields>, reading: Reading): Partial<StoryFields> {
  const fields: Partial<StoryFields> = {}
  const h1 = findBelow(root, (element) => element.tag === 'h1') ?? findBelow(document, (element) => element.tag === 'h1')
  if (h1 !== undefined && textOf(h1) !== '') {
    fields.headline = textOf(h1)
    reading.consumed.add(h1)
  }
  const prose = proseIn(root)
  const taken = new Set<HtmlElement>()
  const take = (element: HtmlElement): void => {
    taken.add(element)
    reading.consumed.add(element)
  }
  for (const element of elementsBelow(root)) {
    if (reading.consumed.has(element) || prose.has(element)) continue
    const names = classesOf(element)
    const line = textOf(element)
    if (line === '' || line.length > 600) continue
    if (fields.dek === undefined && names.some((name) => dekClass.test(name)) && isAboveText(element, root)) {
      fields.dek = line
      take(element)
    } else if (names.some((name) => bylineClass.test(name)) && line.length < 200) {
      if (!told.bylines?.length) fields.bylines ??= namesIn(line)
      take(element)
    } else if (names.some((name) => datelineClass.test(name)) && line.length < 100) {
      fields.dateline = line.replace(/\s*[-–—]\s*$/u, '')
      take(element)
    } else if ((element.tag === 'time' || names.some((name) => timeClass.test(name))) && line.length < 100 && isAboveText(element, root)) take(element)
  }
  for (const line of elementsBelow(root)) {
    if (line.tag !== 'p' && line.tag !== 'div') continue
    const isTaken = findBelow(line, (inner) => taken.has(inner)) !== undefined && findBelow(line, (inner) => inner.tag === 'p' || inner.tag === 'img') === undefined
    // What is left of a line of names and dates is what stood between them.
    if (isTaken && textOf(line, reading.consumed).length < 12) reading.consumed.add(line)
  }
  return fields
}

/** All that stands inside sentences, photos, quotes, tables and lists: a name or a date there is part of the story. */
function proseIn(root: HtmlElement): Set<HtmlElement> {
  const prose = new Set<HtmlElement>()
  for (const element of elementsBelow(root)) {
    const isApart = ['figure', 'blockquote', 'table', 'ul', 'ol', 'aside'].includes(element.tag)
    const line = element.tag === 'p' ? textOf(element) : ''
    if (isApart || line.length > 160 || /[.!?。…”"』」]$/u.test(line)) for (const inner of elementsBelow(element)) prose.add(inner)
  }
  return prose
}

/** The parts of an article's own header that are content: its photos. The rest is furniture. */
export function headerPhotos(root: HtmlElement): HtmlNode[] {
  const header = root.children.find((child): child is HtmlElement => typeof child !== 'string' && child.tag === 'header')
  return header === undefined ? [] : [...elementsBelow(header)].filter((element) => element.tag === 'figure')
}

/** Whether less than a few lines of running text stand before an element: what comes later is part of the story. */
function isAboveText(element: HtmlElement, root: HtmlElement): boolean {
  let before = 0
  for (const inner of elementsBelow(root)) {
    if (inner === element) return before < 600
    if (inner.tag === 'p') before += textOf(inner).length
  }
  return false
}

function namesIn(line: string): string[] {
  return authorName(line)
    .split(/\s*(?:,|;|\||·|\band\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length < 100)
}

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
  const isAboveText = textsAbove(root)
  for (const element of elementsBelow(root)) {
    if (reading.consumed.has(element) || prose.has(element)) continue
    const names = classesOf(element)
    if (names.length === 0 && element.tag !== 'time') continue
    const line = textOf(element)
    if (line === '' || line.length > 600) continue
    if (fields.dek === undefined && names.some((name) => dekClass.test(name)) && isAboveText(element)) {
      fields.dek = line
      take(element)
    } else if (names.some((name) => bylineClass.test(name)) && line.length < 200) {
      if (!told.bylines?.length) fields.bylines ??= namesIn(line)
      take(element)
    } else if (names.some((name) => datelineClass.test(name)) && line.length < 100) {
      fields.dateline = line.replace(/\s*[-–—]\s*$/u, '')
      take(element)
    } else if ((element.tag === 'time' || names.some((name) => timeClass.test(name))) && line.length < 100 && isAboveText(element)) take(element)
  }
  if (taken.size > 0) hideRests(root, taken, reading)
  return fields
}

/** What is left of a line of names and dates that were taken is what stood between them. */
function hideRests(root: HtmlElement, taken: ReadonlySet<HtmlElement>, reading: Reading): void {
  for (const line of elementsBelow(root)) {
    if (line.tag !== 'p' && line.tag !== 'div') continue
    const isTaken = findBelow(line, (inner) => taken.has(inner)) !== undefined && findBelow(line, (inner) => inner.tag === 'p' || inner.tag === 'img') === undefined
    if (isTaken && textOf(line, reading.consumed).length < 12) reading.consumed.add(line)
  }
}

/** All that stands inside sentences, photos, quotes, tables and lists: a name or a date there is part of the story. */
function proseIn(root: HtmlElement): Set<HtmlElement> {
  const prose = new Set<HtmlElement>()
  for (const element of elementsBelow(root)) {
    if (prose.has(element)) continue
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

/** Tells of an element whether less than a few lines of running text stand before it: what comes later is part of the story. */
function textsAbove(root: HtmlElement): (element: HtmlElement) => boolean {
  const above = new Set<HtmlElement>()
  let before = 0
  for (const element of elementsBelow(root)) {
    if (before >= 600) break
    above.add(element)
    if (element.tag === 'p') before += textOf(element).length
  }
  return (element) => above.has(element)
}

function namesIn(line: string): string[] {
  return authorName(line)
    .split(/\s*(?:,|;|\||·|\band\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length < 100)
}

import { directionOfLanguage, directionOfText } from '../../text/direction.ts'
import type { StoryFields } from '../../story/story.ts'
import { authorName } from '../../export/byline.ts'
import { fieldsOfArticle } from './article-data.ts'
import { elementsBelow, findBelow, textOf, type HtmlElement } from './tree.ts'

type Fields = Partial<StoryFields>

/** What the head of a page tells of a story: its article data, else its `meta` elements. Empty fields are left out. */
export function fieldsOfHead(document: HtmlElement, article: Record<string, unknown> | null): Fields {
  const meta = metaOf(document)
  const data = article === null ? {} : fieldsOfArticle(article)
  const language = data.language || languageOf(document) || (meta('og:locale') ?? '').replace('_', '-')
  return clipped({
    ...data,
    headline: data.headline || meta('og:title') || meta('twitter:title'),
    seoDescription: data.seoDescription || meta('description') || meta('og:description'),
    bylines: (data.bylines?.length ? data.bylines : meta.all('author')).map(authorName),
    section: data.section || meta('article:section'),
    tags: data.tags?.length ? data.tags : meta.all('article:tag').length > 0 ? meta.all('article:tag') : (meta('keywords') ?? '').split(','),
    language,
  })
}

/** The language and direction that an element or the page sets; direction only where the language does not say it. */
export function languageAndDirection(element: HtmlElement | undefined): Fields {
  const language = element?.attributes['lang'] ?? ''
  const direction = element?.attributes['dir']?.toLowerCase()
  const isTold = direction === 'ltr' || direction === 'rtl'
  return clipped({
    language: /^und\b/.test(language) ? '' : language,
    ...(isTold && language !== '' && direction !== directionOfLanguage(language) ? { direction } : {}),
  })
}

/** The page's title: for own pages a title that the web desk set, for others the last resort. */
export function titleOf(document: HtmlElement): string {
  const title = findBelow(document, (element) => element.tag === 'title')
  return title === undefined ? '' : textOf({ ...title, tag: 'span' })
}

/** The fields as our own page writes them in its header, with what only its head knows. */
export function fieldsOfOwnPage(document: HtmlElement, article: Record<string, unknown> | null): Fields {
  const header = findBelow(document, (element) => element.tag === 'header')
  const data = article === null ? {} : fieldsOfArticle(article)
  const part = (name: string): string => textOf((header && findBelow(header, (element) => (element.attributes['class'] ?? '').split(' ').includes(name))) ?? '')
  const h1 = header && findBelow(header, (element) => element.tag === 'h1')
  const headline = h1 === undefined || h1.attributes['class'] === 'untitled' ? '' : textOf(h1)
  const dek = part('dek')
  const byline = header && findBelow(header, (element) => element.attributes['class'] === 'byline')
  const title = titleOf(document)
  const html = findBelow(document, (element) => element.tag === 'html')
  const isOwnTitle = !title.endsWith('…') && title !== headline && title !== data.shortHeadline && headline !== ''
  const told = languageAndDirection(html)
  // A page without a language is set in the direction of its headline.
  const base = told.language === undefined ? (directionOfText(headline) ?? 'ltr') : directionOfLanguage(told.language)
  const direction = html?.attributes['dir']
  return clipped({
    headline,
    shortHeadline: data.shortHeadline,
    dek,
    bylines: byline === undefined ? [] : [...elementsBelow(byline)].filter((element) => element.tag === 'bdi').map((name) => textOf(name)),
    dateline: part('dateline'),
    section: part('section'),
    tags: data.tags,
    language: told.language,
    ...((direction === 'ltr' || direction === 'rtl') && direction !== base ? { direction } : {}),
    seoTitle: isOwnTitle ? title : '',
    seoDescription: data.seoDescription === dek ? '' : data.seoDescription,
  })
}

function languageOf(document: HtmlElement): string {
  const root = findBelow(document, (element) => element.tag === 'html')
  const language = root?.attributes['lang'] ?? root?.attributes['xml:lang'] ?? ''
  return /^und\b/.test(language) ? '' : language
}

function metaOf(document: HtmlElement): ((name: string) => string | undefined) & { all: (name: string) => string[] } {
  const values = new Map<string, string[]>()
  for (const element of elementsBelow(document)) {
    if (element.tag !== 'meta') continue
    const name = (element.attributes['property'] ?? element.attributes['name'] ?? '').toLowerCase()
    const content = element.attributes['content']?.replace(/\s+/g, ' ').trim()
    if (name !== '' && content) values.set(name, [...(values.get(name) ?? []), content])
  }
  return Object.assign((name: string) => values.get(name)?.[0], { all: (name: string) => values.get(name) ?? [] })
}

const limits: Partial<Record<keyof StoryFields, number>> = { dek: 10_000, seoDescription: 10_000, section: 200, language: 35 }

/** Fields as the newsroom takes them: one line each, no longer than allowed, empty ones left out. */
export function clipped(fields: { [K in keyof StoryFields]?: StoryFields[K] | undefined }): Fields {
  const kept: [string, unknown][] = []
  for (const [name, value] of Object.entries(fields)) {
    const limit = limits[name as keyof StoryFields] ?? 1_000
    if (typeof value === 'string') {
      const line = clip(value, limit)
      const told = name === 'language' ? canonicalLanguage(line) : line
      if (told !== '') kept.push([name, told])
    } else if (Array.isArray(value)) {
      const lines = value.map((one) => clip(String(one), name === 'tags' ? 200 : 1_000)).filter(Boolean)
      if (lines.length > 0) kept.push([name, [...new Set(lines)].slice(0, name === 'tags' ? 100 : 50)])
    }
  }
  return Object.fromEntries(kept)
}

/** A language tag as it is usually written; empty where it is none. */
function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch {
    return ''
  }
}

function clip(text: string, limit: number): string {
  const line = text.replace(/[ \t\n\r\f]+/g, ' ').trim()
  return line.length <= limit ? line : line.slice(0, limit).toWellFormed().replace(/\ufffd$/u, '')
}

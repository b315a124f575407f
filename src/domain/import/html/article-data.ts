import type { PhotoFields } from '../../photo/photo.ts'
import { creditOf } from '../../photo/photo.ts'
import { licensor } from '../../photo/structures.ts'
import { identifierOfSchema } from '../../photo/vocabulary/digital-source-type.ts'
import type { StoryFields } from '../../story/story.ts'
import type { KnownPhotos } from './context.ts'
import { elementsBelow, type HtmlElement } from './tree.ts'

type Json = Record<string, unknown>

/** The schema.org article that a page says it is; null where it says none. */
export function findArticle(document: HtmlElement): Json | null {
  for (const element of elementsBelow(document)) {
    if (element.tag !== 'script' || element.attributes['type']?.trim().toLowerCase() !== 'application/ld+json') continue
    const article = articleIn(parsed(element.children.filter((child) => typeof child === 'string').join('')), 0)
    if (article !== null) return article
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Data that cannot be read tells nothing; the page's text is there all the same.
    return null
  }
}

function articleIn(value: unknown, depth: number): Json | null {
  if (depth > 6 || typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  const json = value as Json
  const types = texts(json['@type'])
  if (types.some((type) => /(Article|BlogPosting|NewsReport|Report)$/.test(type))) return json
  return articleIn(json['@graph'], depth + 1) ?? articleIn(json['mainEntity'], depth + 1)
}

/** What a schema.org article tells of a story's fields. */
export function fieldsOfArticle(article: Json): Partial<StoryFields> {
  const keywords = texts(article['keywords'])
  return {
    headline: text(article['headline']),
    shortHeadline: text(article['alternativeHeadline']),
    seoDescription: text(article['description']),
    bylines: names(article['author']),
    dateline: text(article['dateline']),
    section: texts(article['articleSection'])[0] ?? '',
    tags: Array.isArray(article['keywords']) ? keywords : keywords.flatMap((one) => one.split(/[,;]/)),
    language: text(article['inLanguage']) || text((article['inLanguage'] as Json | undefined)?.['alternateName']),
  }
}

/** The photos of a schema.org article by their addresses, with what it tells of them. */
export function photosOfArticle(article: Json): KnownPhotos {
  const photos = new Map<string, Partial<PhotoFields>>()
  for (const image of [article['image'], article['associatedMedia']].flat(3)) {
    if (typeof image !== 'object' || image === null) continue
    const json = image as Json
    const fields = {
      caption: text(json['caption']),
      creator: names(json['creator'] ?? json['author']).join(', '),
      creditLine: text(json['creditText']),
      copyrightNotice: text(json['copyrightNotice']),
      rightsUsageTerms: text((json['usageInfo'] as Json | undefined)?.['text']),
      webStatementOfRights: text(json['license']),
      digitalSourceType: identifierOfSchema(texts(json['digitalSourceType'])[0] ?? ''),
    }
    // A credit line that only repeats the creator was made of it.
    if (fields.creditLine === creditOf({ creditLine: '', creator: fields.creator, source: '' })) fields.creditLine = ''
    const given: Partial<PhotoFields> = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
    const from = text(json['acquireLicensePage'])
    if (from !== '') given.licensors = [licensor.parse({ url: from })]
    for (const address of [text(json['contentUrl']), text(json['url'])]) if (address !== '') photos.set(address, given)
  }
  return photos
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function texts(value: unknown): string[] {
  return [value].flat(3).map(text).filter(Boolean)
}

function names(value: unknown): string[] {
  return [value].flat(3).flatMap((one) => {
    const name = typeof one === 'object' && one !== null ? text((one as Json)['name']) : text(one)
    return name === '' ? [] : [name]
  })
}

import { ownMarks, type DocumentNode } from '../../document/node.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import type { StoryFields } from '../../story/story.ts'
import type { ImportedPhoto, ImportedStory, ImportWarning, NewId } from '../imported.ts'
import { findArticle, photosOfArticle } from './article-data.ts'
import { articleRoot, tellOutside } from './article-root.ts'
import { newReading, warningsOf, type Reading } from './context.ts'
import { readBlocks } from './flow.ts'
import { findFootnotes } from './footnotes.ts'
import { nestLists } from './level-lists.ts'
import { clipped, fieldsOfHead, fieldsOfOwnPage, languageAndDirection, titleOf } from './page-fields.ts'
import { headerPhotos, takeHeader } from './page-header.ts'
import { elementsBelow, findBelow, hasClass, parseHtml, textOf, type HtmlElement } from './tree.ts'

/** `newId` makes UUIDv7s. */
export interface ReadHtmlOptions {
  newId: NewId
}

/**
 * A story out of HTML: a whole page, our own page or fragment, or a part of a page from another system. The body is valid and in normal
 * form; nothing that runs, frames or tracks comes through; each kind of thing that was left out has a warning.
 */
export function readHtml(html: string, options: ReadHtmlOptions): ImportedStory {
  const document = nestLists(parseHtml(html.replace(/^\ufeff/, '')))
  const ownRoot = findOwn(document)
  if (ownRoot !== null) return readOwn(document, ownRoot, options)
  const isPage = /<(!doctype|html|head|body|main|article)\b/i.test(html)
  const article = findArticle(document)
  const reading = newReading(isPage ? 'page' : 'part', options.newId, article === null ? new Map() : photosOfArticle(article))
  const root = isPage ? articleRoot(document) : (findBelow(document, (element) => element.tag === 'body') ?? document)
  findFootnotes(document, reading)
  const told = fieldsOfHead(document, article)
  const seen = takeHeader(root, document, told, reading)
  if (isPage) tellOutside(document, root, reading)
  const blocks = tidyBlocks(readBlocks([...(isPage ? headerPhotos(root) : []), ...root.children], reading), ownMarks)
  const fields = { ...told, ...languageAndDirection(root), ...clipped(seen) }
  if (fields.dek === fields.seoDescription) delete fields.seoDescription
  guessHeadline(document, fields, reading)
  return finished(fields, blocks, reading)
}

/** Reads a piece of HTML that stands inside another text, as Markdown may hold it. Nothing is taken for a headline or for furniture. */
export function readHtmlBlocks(html: string, options: ReadHtmlOptions): { content: DocumentNode[]; photos: ImportedPhoto[]; warnings: ImportWarning[] } {
  const reading = newReading('part', options.newId)
  const document = nestLists(parseHtml(html))
  const isOwn = findBelow(document, (element) => hasClass(element, 'photo-missing') || (hasClass(element, 'caption') && element.tag === 'span')) !== undefined
  const part: Reading = { ...reading, kind: isOwn ? 'own' : 'part', faithful: true }
  findFootnotes(document, part)
  const content = tidyBlocks(readBlocks(findBelow(document, (element) => element.tag === 'body')?.children ?? [], part), ownMarks)
  return { content, photos: part.photos, warnings: warningsOf(part) }
}

/** The part of our own page or fragment that holds the text; null for the pages of others. */
function findOwn(document: HtmlElement): HtmlElement | null {
  const fragment = findBelow(document, (element) => hasClass(element, 'stet-story'))
  if (fragment !== undefined) return fragment
  const isOwn = findBelow(document, (element) => element.tag === 'meta' && element.attributes['name'] === 'generator' && element.attributes['content'] === 'Stet')
  return isOwn === undefined ? null : (findBelow(document, (element) => element.tag === 'article') ?? null)
}

function readOwn(document: HtmlElement, root: HtmlElement, options: ReadHtmlOptions): ImportedStory {
  const article = findArticle(document)
  const reading = newReading('own', options.newId, article === null ? new Map() : photosOfArticle(article))
  findFootnotes(root, reading)
  const isPage = root.tag === 'article'
  const header = isPage ? findBelow(root, (element) => element.tag === 'header') : undefined
  if (header !== undefined) reading.consumed.add(header)
  const blocks = tidyBlocks(readBlocks(root.children, reading), ownMarks)
  const fields = isPage ? fieldsOfOwnPage(document, article) : languageAndDirection(root)
  return finished(reading.leadPhotoId === null ? fields : { ...fields, leadPhotoId: reading.leadPhotoId }, blocks, reading)
}

/** Without a headline in the text, one that the page's title gives is taken and told; none is invented. */
function guessHeadline(document: HtmlElement, fields: Partial<StoryFields>, reading: Reading): void {
  const h1 = [...elementsBelow(document)].find((element) => element.tag === 'h1' && textOf(element) !== '')
  if (fields.headline !== undefined && h1 !== undefined) return
  const title = fields.headline ?? clipped({ headline: titleOf(document) }).headline
  if (title === undefined) {
    reading.warnings.push({ code: 'headline-missing', message: 'The text has no headline. Please write one.', values: {} })
    return
  }
  fields.headline = title
  reading.warnings.push({ code: 'headline-guessed', message: `Took the page’s title for the headline: “${title}”.`, values: { headline: title } })
}

function finished(fields: Partial<StoryFields>, blocks: DocumentNode[], reading: Reading): ImportedStory {
  if (blocks.length === 0) reading.warnings.push({ code: 'no-text', message: 'No text was found in it.', values: {} })
  return { fields, body: { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }, photos: reading.photos, warnings: warningsOf(reading) }
}

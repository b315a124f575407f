import { signOf } from '../html/image.ts'
import { styleOf } from '../html/style.ts'
import { classesOf, elementsBelow, findBelow, hasClass, textOf, type HtmlElement, type HtmlNode } from '../html/tree.ts'
import { classStyles, withClassStyle } from './class-styles.ts'
import type { PasteWarningCode } from './clipboard.ts'
import { headingsByType } from './larger-type.ts'
import { pictureNumber, type EmbeddedPicture } from './pictures.ts'
import { ownPhotoAddress } from './own-photos.ts'
import type { Program } from './program.ts'
import { slackEmoji } from './slack.ts'

/** What is known while the elements of a paste are put in order. */
interface Preparation {
  program: Program
  pictures: readonly EmbeddedPicture[]
  rules: ReadonlyMap<string, string>
  /** The level of each paragraph that is a heading by its type alone. */
  byType: ReadonlyMap<HtmlElement, number>
  /** How far headings move down: by one where the text has one of the first level. */
  shift: number
  count(code: PasteWarningCode): void
}

/**
 * The elements of a paste in the forms that the reader of HTML knows: what a program says in its own way is said in HTML's, and what belongs
 * to its draft and not to its text is gone.
 */
export function prepare(root: HtmlElement, program: Program, pictures: readonly EmbeddedPicture[], count: (code: PasteWarningCode) => void): HtmlElement {
  const rules = classStyles(root)
  const styled = rules.size === 0 ? root : styledBelow(root, rules)
  const byType = program === 'cocoa' ? headingsByType(styled) : new Map<HtmlElement, number>()
  const hasFirstLevel = [...elementsBelow(styled)].some((element) => headingLevel(element) === 1 && textOf(element) !== '')
  const preparation: Preparation = { program, pictures, rules, byType, shift: hasFirstLevel ? 1 : 0, count }
  return { ...styled, children: nodes(styled.children, preparation) }
}

function styledBelow(element: HtmlElement, rules: ReadonlyMap<string, string>): HtmlElement {
  const children = element.children.map((child) => (typeof child === 'string' ? child : styledBelow(child, rules)))
  return withClassStyle({ ...element, children }, rules)
}

function nodes(children: readonly HtmlNode[], preparation: Preparation): HtmlNode[] {
  return children.flatMap((child) => (typeof child === 'string' ? [child] : prepared(child, preparation)))
}

function prepared(element: HtmlElement, preparation: Preparation): HtmlNode[] {
  const { tag } = element
  if (tag === 'xml' || /^(?:w|m|x):/.test(tag)) return []
  if (isComment(element)) {
    for (const inner of [element, ...elementsBelow(element)]) if (isCommentText(inner)) preparation.count('comments')
    return []
  }
  if (isDeletion(element, preparation.program)) {
    if (textOf(element) !== '') preparation.count('deletions')
    return []
  }
  if (isHiddenByWord(element)) return []
  if (isSpaces(element)) return [' ']
  if (hasClass(element, 'EOP') || hasClass(element, 'SelectableEOP')) return []
  if (tag === 'img') return image(element, preparation)
  if (tag === 'figure' || tag === 'picture') return figure(element, preparation)
  const inside = nodes(element.children, preparation)
  const level = preparation.byType.get(element) ?? levelOf(element, preparation)
  if (level !== null) return [{ tag: `h${level}`, attributes: {}, children: inside }]
  if (tag === 'ol') return [{ ...element, attributes: withNumbering(element), children: inside }]
  return [{ ...element, tag: tagOf(element), children: inside }]
}

const numberings: Readonly<Record<string, string>> = { 'lower-alpha': 'a', 'lower-latin': 'a', 'upper-alpha': 'A', 'upper-latin': 'A', 'lower-roman': 'i', 'upper-roman': 'I' }

/** How a list is numbered, which some programs say in the style of the list or of its items alone. */
function withNumbering(list: HtmlElement): Readonly<Record<string, string>> {
  const item = list.children.find((child): child is HtmlElement => typeof child !== 'string' && child.tag === 'li')
  const said = numberings[styleOf(list)['list-style-type'] ?? (item === undefined ? '' : (styleOf(item)['list-style-type'] ?? ''))]
  return said === undefined || list.attributes['type'] !== undefined ? list.attributes : { ...list.attributes, type: said }
}

/** Notes in the margin: Word's, Word's on the web, Google's. */
function isComment(element: HtmlElement): boolean {
  const style = styleOf(element)
  if ((style['mso-element'] ?? '').startsWith('comment') || style['mso-special-character'] === 'comment') return true
  if (classesOf(element).some((name) => /^(?:MsoCommentReference|MsoCommentText|msocomtxt|msocomanchor|msocomoff)$/i.test(name))) return true
  const fragment = element.tag === 'a' ? /#(cmnt(?:_ref)?\d+)$/.exec(element.attributes['href'] ?? '')?.[1] : undefined
  if (fragment !== undefined) return true
  return element.tag === 'div' && findBelow(element, (inner) => inner.tag === 'a' && /^#cmnt_ref\d+$/.test(inner.attributes['href'] ?? '')) !== undefined && textOf(element).length < 2_000
}

/** The words of a comment, and not the sign in the text that leads to them: what is told is told once. */
function isCommentText(element: HtmlElement): boolean {
  return styleOf(element)['mso-element'] === 'comment' || (element.tag === 'a' && /#cmnt_ref\d+$/.test(element.attributes['href'] ?? ''))
}

/** What somebody took out of a draft. */
function isDeletion(element: HtmlElement, program: Program): boolean {
  if (classesOf(element).some((name) => /^(?:msoDel|TrackChangeTextDeletion|TrackChangeDeleteHighlight|DeletedText)$/i.test(name))) return true
  return element.tag === 'del' && program === 'word-processor'
}

function isHiddenByWord(element: HtmlElement): boolean {
  return styleOf(element)['mso-hide'] === 'all'
}

/** Spaces that a program keeps from falling together, and tabs. */
function isSpaces(element: HtmlElement): boolean {
  const style = styleOf(element)
  const says = hasClass(element, 'Apple-converted-space') || hasClass(element, 'Apple-tab-span') || style['mso-spacerun'] === 'yes' || style['mso-tab-count'] !== undefined
  return says && textOf(element).replace(/[\s\u00a0]/gu, '') === ''
}

function headingLevel(element: HtmlElement): number | null {
  const tag = /^h([1-6])$/.exec(element.tag)?.[1]
  if (tag !== undefined) return Number(tag)
  if (element.attributes['role'] === 'heading') return clampLevel(element.attributes['aria-level'] ?? '2')
  if (element.tag !== 'p') return null
  const named = classesOf(element).map((name) => /^Mso(?:Heading([1-9])|(Title))$/.exec(name)).find((match) => match !== null && match !== undefined)
  if (named !== undefined && named !== null) return named[2] !== undefined ? 1 : clampLevel(named[1] ?? '2')
  const outline = styleOf(element)['mso-outline-level']
  return outline === undefined || !/^[1-9]$/.test(outline) ? null : clampLevel(outline)
}

function clampLevel(level: string): number {
  const number = Number.parseInt(level, 10)
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), 6) : 2
}

function levelOf(element: HtmlElement, { shift }: Preparation): number | null {
  const level = headingLevel(element)
  return level === null ? null : Math.min(Math.max(level + shift, 2), 4)
}

function tagOf(element: HtmlElement): string {
  const { tag, attributes } = element
  if (tag === 'p' && classesOf(element).some((name) => /^Mso(?:Intense)?Quote/.test(name))) return 'blockquote'
  // Slack parts its paragraphs by empty spans.
  if (attributes['data-stringify-type'] === 'paragraph-break' || hasClass(element, 'c-mrkdwn__br')) return 'div'
  if (attributes['data-stringify-type'] === 'mention' || hasClass(element, 'c-member_slug')) return 'span'
  // What a tracked change put in is text; what a page strikes out for all to see is struck.
  return tag === 'ins' ? 'span' : tag === 'del' ? 's' : tag
}

function image(element: HtmlElement, preparation: Preparation): HtmlNode[] {
  const emoji = slackEmoji(element) ?? signOf(element)
  if (emoji !== null) return [emoji]
  const { alt = '', src = '', width, height } = element.attributes
  const number = pictureNumber(src)
  const picture = number === null ? undefined : preparation.pictures[number]
  if (picture !== undefined && 'base64' in picture) return [{ tag: 'img', attributes: { src, alt }, children: [] }]
  if (picture?.refused === 'spacer') return []
  const isSmall = [width, height].some((size) => size !== undefined && Number.parseInt(size, 10) <= 32)
  if (isSmall) return []
  preparation.count(picture === undefined ? 'remote-pictures' : picture.refused)
  const words = alt.replace(/\s+/g, ' ').trim()
  return words === '' ? [] : [`[${words}]`]
}

/** A figure whose photo is elsewhere leaves the words under it, or those that stand for it. */
function figure(element: HtmlElement, preparation: Preparation): HtmlNode[] {
  const own = ownPhotoAddress(element)
  if (own !== null) return [{ tag: 'figure', attributes: {}, children: [{ tag: 'img', attributes: { src: own, alt: '' }, children: [] }] }]
  const inside = nodes(element.children, preparation)
  const hasPicture = inside.some((node) => typeof node !== 'string' && (node.tag === 'img' || findBelow(node, (inner) => inner.tag === 'img') !== undefined))
  const holdsImages = element.tag === 'picture' || findBelow(element, (inner) => inner.tag === 'img') !== undefined
  if (hasPicture || !holdsImages) return [{ ...element, children: inside.filter((node) => typeof node === 'string' || node.tag !== 'source') }]
  if (findBelow(element, (inner) => inner.tag === 'figure') !== undefined) return [{ tag: 'div', attributes: {}, children: inside }]
  const caption = inside.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsBelow(node)])).find((node) => node.tag === 'figcaption' && textOf(node) !== '')
  if (caption !== undefined) return [{ tag: 'div', attributes: {}, children: caption.children }]
  return element.tag === 'picture' ? inside : [{ tag: 'div', attributes: {}, children: inside }]
}

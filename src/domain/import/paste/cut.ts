import type { DocumentNode } from '../../document/node.ts'
import { largestHtml, largestText, mostBlocks, mostOpen } from './limits.ts'
import { plainText } from './plain-blocks.ts'

/** The beginning of something, and how many characters of words were left out after it. */
export interface Cut<Kept> {
  kept: Kept
  leftOut: number
}

/** Plain text as far as it is pasted, to the end of a line or a word. */
export function cutText(text: string): Cut<string> {
  if (text.length <= largestText) return { kept: text, leftOut: 0 }
  const near = (sign: string): number => {
    const at = text.lastIndexOf(sign, largestText)
    return at > largestText * 0.9 ? at : -1
  }
  const lineEnd = near('\n')
  const wordEnd = lineEnd === -1 ? near(' ') : lineEnd
  // No letter is cut in two where there is no word's end for a long way.
  const end = wordEnd === -1 ? largestText - (/[\ud800-\udbff]/.test(text[largestText - 1] ?? '') ? 1 : 0) : wordEnd
  return { kept: text.slice(0, end), leftOut: text.length - end }
}

const blockEnds = ['</p>', '</div>', '</li>', '</tr>', '</h2>', '</table>', '</ul>', '</ol>', '<br>']

/** HTML as far as it is read, to the end of a block. */
export function cutHtml(html: string): Cut<string> {
  if (html.length <= largestHtml) return { kept: html, leftOut: 0 }
  const ends = blockEnds.map((tag) => {
    const at = html.lastIndexOf(tag, largestHtml)
    return at === -1 ? 0 : at + tag.length
  })
  const end = Math.max(...ends) || html.lastIndexOf('<', largestHtml)
  const kept = html.slice(0, end > 0 ? end : largestHtml)
  return { kept, leftOut: charactersFrom(html, kept.length) }
}

/** How many characters stand outside of tags from a place on: at a rough count, for twenty million of them are counted while somebody waits. */
function charactersFrom(html: string, start: number): number {
  let count = 0
  let isInTag = false
  for (let at = start; at < html.length; at += 1) {
    const code = html.charCodeAt(at)
    if (code === 0x3c) isInTag = true
    else if (code === 0x3e) isInTag = false
    else if (!isInTag) count += 1
  }
  return count
}

/** Blocks as far as they are pasted. */
export function cutBlocks(blocks: readonly DocumentNode[]): Cut<DocumentNode[]> {
  if (blocks.length <= mostBlocks) return { kept: [...blocks], leftOut: 0 }
  return { kept: blocks.slice(0, mostBlocks), leftOut: plainText(blocks.slice(mostBlocks)).length }
}

/** Those whose end may be left unsaid, or that have none. */
const endsByItself = new Set('area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option optgroup rp rt colgroup'.split(' '))

/** Whether elements are opened inside one another without end, so that reading them would take minutes. */
export function isTangled(html: string): boolean {
  let open = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]{0,20})/gi)) {
    if (endsByItself.has(name.toLowerCase())) continue
    open += slash === '/' ? -1 : 1
    if (open > mostOpen) return true
    if (open < 0) open = 0
  }
  return false
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/** The words of HTML without reading it as such: for what is too much or too tangled to be read. */
export function wordsOfHtml(html: string): string {
  return withoutElement(withoutElement(html, 'script'), 'style')
    .replace(/<(?:\/?(?:p|div|li|tr|h[1-6]|table|blockquote)\b|br\b)[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(\w{2,4}|#39);/g, (whole, name: string) => signs[name] ?? whole)
    .replace(/\n{2,}/g, '\n\n')
    .trim()
}

function withoutElement(html: string, name: string): string {
  const parts: string[] = []
  const lower = html.toLowerCase()
  let at = 0
  for (let start = lower.indexOf(`<${name}`); start !== -1; start = lower.indexOf(`<${name}`, at)) {
    parts.push(html.slice(at, start))
    const end = lower.indexOf(`</${name}`, start)
    at = end === -1 ? html.length : end
  }
  return [...parts, html.slice(at)].join('')
}

import { creditOf } from '#domain/photo/photo.ts'
import { splitCaption } from '../caption/split-caption.ts'
import type { ImportWarning } from '../imported.ts'
import type { WireItem, WirePhoto } from './wire-copy.ts'

const image = /^\[?!\[((?:[^\]\\]|\\.)*)\]\(\s*<?([^)\s>]*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)(?:\]\([^)]*\))?$/
const rule = /^:?-{2,}:?$/
const captionMark = /^\s*[▲△▼◀▶◆■]\s*(?=\S)/u
const longestCaption = 700

/** Finds the photos that lines speak of: scraped tables of an image and its caption, an image with a credited line below it, "▲ caption /사진=…". */
export function findPhotos(lines: readonly string[], warnings: ImportWarning[]): WireItem[] {
  const items: WireItem[] = []
  const push = (line: string) => {
    const last = items.at(-1)
    if (last?.kind === 'lines') last.lines.push(line)
    else items.push({ kind: 'lines', lines: [line] })
  }
  let taken = -1
  for (let at = 0; at < lines.length; at += 1) {
    // A row below another row belongs to a table.
    const inTable = at - 1 !== taken && cellsOf(lines[at - 1] ?? '') !== null
    const found = (inTable ? null : scrapedTable(lines, at)) ?? creditedImage(lines, at) ?? markedCaption(lines, at)
    if (found === null) {
      push(lines[at] ?? '')
      continue
    }
    items.push(found.photo)
    warnings.push(warningOf(found.photo))
    at = found.last
    taken = at
  }
  return items
}

interface Found {
  photo: WirePhoto
  last: number
}

/** `![]() |`, then `| caption / Source: X |`: what is left of a layout table when a page is scraped. A real table has two full columns. */
function scrapedTable(lines: readonly string[], at: number): Found | null {
  const head = cellsOf(lines[at] ?? '')
  const picture = head === null ? null : image.exec(head[0] ?? '')
  if (head === null || picture === null) return null
  const parts = head.slice(1)
  let last = at
  for (let next = at + 1; next < lines.length; next += 1) {
    const cells = cellsOf(lines[next] ?? '')
    if (cells === null) break
    const words = cells.filter((cell) => !rule.test(cell))
    if (words.length > 1) return null
    parts.push(...words)
    last = next
  }
  if (parts.some((part) => image.test(part))) return null
  const [caption = '', ...rest] = parts
  const below = rest.join(' ')
  const hasOwnCredit = below !== '' && below.length < 120 && !/[.!?。]$/.test(below) && splitCaption(`${caption} ${below}`).taken === ''
  const whole = hasOwnCredit || below === '' ? caption : `${caption} ${below}`
  return { photo: { kind: 'photo', src: picture[2] ?? '', alt: unescaped(picture[1] ?? ''), caption: whole, credit: hasOwnCredit ? below : '' }, last }
}

/** The filled cells of a line with a bar at either end, unescaped bars between them; null for other lines. */
function cellsOf(line: string): string[] | null {
  if (line.length > 4_000) return null
  const text = line.trim()
  if (!text.startsWith('|') && !/(?<!\\)\|$/.test(text)) return null
  return text
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** An image alone on its line, and below it a short line that names a credit. */
function creditedImage(lines: readonly string[], at: number): Found | null {
  const picture = (lines[at] ?? '').length > 4_000 ? null : image.exec((lines[at] ?? '').trim())
  if (picture === null) return null
  const near = lines.slice(at + 1, at + 3).findIndex((line) => line.trim() !== '')
  const below = near === -1 ? -1 : at + 1 + near
  const text = below === -1 ? '' : (lines[below] ?? '').trim()
  const isCaption = text !== '' && text.length <= longestCaption && !/^[#>|`<]/.test(text) && (captionMark.test(text) || creditIsSure(text))
  if (!isCaption) return null
  return { photo: { kind: 'photo', src: picture[2] ?? '', alt: unescaped(picture[1] ?? ''), caption: text.replace(captionMark, ''), credit: '' }, last: below }
}

function creditIsSure(text: string): boolean {
  const { taken, sure } = splitCaption(text)
  return taken !== '' && sure
}

/** A caption that came without its image, marked by its sign and its credit. */
function markedCaption(lines: readonly string[], at: number): Found | null {
  const line = lines[at] ?? ''
  if (line.length > longestCaption || !captionMark.test(line)) return null
  const caption = line.replace(captionMark, '').trim()
  return splitCaption(caption).taken === '' ? null : { photo: { kind: 'photo', src: '', alt: '', caption, credit: '' }, last: at }
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

function warningOf({ caption, credit }: WirePhoto): ImportWarning {
  const split = splitCaption(caption)
  const shown = credit || creditOf(split.credit)
  const words = shown === '' ? split.caption : `${split.caption}” / “${shown}`
  return {
    code: 'photo-recognised',
    message: `A photo’s caption and credit were read from the layout of the copy: “${words}”.`,
    values: { caption: split.caption, credit: shown },
  }
}

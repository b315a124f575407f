import type { Direction } from '../../text/direction.ts'
import { escapeAttribute, escapeText } from '../html/escape.ts'

export const sheetPages = ['a4', 'letter', 'a3'] as const
export type SheetPage = (typeof sheetPages)[number]
export const sheetColumns = [2, 3, 4, 5] as const
export type SheetColumns = (typeof sheetColumns)[number]

/** A photo on the sheet. `address` is where its picture is found, null where it has none. */
export interface SheetPhoto {
  address: string | null
  width: number
  height: number
  fileName: string
  caption: string
  credit: string
  altText: string
}

export interface SheetOptions {
  page: SheetPage
  columns: SheetColumns
  title: string
  /** Under the title: how many photos, and the day. */
  note: string
  noPicture: string
  language: string
  direction: Direction
}

/** Size by CSS's own name, and how high a picture may be, in millimetres, by the number of columns. */
const pageSizes: Record<SheetPage, { size: string; heights: Record<SheetColumns, number> }> = {
  a4: { size: 'A4', heights: { 2: 68, 3: 46, 4: 34, 5: 27 } },
  letter: { size: 'letter', heights: { 2: 66, 3: 46, 4: 35, 5: 28 } },
  a3: { size: 'A3', heights: { 2: 102, 3: 70, 4: 52, 5: 42 } },
}

/** Photos on paper as a complete HTML page: each with its caption, credit and file name, none torn by the end of a page. */
export function contactSheetHtml(photos: readonly SheetPhoto[], options: SheetOptions): string {
  const { title, note, language, direction } = options
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
${sheetStyle(options)}</style>
</head>
<body>
<header><h1 dir="auto">${escapeText(title)}</h1><p>${escapeText(note)}</p></header>
<main>
${photos.map((photo) => photoHtml(photo, options.noPicture)).join('\n')}
</main>
</body>
</html>
`
}

function photoHtml({ address, width, height, fileName, caption, credit, altText }: SheetPhoto, noPicture: string): string {
  const picture = address === null ? `<p class="none">${escapeText(noPicture)}</p>` : `<img src="${escapeAttribute(address)}" width="${width}" height="${height}" alt="${escapeAttribute(altText)}">`
  const words = [
    caption === '' ? '' : `<p class="caption" dir="auto">${escapeText(caption)}</p>`,
    credit === '' ? '' : `<p class="credit" dir="auto">${escapeText(credit)}</p>`,
    `<p class="file"><bdi>${escapeText(fileName)}</bdi></p>`,
  ]
  return `<figure>\n<div class="picture">${picture}</div>\n<figcaption>${words.join('')}</figcaption>\n</figure>`
}

function sheetStyle({ page, columns }: SheetOptions): string {
  const { size, heights } = pageSizes[page]
  return `@page { size: ${size}; margin: 12mm 12mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #fff; color: #1b1a18; }
body { margin: 24px auto; max-width: 1100px; padding: 0 20px; font: 8.5pt/1.4 "Inter Variable", Inter, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Noto Sans Arabic", system-ui, sans-serif; overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; }
header { display: flex; align-items: baseline; justify-content: space-between; gap: 8mm; margin-bottom: 5mm; padding-bottom: 2mm; border-bottom: 1px solid #1b1a18; }
h1 { margin: 0; font: 600 14pt/1.25 "Source Serif 4 Variable", "Source Serif 4", Georgia, "Noto Serif CJK KR", "Noto Naskh Arabic", serif; }
header p { margin: 0; color: #55514a; white-space: nowrap; }
main { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 6mm 5mm; }
figure { margin: 0; break-inside: avoid; }
.picture { display: grid; place-items: center; height: ${heights[columns]}mm; background: #f3f0ea; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
img { display: block; max-width: 100%; max-height: ${heights[columns]}mm; width: auto; height: auto; }
.none { margin: 0; color: #55514a; }
figcaption { margin-top: 1.5mm; }
figcaption p { margin: 0; text-align: -webkit-match-parent; }
.caption { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: ${columns > 3 ? 6 : 8}; overflow: hidden; }
.credit { color: #55514a; font-style: italic; }
:is(:lang(ko), :lang(ar)) .credit { font-style: normal; }
.file { color: #55514a; font-size: 7.5pt; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
`
}

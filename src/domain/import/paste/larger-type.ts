import { styleOf } from '../html/style.ts'
import { elementsBelow, textOf, type HtmlElement } from '../html/tree.ts'

const longestHeading = 200

/**
 * Headings of a text that knows none: short paragraphs in clearly larger type than most of its words. The largest is the first level.
 * By paragraph, the level from 2 to 4.
 */
export function headingsByType(root: HtmlElement): Map<HtmlElement, number> {
  const paragraphs = [...elementsBelow(root)].filter((element) => element.tag === 'p')
  const lengths = new Map<number, number>()
  for (const paragraph of paragraphs) {
    const size = sizeOf(paragraph)
    if (size !== null) lengths.set(size, (lengths.get(size) ?? 0) + textOf(paragraph).length)
  }
  const usual = [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  const headings = new Map<HtmlElement, number>()
  if (usual === undefined) return headings
  const isHeading = (paragraph: HtmlElement): boolean => {
    const words = textOf(paragraph)
    return (sizeOf(paragraph) ?? 0) >= usual * 1.2 && words !== '' && words.length <= longestHeading
  }
  const found = paragraphs.filter(isHeading)
  const sizes = [...new Set(found.map(sizeOf))].toSorted((a, b) => (b ?? 0) - (a ?? 0))
  for (const paragraph of found) headings.set(paragraph, Math.min(2 + sizes.indexOf(sizeOf(paragraph)), 4))
  return headings
}

function sizeOf(paragraph: HtmlElement): number | null {
  const size = /(\d{1,3}(?:\.\d+)?)px/.exec(styleOf(paragraph)['font'] ?? '')?.[1]
  return size === undefined ? null : Number(size)
}

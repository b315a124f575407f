import { classesOf, elementsBelow, type HtmlElement } from './tree.ts'

/** An image of a page: its best address, null where none is usable, and its alt text, null where none is given. */
export interface HtmlImage {
  src: string | null
  alt: string | null
}

/** The images in an element, those of `picture` once each; spacers and tracking pixels are none. */
export function imagesIn(element: HtmlElement): HtmlImage[] {
  const images: HtmlImage[] = []
  const ofPictures = new Set<HtmlElement>()
  for (const inner of [element, ...elementsBelow(element)]) {
    if (inner.tag === 'picture') {
      const image = [...elementsBelow(inner)].find((one) => one.tag === 'img')
      if (image === undefined) continue
      ofPictures.add(image)
      const sources = [...elementsBelow(inner)].filter((one) => one.tag === 'source').flatMap((source) => candidates(source.attributes['srcset']))
      if (!isSpacer(image)) images.push(readImage(image, sources))
    } else if (inner.tag === 'img' && !ofPictures.has(inner) && !isSpacer(inner)) images.push(readImage(inner, []))
  }
  return images
}

/** The sign that an image stands for, as blogs put emoji in texts; null for a photo. */
export function signOf(image: HtmlElement): string | null {
  const alt = image.attributes['alt'] ?? ''
  const isEmoji = classesOf(image).some((name) => /^(emoji|wp-smiley|emoticon)$/i.test(name)) || /^\p{RGI_Emoji}$/v.test(alt)
  return isEmoji && alt !== '' ? alt : null
}

export function isSpacer(image: HtmlElement): boolean {
  const { width, height, src } = image.attributes
  return (Number(width) <= 2 && width !== undefined) || (Number(height) <= 2 && height !== undefined) || /(^|\/)(spacer|pixel|blank|1x1)\.(gif|png)($|\?)/i.test(src ?? '')
}

function readImage(image: HtmlElement, sources: Candidate[]): HtmlImage {
  const { attributes } = image
  const lazy = attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src']
  const own = [...candidates(attributes['srcset']), ...candidates(attributes['data-srcset'])]
  const widest = (own.length > 0 ? own : sources).toSorted((a, b) => b.size - a.size).find((candidate) => isUsable(candidate.src))
  const plain = [lazy, attributes['src']].find((src) => src !== undefined && isUsable(src))
  const alt = attributes['alt']
  return { src: widest?.src.trim() ?? plain?.trim() ?? null, alt: alt === undefined ? null : alt.replace(/[ \t\n\r\f]+/g, ' ').trim() }
}

interface Candidate {
  src: string
  size: number
}

/** The images of a `srcset` that say how wide they are. */
function candidates(srcset: string | undefined): Candidate[] {
  if (srcset === undefined || srcset.length > 20_000) return []
  return srcset.split(/,\s+|,(?=\S+\s+\d+w)/).flatMap((part) => {
    const match = /^(\S+)\s+(\d+)w$/.exec(part.trim())
    return match === null ? [] : [{ src: match[1] ?? '', size: Number(match[2]) }]
  })
}

/** Whether a photo may be fetched from an address: from the web, from beside the text, or from the text itself. Never a script, never a drawing. */
function isUsable(src: string): boolean {
  const bare = src.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')
  if (bare === '') return false
  if (/^data:/i.test(bare)) return /^data:image\/(jpeg|jpg|png|webp|gif|avif|tiff)[;,]/i.test(bare) && bare.length > 500
  return /^https?:/i.test(bare) || !/^[a-z][a-z0-9+.-]*:/i.test(bare)
}

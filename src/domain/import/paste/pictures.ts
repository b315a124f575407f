import { largestPicture, mostPictures } from './limits.ts'

/** A picture that stood in the HTML itself. `refused` says why its file is not taken. */
export type EmbeddedPicture = { mediaType: string; base64: string } | { refused: 'pictures-too-large' | 'pictures-too-many' | 'pictures-unknown' | 'spacer' }

export interface WithoutPictures {
  html: string
  pictures: EmbeddedPicture[]
}

const kinds = /^image\/(?:jpe?g|png|webp|gif|avif|tiff)$/i
const smallest = 500
/** Longer ones are taken out as well where they are no pictures: fonts and files in style sheets. */
const start = /(["'=(]\s*)data:([a-z]+\/[a-z0-9.+-]+)[^,"'\s)>]{0,200},/gi

/**
 * Takes the files of pictures out of HTML, so that reading it costs nothing for them. Each leaves an address that `pictureNumber` knows.
 * One look over the text, however long it is.
 */
export function takePictures(html: string): WithoutPictures {
  const pictures: EmbeddedPicture[] = []
  const parts: string[] = []
  let at = 0
  let bytes = 0
  start.lastIndex = 0
  for (let match = start.exec(html); match !== null; match = start.exec(html)) {
    const quote = match[1]?.[0] ?? ''
    const from = match.index + match[0].length
    const end = endOfAddress(html, from, quote)
    const address = match.index + (match[1]?.length ?? 0)
    const base64 = /;\s*base64\s*,$/i.test(match[0]) ? html.slice(from, end) : null
    const picture = pictureOf(match[2] ?? '', base64, pictures.length, bytes)
    if ('base64' in picture) bytes += picture.base64.length * 0.75
    parts.push(html.slice(at, address), `stet-picture/${pictures.length}`)
    pictures.push(picture)
    at = end
    start.lastIndex = end
  }
  parts.push(html.slice(at))
  return { html: parts.join(''), pictures }
}

/** The number of a picture that `takePictures` took; null for an address of any other kind. */
export function pictureNumber(src: string): number | null {
  const number = /^stet-picture\/(\d{1,6})$/.exec(src)?.[1]
  return number === undefined ? null : Number(number)
}

function endOfAddress(html: string, from: number, quote: string): number {
  const ends = quote === '"' || quote === "'" ? quote : quote === '(' ? ')' : null
  if (ends === null) {
    const end = /[\s>"']/g
    end.lastIndex = from
    return end.exec(html)?.index ?? html.length
  }
  const end = html.indexOf(ends, from)
  return end === -1 ? html.length : end
}

function pictureOf(mediaType: string, base64: string | null, taken: number, bytes: number): EmbeddedPicture {
  if (!kinds.test(mediaType) || base64 === null) return { refused: 'pictures-unknown' }
  if (base64.length < smallest) return { refused: 'spacer' }
  if (base64.length * 0.75 > largestPicture || bytes + base64.length * 0.75 > largestPicture * 2) return { refused: 'pictures-too-large' }
  if (taken >= mostPictures) return { refused: 'pictures-too-many' }
  return { mediaType: mediaType.toLowerCase().replace('image/jpg', 'image/jpeg'), base64 }
}

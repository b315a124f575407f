import type { HtmlElement } from '../html/tree.ts'

/** The sign that Slack shows as a picture: by the code points in its file's name, else by its name between colons. */
export function slackEmoji(image: HtmlElement): string | null {
  const { attributes } = image
  if (attributes['data-stringify-type'] !== 'emoji' && !/(?:^|\s)c-emoji/.test(attributes['class'] ?? '')) return null
  const points = /\/([0-9a-f]{4,6}(?:-[0-9a-f]{4,6}){0,8})(?:@\dx)?\.(?:png|gif|webp)/i.exec(attributes['src'] ?? '')?.[1]
  if (points !== undefined) {
    const numbers = points.split('-').map((point) => Number.parseInt(point, 16))
    if (numbers.every((number) => number <= 0x10_ffff && !(number >= 0xd800 && number <= 0xdfff))) return String.fromCodePoint(...numbers)
  }
  return attributes['data-stringify-emoji'] ?? attributes['alt'] ?? null
}

import { addressOf, escapeAttribute, escapeText } from '../../../export/html/escape.ts'
import type { HtmlContext, HtmlForm } from '../../../export/html/form.ts'
import type { ExportPhoto, ExportRendition } from '../../../export/story-for-export.ts'
import { directionOfText } from '../../../text/direction.ts'
import { placedPhoto } from './placed-photo.ts'

/** The photo in its sizes with caption, credit and how it was made; without its file, a note that it is missing, with the words all the same. */
export const figureHtml: HtmlForm = (node, context) => {
  const { caption, alt, credit, told, photo } = placedPhoto(node, context.photos)
  const lines = [photo === null ? missingHtml(alt, context) : imageHtml(photo, alt, context)]
  const parts = [
    caption === '' ? '' : `<span class="caption"${dirOf(caption, context)}>${escapeText(caption)}</span>`,
    credit === '' ? '' : `<span class="credit"${dirOf(credit, context)}>${escapeText(credit)}</span>`,
    told === null ? '' : `<span class="how-made">${escapeText(context.words.told[told])}</span>`,
  ].filter(Boolean)
  if (parts.length > 0) lines.push(`<figcaption>${parts.join(' ')}</figcaption>`)
  return `<figure${classOf(node.attrs?.['lead'])}>\n${lines.join('\n')}\n</figure>`
}

/** The lead photo above a text, and the one that stands in it. */
function classOf(lead: unknown): string {
  return lead === true ? ' class="lead"' : lead === 'placed' ? ' class="lead placed"' : ''
}

/** The alt text stays with the place, for the photo that is to come. */
function missingHtml(alt: string, context: HtmlContext): string {
  return `<p class="photo-missing"${alt === '' ? '' : ` data-alt="${escapeAttribute(alt)}"`}>${escapeText(context.words.photoMissing)}</p>`
}

const textWidth = 1280

function imageHtml(photo: ExportPhoto, alt: string, context: HtmlContext): string {
  const sizes = photo.renditions
  const shown = sizes.findLast((size) => size.width <= textWidth) ?? sizes[0]
  if (shown === undefined) return ''
  const several = sizes.length > 1
  const attributes = [
    `src="${escapeAttribute(addressOf(shown.path))}"`,
    ...(several ? [srcset(sizes), shownWidth] : []),
    `width="${Math.round(shown.width)}"`,
    `height="${Math.round(shown.height)}"`,
    `alt="${escapeAttribute(alt)}"`,
    ...(context.loadsAtOnce() ? [] : ['loading="lazy"']),
    'decoding="async"',
  ]
  const image = `<img ${attributes.join(' ')}>`
  const sources = (photo.sources ?? []).map(({ mediaType, renditions }) => `<source type="${mediaType}" ${srcset(renditions)} ${shownWidth}>`)
  return sources.length === 0 ? image : `<picture>\n${[...sources, image].join('\n')}\n</picture>`
}

/** As wide as the text and what hangs out of it. */
const shownWidth = 'sizes="(max-width: 46rem) 100vw, 44rem"'

function srcset(sizes: readonly ExportRendition[]): string {
  return `srcset="${escapeAttribute(sizes.map(({ path, width }) => `${addressOf(path)} ${width}w`).join(', '))}"`
}

function dirOf(text: string, context: HtmlContext): string {
  const direction = directionOfText(text)
  return direction === null || direction === context.direction ? '' : ' dir="auto"'
}

import type { Body, DocumentNode } from '#domain/document/node.ts'
import { readCredit, splitCaption } from '../caption/split-caption.ts'
import type { ImportedPhoto, ImportedStory, ImportWarning, NewId } from '../imported.ts'
import { readWireCopy, type WirePhoto } from '../wire/wire-copy.ts'
import { endsSentence, paragraphsOf, type ParagraphLines } from './paragraphs.ts'

const longestHeadline = 160

/**
 * A story from plain text: paragraphs between blank lines, one to a line, or wrapped by hand; wire copy's photos, dateline and byline as
 * fields. A headline is taken only where a line stands as one; else it is asked for.
 */
export function readText(text: string, { newId }: { newId: NewId }): ImportedStory {
  const { items, fields, warnings } = readWireCopy(text.replace(/\r\n?/g, '\n'))
  const photos: ImportedPhoto[] = []
  const paragraphs: (ParagraphLines | DocumentNode)[] = items.flatMap((item): (ParagraphLines | DocumentNode)[] =>
    item.kind === 'photo' ? [figureOf(item, newId, photos, warnings)] : paragraphsOf(item.lines),
  )
  const headline = headlineOf(paragraphs)
  if (headline === null) {
    warnings.push({ code: 'headline-missing', message: 'The text has no headline. Please write one.', values: {} })
  } else {
    paragraphs.shift()
    fields.headline = headline
    warnings.push({ code: 'headline-guessed', message: `The first line was taken for the headline: “${headline}”.`, values: { headline } })
  }
  const content = paragraphs.map((one) => (Array.isArray(one) ? paragraphOf(one) : one))
  const body: Body = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
  return { fields, body, photos, warnings }
}

/** A short first line without a full stop, alone between blank lines and above text that goes on in sentences. */
function headlineOf([first, ...rest]: readonly (ParagraphLines | DocumentNode)[]): string | null {
  if (!Array.isArray(first) || first.length !== 1) return null
  const line = first[0] ?? ''
  const goesOn = rest.some((one) => Array.isArray(one) && one.some((other) => endsSentence(other) && other.length > line.length))
  return goesOn && line.length <= longestHeadline && !endsSentence(line) ? line : null
}

function paragraphOf(lines: ParagraphLines): DocumentNode {
  const content = lines.flatMap((text, index): DocumentNode[] => [...(index > 0 ? [{ type: 'hardBreak' } as const] : []), { type: 'text', text }])
  return { type: 'paragraph', content }
}

function figureOf(photo: WirePhoto, newId: NewId, photos: ImportedPhoto[], warnings: ImportWarning[]): DocumentNode {
  const split = photo.credit === '' ? splitCaption(photo.caption) : { caption: photo.caption, credit: readCredit(photo.credit) }
  const credit = Object.fromEntries(Object.entries(split.credit).filter(([, value]) => value !== ''))
  if (photo.src === '') warnings.push({ code: 'photo-missing', message: `A photo came without its file; its caption and credit are kept: “${split.caption}”.`, values: { caption: split.caption } })
  const [placementId, photoId] = [newId(), newId()]
  photos.push({ placementId, photoId, src: photo.src || null, fields: { caption: split.caption, ...(photo.alt === '' ? {} : { altText: photo.alt }), ...credit } })
  return { type: 'figure', attrs: { placementId, photoId, caption: null, alt: null } }
}

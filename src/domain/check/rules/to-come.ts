import { readBlock } from '../../document/plain-text.ts'
import { openField } from '../../template/fields.ts'
import { excerptOf } from '../excerpt.ts'
import { shownPhotos } from '../figures.ts'
import type { Found, Rule } from '../story-to-check.ts'

/** TK, TKTK and their like as words of their own, anything in brackets that begins with TK, and a template's field that nobody filled. */
const toCome = new RegExp(String.raw`\[\s*[Tt][Kk](?![\p{L}\p{N}])[^\]\n]{0,200}\]|(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])|${openField}`, 'gu')

/** Where in a text something is still to come. */
export function toComeIn(text: string): { from: number; to: number; excerpt: string }[] {
  return [...text.matchAll(toCome)].map((match) => {
    const to = match.index + match[0].length
    const around = match[0].length > 6 ? match[0] : text.slice(Math.max(0, match.index - 30), to + 30)
    return { from: match.index, to, excerpt: excerptOf(around) }
  })
}

export const toComeInText: Rule = ({ blocks }) =>
  blocks.flatMap(({ id, content }) =>
    content.type === 'figure'
      ? []
      : toComeIn(readBlock(content).text).map(
          ({ from, to, excerpt }): Found => ({ rule: 'to-come-text', values: { excerpt }, place: { blockId: id, from, to, excerpt } }),
        ),
  )

const publishedFields = ['headline', 'shortHeadline', 'dek', 'dateline', 'section', 'seoTitle', 'seoDescription'] as const

export const toComeInFields: Rule = ({ fields }) => {
  const lines: [string, string][] = [
    ...publishedFields.map((name): [string, string] => [name, fields[name]]),
    ...fields.bylines.map((line): [string, string] => ['bylines', line]),
    ...fields.tags.map((line): [string, string] => ['tags', line]),
  ]
  return lines.flatMap(([field, line]) =>
    toComeIn(line).map(({ from, to, excerpt }): Found => ({ rule: 'to-come-field', values: { excerpt }, place: { field, from, to, excerpt } })),
  )
}

export const toComeInPhotos: Rule = (story) =>
  shownPhotos(story).flatMap(({ photo, caption, alt, place }) =>
    [caption, alt, photo?.fields.creditLine ?? '', photo?.fields.creator ?? '', photo?.fields.source ?? ''].flatMap((line) =>
      toComeIn(line).map(({ excerpt }): Found => ({ rule: 'to-come-photo', values: { excerpt }, place: { ...place, excerpt } })),
    ),
  )

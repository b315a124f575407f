import { readBlock } from '../../document/plain-text.ts'
import { openField } from '../../template/fields.ts'
import { excerptOf } from '../excerpt.ts'
import { shownPhotos } from '../figures.ts'
import { publishedLines } from '../published-lines.ts'
import type { RuleId } from '../sentences.ts'
import type { Found, Rule } from '../story-to-check.ts'

/** TK, TKTK and their like as words of their own, and anything in brackets that begins with TK. */
const toCome = /\[\s*[Tt][Kk](?![\p{L}\p{N}])[^\]\n]{0,200}\]|(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu
/** A template's field that nobody filled: words in braces may also be meant, so that they are worth a look and stop nothing. */
const unfilled = new RegExp(openField, 'gu')

interface ToCome {
  readonly from: number
  readonly to: number
  readonly excerpt: string
}

function matchesIn(text: string, expression: RegExp): ToCome[] {
  return [...text.matchAll(expression)].map((match) => {
    const to = match.index + match[0].length
    const around = match[0].length > 6 ? match[0] : text.slice(Math.max(0, match.index - 30), to + 30)
    return { from: match.index, to, excerpt: excerptOf(around) }
  })
}

/** Where in a text something is still to come, and under which rule: that of its place, or that of a field without its words. */
function toComeIn<R extends RuleId>(text: string, rule: R): (ToCome & { rule: R | 'field-unfilled' })[] {
  return [...matchesIn(text, toCome).map((found) => ({ ...found, rule })), ...matchesIn(text, unfilled).map((found) => ({ ...found, rule: 'field-unfilled' as const }))]
}

export const toComeInText: Rule = ({ blocks }) =>
  blocks.flatMap(({ id, content }) => {
    if (content.type === 'figure') return []
    const { text, runs } = readBlock(content)
    // What stands in a text without a run are the words of photos in a gallery, which are looked at as photos.
    const isInBody = (from: number) => content.type === 'notUnderstood' || runs.some((run) => from >= run.offset && from < run.offset + run.text.length)
    return toComeIn(text, 'to-come-text')
      .filter(({ from }) => isInBody(from))
      .map(({ rule, from, to, excerpt }): Found => ({ rule, values: { excerpt }, place: { blockId: id, from, to, excerpt } }))
  })

export const toComeInFields: Rule = ({ fields }) =>
  publishedLines(fields).flatMap(({ field, line }) =>
    toComeIn(line, 'to-come-field').map(({ rule, from, to, excerpt }): Found => ({ rule, values: { excerpt }, place: { field, from, to, excerpt } })),
  )

export const toComeInPhotos: Rule = (story) =>
  shownPhotos(story).flatMap(({ photo, caption, alt, place, own }) => {
    const lines: { text: string; field: string; placementId?: string | null }[] = [
      { text: caption, field: 'caption', placementId: own.caption },
      { text: alt, field: 'altText', placementId: own.alt },
      ...(['creditLine', 'creator', 'source'] as const).map((field) => ({ text: photo?.fields[field] ?? '', field })),
    ]
    return lines.flatMap(({ text, field, placementId }) =>
      toComeIn(text, 'to-come-photo').map(
        ({ rule, excerpt }): Found => ({ rule, values: { excerpt }, place: { ...place, photoField: field, ...(placementId ? { placementId } : {}), excerpt } }),
      ),
    )
  })

import { codesIn, isKnown, type CodeBook } from '../../photo/captions/codes.ts'
import { wordFields } from '../../photo/captions/field-names.ts'
import type { NearMiss } from '../../photo/captions/names.ts'
import { excerptOf } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import { shownPhotos, type ShownPhoto } from '../figures.ts'
import { proseOf, publishedLines } from '../published-lines.ts'
import type { Found, Rule } from '../story-to-check.ts'

type FoundCode = Required<Pick<Found, 'values'>> & Pick<Found, 'rule'> & { from: number; to: number; excerpt: string }

/** A code must not be printed, whether somebody forgot to replace it or no roster in use has it. */
function codesOf(text: string, codes: CodeBook): FoundCode[] {
  return codesIn(text, codes).map((place) => {
    const { from, to, written } = place
    const excerpt = excerptOf(written)
    return { rule: isKnown(place) ? 'code-left' : 'code-unknown', values: { excerpt }, from, to, excerpt }
  })
}

export const codesInText: Rule = ({ blocks, rosters }) =>
  blocks.flatMap(({ id, content }) =>
    content.type === 'figure' ? [] : codesOf(proseOf(content), rosters.codes).map(({ rule, values, ...place }): Found => ({ rule, values, place: { blockId: id, ...place } })),
  )

export const codesInFields: Rule = ({ fields, rosters }) =>
  publishedLines(fields).flatMap(({ field, line }) => codesOf(line, rosters.codes).map(({ rule, values, ...place }): Found => ({ rule, values, place: { field, ...place } })))

export const codesInPhotos: Rule = (story) =>
  shownPhotos(story).flatMap((shown) =>
    linesOf(shown).flatMap(({ line, place }) =>
      codesOf(line, story.rosters.codes).map(({ rule, values, excerpt }): Found => ({ rule: rule === 'code-left' ? 'code-left-photo' : 'code-unknown-photo', values, place: { ...place, excerpt } })),
    ),
  )

/** All words that go out with a photo, as it is shown here and as its file says, with the place where each is mended. */
function linesOf({ photo, caption, alt, place, own }: ShownPhoto): { line: string; place: Finding['place'] }[] {
  const shown = [
    { line: caption, place: { ...place, photoField: 'caption', ...(own.caption === null ? {} : { placementId: own.caption }) } },
    { line: alt, place: { ...place, photoField: 'altText', ...(own.alt === null ? {} : { placementId: own.alt }) } },
  ]
  const others = wordFields.filter((field) => field !== 'caption' && field !== 'altText')
  return [...shown, ...others.flatMap((field) => [photo?.fields[field] ?? ''].flat().map((line) => ({ line, place: { ...place, photoField: field } })))].filter(({ line }) => line !== '')
}

const namedIn: ReadonlySet<string> = new Set(['caption', 'altText', 'headline', 'personsShown'])

/** Names that are nearly those of a roster, each once: at its first place in the text, and under each photo. */
export const namesMisspelled: Rule = (story) => {
  const { names } = story.rosters
  const seen = new Set<string>()
  const firstOf = (misses: NearMiss[]) =>
    misses.filter(({ written }) => {
      const isNew = !seen.has(written)
      seen.add(written)
      return isNew
    })
  const found = ({ written, name }: NearMiss, place: Found['place']): Found => ({ rule: 'name-misspelled', values: { written, name }, ...(place ? { place } : {}) })
  return [
    ...publishedLines(story.fields).flatMap(({ field, line }) => firstOf(names.misspelled(line)).map((miss) => found(miss, { field, from: miss.from, to: miss.to }))),
    ...story.blocks.flatMap(({ id, content }) =>
      content.type === 'figure' ? [] : firstOf(names.misspelled(proseOf(content))).map((miss) => found(miss, { blockId: id, from: miss.from, to: miss.to })),
    ),
    ...shownPhotos(story).flatMap((shown) => {
      const lines = linesOf(shown).filter(({ place }) => namedIn.has(place.photoField ?? ''))
      const misses = lines.flatMap(({ line, place }) => names.misspelled(line).map((miss) => ({ miss, place })))
      const byWord = new Map(misses.toReversed().map((one) => [one.miss.written, one]))
      return [...byWord.values()].toReversed().map(({ miss, place }): Found => ({ ...found(miss, { ...place, excerpt: excerptOf(miss.written) }), rule: 'name-misspelled-photo' }))
    }),
  ]
}

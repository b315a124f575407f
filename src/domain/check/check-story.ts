import { finding, findingLevels, type Finding } from './finding.ts'
import { citationOffRecord, citationUnchecked } from './rules/citations.ts'
import { bylineMissing, datelineMissing, dekMissing, embargoRunning, headlineLong, headlineMissing, slugMissing, storyKilled } from './rules/fields.ts'
import { lengthOffTarget } from './rules/length.ts'
import { altMissing, altOutdated, altUseless, captionMissing, captionOutdated, creditMissing, photoMissing, photoUnknown } from './rules/photos.ts'
import { quoteUncited } from './rules/quotes.ts'
import { codesInFields, codesInPhotos, codesInText, namesMisspelled } from './rules/rosters.ts'
import { minorUnreleased, oneTimeUse, photoForbidden, rightsEnd, sourceTypeUndeclared, territoryLimited } from './rules/rights.ts'
import { bodyEmpty, headingEmpty, headingSkipped, linkUnsafe, tableWithoutHeader } from './rules/structure.ts'
import { toComeInFields, toComeInPhotos, toComeInText } from './rules/to-come.ts'
import { rules, sentenceOf } from './sentences.ts'
import type { Rule, StoryToCheck } from './story-to-check.ts'

const allRules: readonly Rule[] = [
  storyKilled,
  embargoRunning,
  headlineMissing,
  slugMissing,
  bodyEmpty,
  toComeInFields,
  toComeInText,
  codesInFields,
  codesInText,
  photoUnknown,
  photoMissing,
  captionMissing,
  altMissing,
  creditMissing,
  photoForbidden,
  rightsEnd,
  oneTimeUse,
  sourceTypeUndeclared,
  toComeInPhotos,
  codesInPhotos,
  headlineLong,
  dekMissing,
  bylineMissing,
  datelineMissing,
  namesMisspelled,
  captionOutdated,
  altOutdated,
  minorUnreleased,
  altUseless,
  quoteUncited,
  citationOffRecord,
  linkUnsafe,
  headingEmpty,
  headingSkipped,
  tableWithoutHeader,
  citationUnchecked,
  territoryLimited,
  lengthOffTarget,
]

/**
 * What stands between a story and print: what blocks it first, then what should be looked at, then what is good to know. A finding keeps
 * its id while its place stays the same. Nothing in it tells of a source.
 */
export function checkStory(story: StoryToCheck): Finding[] {
  const seen = new Map<string, number>()
  const findings = allRules
    .flatMap((rule) => rule(story))
    .map(({ rule, values = {}, place = {} }): Finding => {
      const key = [rule, place.field ?? place.blockId ?? '', place.photoId ?? '', place.placementId ?? '', place.from ?? ''].filter((part) => part !== '').join(':')
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      return finding.parse({ id: count === 1 ? key : `${key}:${count}`, level: rules[rule][0], rule, values, message: sentenceOf(rule, values), place })
    })
  return findings.toSorted((a, b) => findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level))
}

import { shotOf, type Shot } from '#domain/photo/bursts.ts'
import { creditOf, type Photo } from '#domain/photo/photo.ts'
import { digitalSourceTypeOf, type DigitalSourceType } from '#domain/photo/vocabulary/digital-source-type.ts'
import { folded } from '../desk/story-filter.ts'

/** What a photo lacks before it can be printed. */
export const lacks = ['file', 'caption', 'credit', 'altText'] as const
export type Lack = (typeof lacks)[number]

/** What the desk looks for in a photo, made once for each writing of it: twenty thousand photos are filtered and sorted at every change. */
export interface PhotoTraits {
  readonly lacks: readonly Lack[]
  /** With `rights` where nobody said whose it is or how it may be used, which stops no publication. */
  readonly gaps: readonly string[]
  /** Who sent it: the source, else the credit line. */
  readonly agency: string
  /** The most exact place that is given. */
  readonly place: string
  /** `2026-03-03`, `2026-03` or `2026`; empty where nobody knows. */
  readonly day: string
  /** The year, the month and the day, as far as they are known. */
  readonly dates: readonly string[]
  readonly persons: readonly string[]
  readonly isAiMade: boolean
  /** What a search looks in, folded. */
  readonly text: string
  /** Sorts file names as people count: 9 before 10. */
  readonly fileKey: string
  readonly takenKey: string
  /** What tells of which burst it is. */
  readonly shot: Shot
}

/** Of IPTC's digital source types, those for which a trained machine made up the picture or parts of it. */
const aiMade: ReadonlySet<string> = new Set<DigitalSourceType>(['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'compositeSynthetic'])

const longestNumber = 12

function fileKeyOf(fileName: string): string {
  return fileName.normalize('NFC').toLowerCase().replaceAll(/\d+/g, (digits) => digits.padStart(longestNumber, '0'))
}

function made(photo: Photo): PhotoTraits {
  const { fields, fileName } = photo
  const isLacking: Record<Lack, boolean> = {
    file: photo.original === null,
    caption: fields.caption.trim() === '',
    credit: creditOf(fields).trim() === '',
    altText: fields.altText.trim() === '',
  }
  const words = [fileName, fields.headline, fields.caption, fields.creator, fields.creditLine, fields.source, ...fields.keywords, ...fields.personsShown, fields.sublocation, fields.city, fields.country]
  const found = lacks.filter((lack) => isLacking[lack])
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(fields.dateCreated)?.[0] ?? ''
  return {
    lacks: found,
    gaps: fields.copyrightNotice.trim() === '' && fields.rightsUsageTerms.trim() === '' ? [...found, 'rights'] : found,
    agency: fields.source.trim() || fields.creditLine.trim(),
    place: fields.city.trim() || fields.sublocation.trim() || fields.provinceOrState.trim() || fields.country.trim(),
    day,
    dates: day === '' ? ['none'] : [...new Set([day.slice(0, 4), day.slice(0, 7), day])],
    persons: [...new Set(fields.personsShown)],
    isAiMade: aiMade.has(digitalSourceTypeOf(fields.digitalSourceType) ?? ''),
    text: folded(words.join('\n')),
    fileKey: fileKeyOf(fileName),
    takenKey: fields.dateCreated,
    shot: shotOf(photo),
  }
}

const known = new WeakMap<Photo, PhotoTraits>()

export function traitsOf(photo: Photo): PhotoTraits {
  const found = known.get(photo)
  if (found !== undefined) return found
  const traits = made(photo)
  known.set(photo, traits)
  return traits
}

/** The photo was written anew, and says what it said. */
export function keepTraits(before: Photo, photo: Photo): void {
  known.set(photo, traitsOf(before))
}

export function lacksOf(photo: Photo): readonly Lack[] {
  return traitsOf(photo).lacks
}

import { emptyPhotoFields, type PhotoFields, type PhotoTextField } from '../fields.ts'
import type { PhotoFacts } from '../photo.ts'
import { plusIdentifier } from '../vocabulary/plus.ts'
import { sameDate, sameList, sameText, type IimText } from './drift.ts'
import type { ExifFacts } from './exif.ts'
import { fieldsOfStructures } from './fields-of-structures.ts'
import type { IimRecord } from './iim.ts'
import { creatorSeparator, creatorsOf, iimTimeCreated, iptcFields, type IptcField } from './iptc-fields.ts'
import { rightsPlaces, translatedPlaces } from './iptc-structures.ts'
import { languageTag } from './language-tag.ts'
import { marksOf } from './marks.ts'
import { xmpList, xmpText, xmpTranslations, type Xmp } from './xmp.ts'

export interface FieldSources {
  xmp: Xmp | null
  iim: IimRecord | null
  /** Whether the IIM was changed after it had been brought in step with the XMP: it is the later word then. */
  iimIsLater: boolean
  exif: ExifFacts | null
}

export interface FieldsOfFile {
  fields: PhotoFields
  /** What each source says of a field about which they disagree. */
  differences: PhotoFacts['differences']
  /** Whether a text beyond ASCII was taken from there, so that its encoding matters. */
  iimIsShown: boolean
  exifIsShown: boolean
}

const longestText = 100_000
const longestItem = 1_000
const mostItems = 1_000
const longestDate = 40
const longestTag = 40
/** The newsroom's fields from what a file carries: XMP before IIM before EXIF, but IIM before XMP where it is later. */
export function photoFieldsOf({ xmp, iim, iimIsLater, exif }: FieldSources): FieldsOfFile {
  const fields = emptyPhotoFields()
  const differences: PhotoFacts['differences'] = []
  let iimIsShown = false
  let exifIsShown = false
  for (const place of iptcFields) {
    const said: Said = { xmp: valuesOfXmp(place, xmp), iim: valuesOfIim(place, iim), exif: valuesOfExif(place, exif) }
    const { from, values } = settled(place, said, iimIsLater)
    if (values.some(isBeyondAscii)) {
      iimIsShown ||= from === 'iim'
      exifIsShown ||= from === 'exif'
    }
    if (place.kind === 'list') fields[place.field] = [...new Set(values)].slice(0, mostItems).map((value) => value.slice(0, longestItem))
    else fields[place.field] = values.join(creatorSeparator).slice(0, place.field === 'dateCreated' ? longestDate : longestText)
    if (disagree(place, said)) differences.push({ field: place.field, xmp: shown(said.xmp), iim: shown(said.iim.map(({ text }) => text)), exif: shown(said.exif) })
  }
  const { rightsEndOn, difference } = rightsEnd(xmp, iim, iimIsLater)
  if (difference !== null) differences.push(difference)
  if (xmp === null) return { fields: { ...fields, rightsEndOn }, differences, iimIsShown, exifIsShown }
  const territory = xmpText(xmp.properties.get(rightsPlaces.territory.xmp)).slice(0, longestText)
  return {
    fields: { ...fields, rightsEndOn, territory, translations: translationsOf(xmp), ...fieldsOfStructures(xmp.properties), ...marksOf(xmp.properties) },
    differences,
    iimIsShown,
    exifIsShown,
  }
}

interface Said {
  xmp: string[]
  iim: IimText[]
  exif: string[]
}

/** What stands. A later IIM that only holds the beginning of what XMP says has been cut, not changed. */
function settled(place: IptcField, { xmp, iim, exif }: Said, iimIsLater: boolean): { from: keyof Said; values: string[] } {
  if (xmp.length > 0 && (iim.length === 0 || !iimIsLater || agree(place, iim, xmp))) return { from: 'xmp', values: xmp }
  return iim.length > 0 ? { from: 'iim', values: iim.map(({ text }) => text) } : { from: 'exif', values: exif }
}

function isBeyondAscii(text: string): boolean {
  return /[^\0-\x7f]/.test(text)
}

function disagree(place: IptcField, { xmp, iim, exif }: Said): boolean {
  if (xmp.length > 0 && iim.length > 0 && !agree(place, iim, xmp)) return true
  if (exif.length === 0) return false
  if (xmp.length > 0) return !agree(place, exif.map(uncut), xmp)
  return iim.length > 0 && !agree(place, iim, exif)
}

function valuesOfXmp(place: IptcField, xmp: Xmp | null): string[] {
  const value = xmp?.properties.get(place.xmp)
  if (place.kind === 'list' || place.kind === 'creators') return xmpList(value)
  const text = xmpText(value)
  if (text === '') return []
  // PLUS 1.2 wrote its identifiers without their vocabulary.
  return [place.kind === 'identifier' && place.xmp.startsWith('plus:') && /^[A-Z]{2,3}-[A-Z0-9-]+$/.test(text) ? plusIdentifier(text) : text]
}

function valuesOfIim(place: IptcField, iim: IimRecord | null): IimText[] {
  if (iim === null || place.iim === null) return []
  const values = (iim.texts.get(place.iim.dataset) ?? [])
    .map(({ text, bytes }) => ({ text: place.iim?.dataset === 120 ? text.replaceAll(/\r\n?/g, '\n').trim() : text.trim(), bytes }))
    .filter(({ text }) => text !== '')
  if (place.kind === 'date') {
    const date = isoOfIim(values[0]?.text ?? '', iim.texts.get(iimTimeCreated)?.[0]?.text ?? '')
    return date === '' ? [] : [{ text: date, bytes: date.length }]
  }
  return place.kind === 'list' || place.kind === 'creators' ? values : values.slice(0, 1)
}

function valuesOfExif(place: IptcField, exif: ExifFacts | null): string[] {
  const text = exif === null ? '' : textOfExif(place.field as PhotoTextField, exif)
  if (text === '') return []
  return place.kind === 'creators' ? creatorsOf(text) : [text]
}

function textOfExif(field: PhotoTextField, exif: ExifFacts): string {
  if (field === 'caption') return exif.description
  if (field === 'creator') return exif.artist
  if (field === 'copyrightNotice') return exif.copyright
  return field === 'dateCreated' ? exif.dateCreated : ''
}

function agree(place: IptcField, iim: IimText[], xmp: string[]): boolean {
  const cap = place.iim?.cap ?? 0
  if (place.kind === 'date') return sameDate(iim[0]?.text ?? '', xmp[0] ?? '')
  if (place.kind === 'list') return sameList(iim, xmp, cap, false)
  if (place.kind === 'creators') return sameList(iim, xmp, cap, true) || sameText(uncut(iim.map(({ text }) => text).join(creatorSeparator)), xmp.join(creatorSeparator), cap)
  return iim[0] !== undefined && sameText(iim[0], xmp[0] ?? '', cap)
}

/** A text that no dataset cut. */
function uncut(text: string): IimText {
  return { text, bytes: 0 }
}

function shown(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(creatorSeparator).slice(0, longestText)
}

/** The last day of the rights: of PLUS's License End Date, which may say a time too, and IIM's Expiration Date. */
function rightsEnd(xmp: Xmp | null, iim: IimRecord | null, iimIsLater: boolean): { rightsEndOn: string; difference: PhotoFacts['differences'][number] | null } {
  const inXmp = /^\d{4}-\d\d-\d\d/.exec(xmpText(xmp?.properties.get(rightsPlaces.rightsEndOn.xmp)))?.[0] ?? ''
  const expires = isoOfIim(iim?.texts.get(rightsPlaces.rightsEndOn.iim.dataset)?.[0]?.text.trim() ?? '', '')
  const inIim = expires.length === 10 ? expires : ''
  const rightsEndOn = inXmp === '' || (iimIsLater && inIim !== '') ? inIim : inXmp
  if (inXmp === '' || inIim === '' || inXmp === inIim) return { rightsEndOn, difference: null }
  return { rightsEndOn, difference: { field: 'rightsEndOn', xmp: inXmp, iim: inIim, exif: null } }
}

function translationsOf(xmp: Xmp): PhotoFields['translations'] {
  const translations: PhotoFields['translations'] = {}
  for (const place of translatedPlaces) {
    const texts = xmpTranslations(xmp.properties.get(place.xmp)).map(([lang, text]) => [languageTag(lang).slice(0, longestTag), text.slice(0, longestText)])
    if (texts.length > 0) translations[place.field] = Object.fromEntries(texts)
  }
  return translations
}

/** `CCYYMMDD` and `HHMMSS±HHMM` as ISO 8601; parts that are zero are not known. */
function isoOfIim(date: string, time: string): string {
  const day = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(date)
  if (day === null || day[1] === '0000') return ''
  const [, year, month, dayOfMonth] = day
  if (month === '00') return year ?? ''
  if (dayOfMonth === '00') return `${year}-${month}`
  const clock = /^(\d\d):?(\d\d):?(\d\d)(?:([+-]\d\d):?(\d\d))?$/.exec(time)
  if (clock === null) return `${year}-${month}-${dayOfMonth}`
  const zone = clock[4] === undefined ? '' : `${clock[4]}:${clock[5]}`
  return `${year}-${month}-${dayOfMonth}T${clock[1]}:${clock[2]}:${clock[3]}${zone}`
}

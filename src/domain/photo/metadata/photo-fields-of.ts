import { emptyPhotoFields, type PhotoFields, type PhotoTextField } from '../fields.ts'
import { sameDate, sameList, sameText, type IimText } from './drift.ts'
import type { ExifFacts } from './exif.ts'
import type { IimRecord } from './iim.ts'
import { creatorSeparator, iimTimeCreated, iptcFields, type IptcField } from './iptc-fields.ts'
import { xmpList, xmpText, type Xmp } from './xmp.ts'

export interface FieldSources {
  xmp: Xmp | null
  iim: IimRecord | null
  exif: ExifFacts | null
}

const longestText = 100_000
const longestItem = 1_000
const mostItems = 1_000

/** The newsroom's fields from what a file carries. XMP wins over IIM, IIM over EXIF; `drift` names the fields in which IIM and XMP disagree. */
export function photoFieldsOf({ xmp, iim, exif }: FieldSources): { fields: PhotoFields; drift: (keyof PhotoFields)[] } {
  const fields = emptyPhotoFields()
  const drift: (keyof PhotoFields)[] = []
  for (const place of iptcFields) {
    const inXmp = valuesOfXmp(place, xmp)
    const inIim = valuesOfIim(place, iim)
    if (inXmp.length > 0 && inIim.length > 0 && !agree(place, inIim, inXmp)) drift.push(place.field)
    const values = inXmp.length > 0 ? inXmp : inIim.map(({ text }) => text)
    if (place.kind === 'list') {
      fields[place.field] = [...new Set(values)].slice(0, mostItems).map((value) => clip(value, longestItem))
    } else {
      const text = values.length > 0 ? values.join(creatorSeparator) : textOfExif(place.field, exif)
      fields[place.field] = clip(text, place.field === 'dateCreated' ? 40 : longestText)
    }
  }
  return { fields, drift }
}

function valuesOfXmp(place: IptcField, xmp: Xmp | null): string[] {
  const values = xmp?.properties.get(place.xmp)
  if (place.kind === 'list' || place.kind === 'creators') return xmpList(values)
  const text = xmpText(values)
  return text === '' ? [] : [text]
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

function textOfExif(field: PhotoTextField, exif: ExifFacts | null): string {
  if (exif === null) return ''
  if (field === 'caption') return exif.description
  if (field === 'creator') return exif.artist
  if (field === 'copyrightNotice') return exif.copyright
  return field === 'dateCreated' ? exif.dateCreated : ''
}

function agree(place: IptcField, iim: IimText[], xmp: string[]): boolean {
  const cap = place.iim?.cap ?? 0
  if (place.kind === 'date') return sameDate(iim[0]?.text ?? '', xmp[0] ?? '')
  if (place.kind === 'list') return sameList(iim, xmp, cap, false)
  if (place.kind === 'creators') return sameList(iim, xmp, cap, true) || sameText({ text: iim.map(({ text }) => text).join(creatorSeparator), bytes: 0 }, xmp.join(creatorSeparator), cap)
  return iim[0] !== undefined && sameText(iim[0], xmp[0] ?? '', cap)
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

function clip(text: string, length: number): string {
  return text.slice(0, length)
}

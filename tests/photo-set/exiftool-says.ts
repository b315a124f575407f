import { emptyPhotoFields, type PhotoFields } from '#domain/photo/fields.ts'
import { iptcFields, type IptcField } from '#domain/photo/metadata/iptc-fields.ts'
import { imageRegions, iptcStructures } from '#domain/photo/metadata/iptc-structures.ts'
import type { ImageRegion, RegionBoundary } from '#domain/photo/structures.ts'
import { cutToBytes, utf8Length } from '#domain/text/utf8.ts'
import { tagOf } from './tag-names.ts'

/** What `exiftool -struct -json -G1 -n` prints of one file. */
export type Tags = Record<string, unknown>

/** The fields and facts of a file by ExifTool's reading and the order of the Metadata Working Group, for all that has a tag. */
export function exifToolSays(tags: Tags) {
  const iimIsLater = tags['Photoshop:IPTCDigest'] !== undefined && tags['Photoshop:IPTCDigest'] !== tags['File:CurrentIPTCDigest']
  const fields: Record<string, unknown> = {}
  for (const place of iptcFields) {
    const xmp = textsOf(tags[tagOf(place.xmp)]).map((text) => (place.kind === 'date' ? isoOf(text) : plusTerm(place, text)))
    const iim = iimOf(place, tags)
    const exif = exifOf(place, tags)
    const isCut = xmp.length === iim.length && xmp.every((text, index) => text !== iim[index] && iim[index] === cutToBytes(text, place.iim?.cap ?? 0).trim() && utf8Length(text) > (place.iim?.cap ?? 0))
    const values = iim.length > 0 && (xmp.length === 0 || (iimIsLater && !isCut)) ? iim : xmp.length > 0 ? xmp : exif
    fields[place.field] = place.kind === 'list' ? values : values.join('; ')
  }
  for (const structure of iptcStructures) {
    const found = structuresOf(tags[tagOf(structure.xmp)]).map((members) => Object.fromEntries(structure.members.map(({ member, xmp, kind }) => [member, memberOf(members[nameOf(xmp)], kind)])))
    const empty = emptyPhotoFields()[structure.field]
    fields[structure.field] = structure.single ? (found[0] ?? empty) : found
  }
  fields['imageRegions'] = structuresOf(tags[tagOf(imageRegions.xmp)]).map(regionOf)
  const ends = [textsOf(tags['XMP-plus:LicenseEndDate'])[0], textsOf(tags['IPTC:ExpirationDate'])[0]].map((date) => (date === undefined ? '' : isoOf(date).slice(0, 10)))
  fields['rightsEndOn'] = iimIsLater ? ends[1] || ends[0] : ends[0] || ends[1]
  fields['territory'] = textsOf(tags['XMP-plus:RegionConstraints'])[0] ?? ''
  fields['translations'] = translationsOf(tags)
  const rating = Number(tags['XMP-xmp:Rating'] ?? 0)
  fields['rating'] = Math.max(0, rating)
  return { fields, facts: factsOf(tags) }
}

function factsOf(tags: Tags) {
  const [latitude, longitude] = [tags['Composite:GPSLatitude'] ?? tags['XMP-exif:GPSLatitude'], tags['Composite:GPSLongitude'] ?? tags['XMP-exif:GPSLongitude']]
  const tenth = (degrees: unknown) => Math.round(Number(degrees) * 1e6) / 1e6
  return {
    orientation: Number(tags['IFD0:Orientation'] ?? 1),
    colourProfile: String(tags['ICC_Profile:ProfileDescription'] ?? ''),
    position: latitude === undefined || longitude === undefined ? null : { latitude: tenth(latitude), longitude: tenth(longitude) },
  }
}

function iimOf(place: IptcField, tags: Tags): string[] {
  if (place.iim === null) return []
  const values = textsOf(tags[`IPTC:${place.iim.name}`])
  if (place.kind !== 'date' || values[0] === undefined) return values
  const time = textsOf(tags['IPTC:TimeCreated'])[0]
  return [isoOf(time === undefined ? values[0] : `${values[0]} ${time}`)]
}

function exifOf(place: IptcField, tags: Tags): string[] {
  const names: Partial<Record<string, string>> = { caption: 'IFD0:ImageDescription', creator: 'IFD0:Artist', copyrightNotice: 'IFD0:Copyright', dateCreated: 'ExifIFD:DateTimeOriginal' }
  const [text] = textsOf(tags[names[place.field] ?? ''])
  if (text === undefined) return []
  if (place.kind === 'date') return [isoOf(text) + String(tags['ExifIFD:OffsetTimeOriginal'] ?? '')]
  return [text.replace('\n', '; ')]
}

function translationsOf(tags: Tags): PhotoFields['translations'] {
  const translations: PhotoFields['translations'] = {}
  const alternatives = [...iptcFields.filter(({ kind }) => kind === 'language-alternative'), { field: 'territory', xmp: 'plus:RegionConstraints' }]
  for (const { field, xmp } of alternatives) {
    const found = Object.entries(tags).filter(([name]) => name.startsWith(`${tagOf(xmp)}-`)).map(([name, text]) => [name.slice(tagOf(xmp).length + 1), String(text)])
    if (found.length > 0) translations[field] = Object.fromEntries(found)
  }
  return translations
}

function regionOf(members: Tags): ImageRegion {
  const entities = (value: unknown) => structuresOf(value).flatMap((entity) => textsOf(entity['Identifier']))
  const [region] = structuresOf(members['RegionBoundary'])
  return {
    id: textsOf(members['RId'])[0] ?? '',
    name: textsOf(members['Name'])[0] ?? '',
    personsShown: textsOf(members['PersonInImage']),
    roles: entities(members['RRole']),
    contentTypes: entities(members['RCtype']),
    boundary: boundaryOf(region ?? {}),
  }
}

function boundaryOf(region: Tags): RegionBoundary {
  const unit = region['RbUnit'] as 'relative'
  const [x, y] = [Number(region['RbX']), Number(region['RbY'])]
  if (region['RbShape'] === 'polygon') return { shape: 'polygon', unit, vertices: structuresOf(region['RbVertices']).map((vertex) => ({ x: Number(vertex['RbX']), y: Number(vertex['RbY']) })) }
  if (region['RbShape'] === 'circle') return { shape: 'circle', unit, x, y, radius: Number(region['RbRx']) }
  return { shape: 'rectangle', unit, x, y, width: Number(region['RbW']), height: Number(region['RbH']) }
}

function memberOf(value: unknown, kind: string): string | string[] {
  return kind === 'list' ? textsOf(value) : (textsOf(value)[0] ?? '')
}

const nameOf = (property: string) => tagOf(property).split(':')[1] ?? ''

function textsOf(value: unknown): string[] {
  if (value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))) return []
  return (Array.isArray(value) ? value : [value]).map((item) => String(item).replaceAll(/\r\n?/g, '\n').trim()).filter(Boolean)
}

function structuresOf(value: unknown): Tags[] {
  const items = value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]
  return items.filter((item): item is Tags => typeof item === 'object' && item !== null)
}

const plusTerm = (place: IptcField, text: string) => (place.kind === 'identifier' && place.xmp.startsWith('plus:') ? `http://ns.useplus.org/ldf/vocab/${text}` : text)

const isoOf = (date: string) => date.replace(/^(\d{4}):(\d\d)(?::(\d\d))?/, (_, year: string, month: string, day?: string) => [year, month, day].filter(Boolean).join('-')).replace(' ', 'T')

import type { PhotoFields } from '#domain/photo/photo.ts'
import { datePartsOf } from '#domain/photo/metadata/fields-as-written.ts'
import { creatorsOf, iptcFields, type IptcField } from '#domain/photo/metadata/iptc-fields.ts'
import { cutToBytes } from '#domain/text/utf8.ts'
import {
  boundaryMembers,
  entityIdentifier,
  imageRegions,
  iptcStructures,
  regionBoundaryProperty,
  regionEntities,
  rightsPlaces,
  translatedPlaces,
  type StructureMember,
} from '#domain/photo/metadata/iptc-structures.ts'
import type { ImageRegion, RegionBoundary } from '#domain/photo/structures.ts'

/** What a tag holds: a text, a list, or a structure by the local names of its XMP properties. */
export type TagValue = string | readonly TagValue[] | TagStructure
interface TagStructure {
  readonly [member: string]: TagValue
}

/** One tag that a file has to hold for one field, by ExifTool's name for it with its group (`XMP-dc:Description`, `IPTC:Credit`, `IFD0:Artist`). */
export interface FieldTag {
  field: keyof PhotoFields
  tag: string
  value: TagValue
  /** Whether ExifTool has words for the value: it is written as it stands all the same. */
  isRaw: boolean
}

/** ExifTool's groups for XMP's prefixes, where they differ. */
const groups: Record<string, string> = { Iptc4xmpCore: 'iptcCore', Iptc4xmpExt: 'iptcExt' }
/** ExifTool's names for properties, where they are others than the property's own. */
const tagNames: Record<string, string> = { 'Iptc4xmpExt:DigImageGUID': 'DigitalImageGUID' }

/** ExifTool's name of an XMP property: `Iptc4xmpCore:Location` is `XMP-iptcCore:Location`. */
export function xmpTag(property: string): string {
  const [prefix = '', name = ''] = property.split(':')
  const own = tagNames[property] ?? name
  return `XMP-${groups[prefix] ?? prefix}:${own.charAt(0).toUpperCase()}${own.slice(1)}`
}

/** The XMP tags of all fields, whether or not something is given in them. */
export const ownXmpTags: readonly string[] = [...iptcFields, ...iptcStructures, imageRegions, ...Object.values(rightsPlaces)].map(({ xmp }) => xmpTag(xmp))

const fieldsByTag = new Map<string, keyof PhotoFields>([
  ...[...iptcFields, ...iptcStructures, imageRegions].map(({ field, xmp }) => [xmpTag(xmp), field as keyof PhotoFields] as const),
  ...Object.entries(rightsPlaces).map(([field, { xmp }]) => [xmpTag(xmp), field as keyof PhotoFields] as const),
  ...iptcFields.flatMap(({ field, iim }) => (iim === null ? [] : [[`IPTC:${iim.name}`, field] as const])),
  ['IPTC:TimeCreated', 'dateCreated'],
  [`IPTC:${rightsPlaces.rightsEndOn.iim.name}`, 'rightsEndOn'],
  ['IFD0:ImageDescription', 'caption'],
  ['IFD0:Artist', 'creator'],
  ['IFD0:Copyright', 'copyrightNotice'],
  ['ExifIFD:DateTimeOriginal', 'dateCreated'],
  ['ExifIFD:OffsetTimeOriginal', 'dateCreated'],
])

/** Every tag in which fields are written, whether or not something is given. */
export const ownTags: readonly string[] = [...fieldsByTag.keys()]

/** Tags that a file of that name has a home for: IIM is at home in JPEG and TIFF alone, a sidecar holds XMP and nothing else, and so does GIF. */
export function homesOf(path: string): RegExp {
  if (/\.(?:jpe?g|tiff?)$/i.test(path)) return /^(?:XMP-|IPTC:|IFD0:|ExifIFD:)/
  return /\.(?:xmp|gif)$/i.test(path) ? /^XMP-/ : /^(?:XMP-|IFD0:|ExifIFD:)/
}

/** The field that a tag holds, in whatever language. */
export function fieldOfTag(tag: string): keyof PhotoFields | undefined {
  return fieldsByTag.get(tag) ?? fieldsByTag.get(tag.replace(/^(XMP-\w+:\w+)-[\w-]+$/, '$1'))
}

/** Every tag in which a photo's fields are written, in a fixed order. `fields` are as `fieldsAsWritten` gives them. */
export function tagsOf(fields: PhotoFields): FieldTag[] {
  return [
    ...iptcFields.flatMap((place) => (place.kind === 'date' ? [] : tagsOfText(place, fields))),
    ...dateTags(fields.dateCreated),
    ...translationTags(fields),
    ...structureTags(fields),
    ...rightsTags(fields),
    ...exifTags(fields),
  ].filter(({ value }) => isGiven(value))
}

function isGiven(value: TagValue): boolean {
  return typeof value === 'string' || Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0
}

function tagsOfText(place: IptcField, fields: PhotoFields): FieldTag[] {
  const { field, iim } = place
  const isList = place.kind === 'list' || place.kind === 'creators'
  const values = place.kind === 'list' ? fields[place.field] : place.kind === 'creators' ? creatorsOf(fields[place.field]) : [fields[place.field]].filter(Boolean)
  const [first = ''] = values
  const value = isList ? values : place.kind === 'identifier' ? withoutPlusVocabulary(place.xmp, first) : first
  const xmp: FieldTag = { field, tag: xmpTag(place.xmp), value, isRaw: place.kind === 'identifier' }
  if (iim === null) return [xmp]
  const cut = values.map((whole) => cutToBytes(whole, iim.cap).trim()).filter(Boolean)
  return [xmp, { field, tag: `IPTC:${iim.name}`, value: isList ? cut : (cut[0] ?? ''), isRaw: false }]
}

/** ExifTool knows PLUS's terms without their address. */
function withoutPlusVocabulary(property: string, term: string): string {
  return property.startsWith('plus:') ? term.replace(/^http:\/\/ns\.useplus\.org\/ldf\/vocab\//, '') : term
}

function text(field: keyof PhotoFields, tag: string, value: string): FieldTag {
  return { field, tag, value, isRaw: false }
}

/** A time of day without a zone stays out of IIM, which knows none without. */
function dateTags(date: string): FieldTag[] {
  const parts = datePartsOf(date)
  if (parts === null) return []
  const { day, time, zone } = parts
  const exif = day.replaceAll('-', ':')
  return [
    text('dateCreated', 'XMP-photoshop:DateCreated', time === '' ? exif : `${exif} ${time}${zone}`),
    ...(day.length === 10 ? [text('dateCreated', 'IPTC:DateCreated', exif)] : []),
    ...(zone === '' ? [] : [text('dateCreated', 'IPTC:TimeCreated', `${time}${zone}`), text('dateCreated', 'ExifIFD:OffsetTimeOriginal', zone)]),
    ...(time === '' ? [] : [text('dateCreated', 'ExifIFD:DateTimeOriginal', `${exif} ${time}`)]),
  ]
}

function translationTags(fields: PhotoFields): FieldTag[] {
  return translatedPlaces.flatMap(({ field, xmp }) => Object.entries(fields.translations[field] ?? {}).map(([language, value]) => text(field, `${xmpTag(xmp)}-${language}`, value)))
}

function rightsTags({ rightsEndOn, territory }: PhotoFields): FieldTag[] {
  const day = rightsEndOn.replaceAll('-', ':')
  return [
    text('rightsEndOn', xmpTag(rightsPlaces.rightsEndOn.xmp), day),
    text('rightsEndOn', `IPTC:${rightsPlaces.rightsEndOn.iim.name}`, day),
    text('territory', xmpTag(rightsPlaces.territory.xmp), territory),
  ]
}

function exifTags({ caption, creator, copyrightNotice }: PhotoFields): FieldTag[] {
  // ExifTool would end the photographer's notice at the first new line and take the rest for an editor's.
  const copyright: FieldTag = { ...text('copyrightNotice', 'IFD0:Copyright', copyrightNotice), isRaw: true }
  return [text('caption', 'IFD0:ImageDescription', caption), text('creator', 'IFD0:Artist', creator), copyright]
}

function structureTags(fields: PhotoFields): FieldTag[] {
  const plain = iptcStructures.map(({ field, xmp, array, members }): FieldTag => {
    const given = fields[field]
    const structures = (Array.isArray(given) ? given : given === null ? [] : [given]).map((one) => membersOf(one as unknown as Members, members)).filter((one) => Object.keys(one).length > 0)
    return { field, tag: xmpTag(xmp), value: array === null ? (structures[0] ?? '') : structures, isRaw: false }
  })
  return [...plain, { field: 'imageRegions', tag: xmpTag(imageRegions.xmp), value: fields.imageRegions.map(regionOf), isRaw: false }]
}

type Members = Record<string, string | readonly string[]>

function membersOf(structure: Members, members: readonly StructureMember[]): Record<string, TagValue> {
  return Object.fromEntries(
    members.flatMap(({ member, xmp }) => {
      const value = structure[member] ?? ''
      return value.length === 0 ? [] : [[localName(xmp), value] as const]
    }),
  )
}

function localName(property: string): string {
  return property.slice(property.indexOf(':') + 1)
}

function regionOf(region: ImageRegion): TagStructure {
  const { id, name, personsShown } = region
  return {
    ...membersOf({ id, name }, imageRegions.members),
    // No member of the structure itself: a region may hold any property, and ExifTool wants its whole name.
    ...(personsShown.length === 0 ? {} : { 'XMP-iptcExt:PersonInImage': personsShown }),
    ...Object.fromEntries(regionEntities.flatMap(({ member, xmp }) => (region[member].length === 0 ? [] : [[localName(xmp), region[member].map((one) => ({ [localName(entityIdentifier)]: [one] }))]]))),
    [localName(regionBoundaryProperty)]: boundaryOf(region.boundary),
  }
}

function boundaryOf(boundary: RegionBoundary): TagStructure {
  const member = (name: keyof typeof boundaryMembers, value: TagValue) => ({ [localName(boundaryMembers[name])]: value })
  const point = (x: number, y: number) => ({ ...member('x', String(x)), ...member('y', String(y)) })
  const kind = { ...member('shape', boundary.shape), ...member('unit', boundary.unit) }
  switch (boundary.shape) {
    case 'rectangle':
      return { ...kind, ...point(boundary.x, boundary.y), ...member('width', String(boundary.width)), ...member('height', String(boundary.height)) }
    case 'circle':
      return { ...kind, ...point(boundary.x, boundary.y), ...member('radius', String(boundary.radius)) }
    case 'polygon':
      return { ...kind, ...member('vertices', boundary.vertices.map(({ x, y }) => point(x, y))) }
  }
}

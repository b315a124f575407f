import type { PhotoFacts, PhotoFields } from '#domain/photo/photo.ts'
import { iptcFields } from '#domain/photo/metadata/iptc-fields.ts'
import { iptcStructures } from '#domain/photo/metadata/iptc-structures.ts'
import { cutToBytes } from '#domain/text/utf8.ts'
import { sampleOf, tagOf } from './tag-names.ts'

/** The formats of the set by their usual endings. */
export const formats = ['jpg', 'png', 'webp', 'tif', 'gif', 'avif', 'heic'] as const
export type Format = (typeof formats)[number]

/** How a file of the set is made and what is read from it besides what ExifTool reads too. */
export interface Recipe {
  file: string
  /** ExifTool's tags to write; a second set is written after the first. */
  tags?: Record<string, unknown>
  later?: Record<string, unknown>
  /** Segments of metadata to set into a JPEG. */
  segments?: Uint8Array[]
  /** Changes the finished bytes, as no clean tool would. */
  spoil?: (bytes: Buffer) => Uint8Array
  /** What a person would read where ExifTool cannot be asked. */
  own?: Partial<PhotoFields>
  drift?: string[]
  facts?: Partial<PhotoFacts>
  warnings?: (string | RegExp)[]
}

export const formatOf = (file: string) => file.slice(file.lastIndexOf('.') + 1) as Format

const structureMembers = (structure: (typeof iptcStructures)[number], index: number) =>
  Object.fromEntries(
    structure.members.map(({ member, xmp, kind }) => [
      (tagOf(xmp).split(':')[1] ?? ''),
      kind === 'list' ? [`http://example.org/${member}/${index}`, '둘째'] : `${member} ${index}: 새 출발, [“x”] & 🎣`,
    ]),
  )

const structureTags = (structure: (typeof iptcStructures)[number]) => {
  const first = structureMembers(structure, 1)
  return { [tagOf(structure.xmp)]: structure.array === null ? first : structure.single ? [first] : [first, structureMembers(structure, 2)] }
}

const regionTags = {
  'XMP-iptcExt:ImageRegion': [
    { RId: 'r1', Name: '항만청장', PersonInImage: ['오세라', 'Mara Quill'], RRole: [{ Identifier: ['http://cv.iptc.org/newscodes/imageregionrole/mainSubjectArea', 'x'], Name: 'main' }], RCtype: [{ Identifier: ['http://cv.iptc.org/newscodes/imageregiontype/human'] }], RegionBoundary: { RbShape: 'rectangle', RbUnit: 'relative', RbX: 0.125, RbY: 0.25, RbW: 0.5, RbH: 0.375 } },
    { Name: 'crane', RegionBoundary: { RbShape: 'circle', RbUnit: 'pixel', RbX: 30, RbY: 20, RbRx: 7 } },
    { Name: 'quay', RegionBoundary: { RbShape: 'polygon', RbUnit: 'relative', RbVertices: [{ RbX: 0, RbY: 1 }, { RbX: 0.5, RbY: 0.75 }, { RbX: 1, RbY: 1 }] } },
  ],
}

const xmpTagsOf = (place: (typeof iptcFields)[number], values: readonly string[]) => {
  const value = place.kind === 'list' || place.kind === 'creators' ? values : values[0]
  const date = place.kind === 'date' ? String(value).replace(/^(\d+)-(\d+)-(\d+)T/, '$1:$2:$3 ') : value
  return { [tagOf(place.xmp)]: date }
}

const iimTagsOf = (place: (typeof iptcFields)[number], values: readonly string[]): Record<string, unknown> => {
  if (place.iim === null) return {}
  if (place.kind === 'date') return { 'IPTC:DateCreated': '2026:03:03', 'IPTC:TimeCreated': '17:58:00+09:00' }
  const cut = values.map((value) => cutToBytes(value, place.iim?.cap ?? 0))
  return { [`IPTC:${place.iim.name}`]: cut.length === 1 && place.kind !== 'list' ? cut[0] : cut }
}

const utf8 = { 'IPTC:CodedCharacterSet': 'UTF8' }
const allXmp = Object.assign({}, ...iptcFields.map((place) => xmpTagsOf(place, sampleOf(place))), ...iptcStructures.map(structureTags), regionTags, {
  'XMP-dc:Description-ko-KR': '한국어 설명',
  'XMP-plus:LicenseEndDate': '2027:06:30',
  'XMP-plus:RegionConstraints': 'Not in Seorin',
  'XMP-xmp:Rating': 3,
}) as Record<string, unknown>
const allIim = Object.assign({ ...utf8 }, ...iptcFields.map((place) => iimTagsOf(place, sampleOf(place))), { 'IPTC:ExpirationDate': '2027:06:30' }) as Record<string, unknown>
const allExif = {
  'IFD0:ImageDescription': sampleOf(iptcFields.find(({ field }) => field === 'caption') ?? iptcFields[0]!)[0],
  'IFD0:Artist': '오세라; Zoé Brûlé',
  'IFD0:Copyright': sampleOf(iptcFields.find(({ field }) => field === 'copyrightNotice') ?? iptcFields[0]!)[0],
  'ExifIFD:DateTimeOriginal': '2026:03:03 17:58:00',
  'ExifIFD:OffsetTimeOriginal': '+09:00',
  'IFD0:Make': 'Calvera',
  'IFD0:Model': 'Calvera One',
  'IFD0:Orientation#': 6,
  'GPS:GPSLatitude': 38.7083,
  'GPS:GPSLatitudeRef': 'N',
  'GPS:GPSLongitude': 9.1367,
  'GPS:GPSLongitudeRef': 'W',
}
const cameraFacts = { camera: 'Calvera One', position: { latitude: 38.7083, longitude: -9.1367 } }

/** Each field alone, longer in XMP than IIM holds; texts that have languages in three of them. */
const fieldFiles: Recipe[] = iptcFields.map((place) => {
  const values = sampleOf(place).map((value) => (place.kind === 'text' || place.kind === 'language-alternative') && place.field !== 'countryCode' ? `${value} ${'가나다 '.repeat(place.iim === null ? 2 : place.iim.cap / 6)}끝` : value)
  const languages = place.kind === 'language-alternative' ? { [`${tagOf(place.xmp)}-ko-KR`]: `${place.field} 한국어`, [`${tagOf(place.xmp)}-fr`]: `${place.field} français` } : {}
  return { file: `field-${place.field}.jpg`, tags: { ...utf8, ...xmpTagsOf(place, values), ...languages, ...iimTagsOf(place, values) } }
})

const structureFiles: Recipe[] = [
  ...iptcStructures.map((structure): Recipe => ({ file: `structure-${structure.field}.jpg`, tags: structureTags(structure) })),
  { file: 'structure-imageRegions.jpg', tags: regionTags },
]

const formatFiles: Recipe[] = formats.map((format) => {
  const exif = format === 'gif' ? {} : allExif
  const iim = format === 'jpg' || format === 'tif' || format === 'png' ? allIim : {}
  // What turns an AVIF is the format's own; the EXIF inside has no say.
  return { file: `all.${format}`, tags: { ...allXmp, ...iim, ...exif }, facts: format === 'gif' ? {} : cameraFacts }
})

const sourceFiles: Recipe[] = [
  { file: 'only-iim.jpg', tags: allIim },
  { file: 'only-exif.jpg', tags: allExif, facts: cameraFacts },
  { file: 'only-exif.png', tags: allExif, facts: cameraFacts },
  { file: 'only-iim.tif', tags: allIim },
  { file: 'exif-two-notices.jpg', tags: { 'IFD0:Copyright': '© Wire\n© Desk' }, own: { copyrightNotice: '© Wire; © Desk' } },
  { file: 'exif-of-a-camera.jpg', tags: { 'IFD0:ImageDescription': 'OLYMPUS DIGITAL CAMERA', 'IFD0:Make': 'OLYMPUS CORPORATION', 'IFD0:Model': 'E-M1', 'ExifIFD:DateTimeOriginal': '2026:03:03 07:05:00' }, own: { caption: '', dateCreated: '2026-03-03T07:05:00' }, facts: { camera: 'OLYMPUS CORPORATION E-M1' } },
  { file: 'exif-and-iptc-agree.jpg', tags: { ...utf8, ...allExif, 'IPTC:By-line': ['오세라', 'Zoé Brûlé'], 'XMP-photoshop:DateCreated': '2026:03:03' }, facts: cameraFacts },
  { file: 'rated.jpg', tags: { 'XMP-xmp:Rating': 5, 'XMP-xmp:Label': 'Approved' }, own: { rating: 5, colourLabel: 'green', pick: '' } },
  { file: 'rejected.jpg', tags: { 'XMP-xmp:Rating': -1, 'XMP-xmp:Label': 'Winner alt.' }, own: { rating: 0, colourLabel: '', pick: 'rejected' } },
  { file: 'label-in-korean.jpg', tags: { 'XMP-xmp:Label': '빨강' }, own: { colourLabel: 'red' } },
]

const inStep = { ...utf8, 'Photoshop:IPTCDigest': 'new' }
const longCredit = '칼베라 사진부와 항만 공동취재단'

const conflictFiles: Recipe[] = [
  { file: 'conflict-no-digest.jpg', tags: { ...utf8, 'IPTC:Caption-Abstract': 'from IIM', 'XMP-dc:Description': 'from XMP', 'IPTC:Credit': 'Same', 'XMP-photoshop:Credit': 'Same' }, drift: ['caption'] },
  { file: 'conflict-digest-holds.jpg', tags: { ...inStep, 'IPTC:Caption-Abstract': 'from IIM', 'XMP-dc:Description': 'from XMP' }, drift: ['caption'] },
  { file: 'conflict-iim-later.jpg', tags: { ...inStep, 'IPTC:Caption-Abstract': 'old', 'XMP-dc:Description': 'old', 'XMP-photoshop:City': 'Seorin' }, later: { 'IPTC:Caption-Abstract': 'later' }, drift: ['caption'], facts: { differences: [{ field: 'caption', xmp: 'old', iim: 'later', exif: null }] } },
  { file: 'conflict-iim-later.tif', tags: { ...inStep, 'IPTC:Caption-Abstract': 'old', 'XMP-dc:Description': 'old' }, later: { 'IPTC:Caption-Abstract': 'later' }, drift: ['caption'] },
  { file: 'conflict-iim-later-but-cut.jpg', tags: { ...inStep, 'IPTC:Credit': cutToBytes(longCredit, 32), 'XMP-photoshop:Credit': longCredit, 'IPTC:City': 'old', 'XMP-photoshop:City': 'old' }, later: { 'IPTC:City': 'later' }, drift: ['city'] },
  { file: 'conflict-iim-later-rights.jpg', tags: { ...inStep, 'IPTC:ExpirationDate': '2027:01:01', 'XMP-plus:LicenseEndDate': '2027:01:01' }, later: { 'IPTC:ExpirationDate': '2027:02:01' }, drift: ['rightsEndOn'] },
  { file: 'software.jpg', tags: { 'IFD0:Software': 'Adobe Photoshop 27.0', 'XMP-xmp:CreatorTool': 'Adobe Firefly' }, facts: { software: 'Adobe Photoshop 27.0 / Adobe Firefly' } },
  { file: 'conflict-exif.jpg', tags: { 'IFD0:ImageDescription': 'from EXIF', 'XMP-dc:Description': 'from XMP', 'IFD0:Artist': 'Camera Owner', 'XMP-dc:Creator': ['Ines Corvo'] }, drift: ['caption', 'creator'], facts: { differences: [{ field: 'caption', xmp: 'from XMP', iim: null, exif: 'from EXIF' }, { field: 'creator', xmp: 'Ines Corvo', iim: null, exif: 'Camera Owner' }] } },
  { file: 'conflict-all-three.jpg', tags: { ...utf8, 'IFD0:Copyright': '© exif', 'IPTC:CopyrightNotice': '© iim', 'XMP-dc:Rights': '© xmp' }, drift: ['copyrightNotice'], facts: { differences: [{ field: 'copyrightNotice', xmp: '© xmp', iim: '© iim', exif: '© exif' }] } },
  { file: 'conflict-of-dates.jpg', tags: { 'ExifIFD:DateTimeOriginal': '2026:03:04 10:00:00', 'IPTC:DateCreated': '2026:03:03', 'XMP-photoshop:DateCreated': '2026:03:03 09:00:00+09:00' }, drift: ['dateCreated'] },
  { file: 'no-conflict-in-order.jpg', tags: { ...utf8, 'IPTC:Keywords': ['나', '가'], 'XMP-dc:Subject': ['가', '나'] } },
  { file: 'conflict-in-order.jpg', tags: { ...utf8, 'IPTC:By-line': ['B', 'A'], 'XMP-dc:Creator': ['A', 'B'] }, drift: ['creator'] },
]

export const exifToolFiles: readonly Recipe[] = [...fieldFiles, ...structureFiles, ...formatFiles, ...sourceFiles, ...conflictFiles]

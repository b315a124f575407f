import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyPhotoFields, type PhotoFields } from '#domain/photo/photo.ts'
import { contact, licensor, location, party } from '#domain/photo/structures.ts'
import { fieldsAsWritten } from '#domain/photo/metadata/fields-as-written.ts'
import { iptcFields } from '#domain/photo/metadata/iptc-fields.ts'
import { cutToBytes, utf8Length } from '#domain/text/utf8.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { graphemes } from '#domain/text/graphemes.ts'
import { endExifTool } from './exiftool.ts'
import { withMetadataBlock, writeBlockInto } from './metadata-block.ts'
import { readBack } from './read-back.ts'

let folder: string
let originalPath: string
const others = ['png', 'webp', 'avif', 'tif'] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-block-'))
  originalPath = join(folder, 'original.jpg')
  const square = sharp({ create: { width: 8, height: 8, channels: 3, background: '#333' } })
  await square.clone().jpeg().toFile(originalPath)
  for (const ending of others) await square.clone().toFormat(ending === 'tif' ? 'tiff' : ending).toFile(join(folder, `blank.${ending}`))
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('가', '나', ' ', 'أ', 'بّ', '🧑‍🤝‍🧑', '🇰🇷', '&', '&amp;', '&#44032;', '<', '#', ';', '\n', '-', '=', '@', '{', '}', '[', ']', ',', '|', '"', "'", '\\', '$', '%'), maxLength: 60 }),
)
const list = fc.array(words, { maxLength: 3 })
const structure = <Shape extends object>(shape: Shape) => fc.record(Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, Array.isArray(value) ? list : words])) as { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const region = fc.record({
  id: words,
  name: words,
  roles: list,
  contentTypes: list,
  personsShown: list,
  boundary: fc.oneof(
    fc.record({ shape: fc.constant('rectangle' as const), unit: fc.constant('relative' as const), x: part, y: part, width: part, height: part }),
    fc.record({ shape: fc.constant('circle' as const), unit: fc.constant('pixel' as const), x: fc.nat(900), y: fc.nat(900), radius: part }),
    fc.record({ shape: fc.constant('polygon' as const), unit: fc.constant('relative' as const), vertices: fc.array(fc.record({ x: part, y: part }), { minLength: 1, maxLength: 4 }) }),
  ),
})
const named = fc.array(structure(party.parse({})), { maxLength: 2 })
const plusTerm = fc.constantFrom('', 'MR-NON', 'http://ns.useplus.org/ldf/vocab/MR-UMR')

/** Any photo at all: every text and list, every structure, other languages, and the desk's own marks, which no file may hold. */
const anyFields: fc.Arbitrary<PhotoFields> = fc
  .record({
    texts: fc.record(Object.fromEntries(iptcFields.filter(({ kind }) => kind !== 'list' && kind !== 'date').map(({ field, kind }) => [field, kind === 'identifier' ? plusTerm : words]))),
    lists: fc.record(Object.fromEntries(iptcFields.filter(({ kind }) => kind === 'list').map(({ field }) => [field, list]))),
    rest: fc.record({
      creatorContact: structure(contact.parse({})),
      locationCreated: fc.option(structure(location.parse({}))),
      locationsShown: fc.array(structure(location.parse({})), { maxLength: 2 }),
      licensors: fc.array(structure(licensor.parse({})), { maxLength: 2 }),
      copyrightOwners: named,
      imageCreators: named,
      imageSuppliers: named,
      imageRegions: fc.array(region, { maxLength: 2 }),
      dateCreated: fc.constantFrom('', '2026', '2026-03-03', '2026-03-03T17:58:09', '2026-03-03T17:58:09+09:00'),
      rightsEndOn: fc.constantFrom('', '2027-06-30', 'soon'),
      territory: words,
      translations: fc.record({ caption: fc.dictionary(fc.constantFrom('fr', 'ko-KR', 'zh-Hant-TW', 'no such language'), words), rightsUsageTerms: fc.dictionary(fc.constantFrom('ar', 'de'), words), territory: fc.dictionary(fc.constantFrom('ko'), words) }),
      rating: fc.nat(5),
      colourLabel: fc.constantFrom('' as const, 'red' as const),
      publicationForbidden: fc.boolean(),
    }),
  })
  .map(({ texts, lists, rest }) => ({ ...emptyPhotoFields(), ...texts, ...lists, ...rest }))

/** EXIF has one tag for the photographer's notice and the editor's, parted by a sign that ExifTool shows as a new line. */
const twoLines = '© 2026 Calvera Photo \n© 2026 The Harbor Gazette'

/** As people decorate themselves, and as feeds hand on what stood in a page: signs that HTML writes as words, in structures too. */
const wire: PhotoFields = {
  ...emptyPhotoFields(),
  caption: 'Lund &amp; Ruiz',
  // Characters that are longer than the dataset of a creator or a keyword.
  creator: `👩🏽‍❤️‍💋‍👨🏿 Lund; a${'\u0301'.repeat(40)}`,
  keywords: [`a${'\u0301'.repeat(80)}`, 'port'],
  locationCreated: location.parse({ name: 'Lund &amp; Ruiz', identifiers: ['https://x.example/?a=1&amp;b=2', '&#44032;'] }),
  imageRegions: [{ id: '&lt;', name: '&amp;amp;', roles: ['&#x26;'], contentTypes: [], personsShown: ['A &quot;B&quot;'], boundary: { shape: 'circle', unit: 'pixel', x: 1, y: 1, radius: 1 } }],
}

test('any fields at all are read from every format as they were written, by ExifTool and by our own reader', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyFields, async (given) => {
      const fields = fieldsAsWritten(given)
      expect(fieldsAsWritten(fields)).toEqual(fields)
      await withMetadataBlock({ originalPath, fields, keepLocation: false }, async (block) => {
        const copies = others.map((ending) => join(folder, `copy.${ending}`))
        await Promise.all(copies.map((copy) => copyFile(copy.replace('copy.', 'blank.'), copy)))
        await writeBlockInto(block, copies)
        const paths = [block.template, ...copies]
        for (const { path, ...check } of await readBack(paths.map((path) => ({ path, fields })))) {
          const failed = Object.entries(check.fields).filter(([, verdict]) => verdict === 'fail').map(([field]) => field)
          expect({ path, failed, location: check.holdsLocation }).toEqual({ path, failed: [], location: false })
        }
        for (const path of paths) expect({ path, ...readPhotoMetadata(await readFile(path)) }).toMatchObject({ path, fields, drift: [], warnings: [] })
      })
    }),
    { numRuns: 5, endOnFailure: true, examples: [[{ ...emptyPhotoFields(), copyrightNotice: twoLines }], [wire]] },
  )
})

test('a text is cut for IIM where a reader sees a character end, and holds all that fits', () => {
  fc.assert(
    fc.property(words, fc.nat(80), (text, cap) => {
      const cut = cutToBytes(text, cap)
      const characters = [...graphemes.segment(text)].map(({ segment }) => segment)
      if (utf8Length(characters[0] ?? '') > cap) return void expect(text.startsWith(cut)).toBe(true)
      const kept = [...graphemes.segment(cut)].length
      expect(characters.slice(0, kept).join('')).toBe(cut)
      expect(utf8Length(cut)).toBeLessThanOrEqual(Math.max(cap, 0))
      if (kept < characters.length) expect(utf8Length(cut + (characters[kept] ?? ''))).toBeGreaterThan(cap)
    }),
  )
})

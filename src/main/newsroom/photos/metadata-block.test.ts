import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyPhotoFields } from '#domain/photo/photo.ts'
import { fieldsAsWritten } from '#domain/photo/metadata/fields-as-written.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { endExifTool } from './exiftool.ts'
import { withMetadataBlock } from './metadata-block.ts'

let folder: string
let originalPath: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-block-'))
  originalPath = join(folder, 'original.jpg')
  await sharp({ create: { width: 8, height: 8, channels: 3, background: '#333' } }).jpeg().toFile(originalPath)
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: fc.constantFrom('가', '나', ' ', 'أ', 'ب', '&', '<', '#', ';', '\n', '-', '=', '@', '{', '|', '"', "'", '\\', '$', '%'), maxLength: 60 }))

test('any fields at all come back from XMP as they were written, and IIM does not disagree', { timeout: 60_000 }, async () => {
  const some = fc.record({
    caption: words,
    headline: words,
    creator: words,
    creditLine: words,
    copyrightNotice: words,
    instructions: words,
    keywords: fc.array(words, { maxLength: 4 }),
    personsShown: fc.array(words, { maxLength: 3 }),
    city: words,
    countryCode: words,
  })
  await fc.assert(
    fc.asyncProperty(some, async (given) => {
      const fields = fieldsAsWritten({ ...emptyPhotoFields(), ...given })
      const read = await withMetadataBlock({ originalPath, fields, keepLocation: false }, async ({ template }) => readPhotoMetadata(await readFile(template)))
      expect(read).toMatchObject({ fields, drift: [], warnings: [] })
    }),
    { numRuns: 20 },
  )
})

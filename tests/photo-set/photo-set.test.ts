import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { remarkText } from '#domain/photo/remarks.ts'
import { endExifTool } from '#newsroom/photos/exiftool.ts'
import { exifToolSays } from './exiftool-says.ts'
import { makePhotoSet, type SetFile } from './make-photo-set.ts'
import { oddFiles } from './odd-files.ts'
import { exifToolFiles, formatOf } from './recipes.ts'

let folder: string
let files: Map<string, SetFile>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-photo-set-'))
  files = new Map((await makePhotoSet(folder)).map((file) => [file.file, file]))
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

function read(file: string) {
  const made = files.get(file)
  if (made === undefined) throw new Error(`${file} was not made.`)
  return { made, metadata: readPhotoMetadata(made.bytes, file) }
}

const recipes = [...exifToolFiles, ...oddFiles]

test('the set has each file once, and many of them', () => {
  expect(new Set(recipes.map(({ file }) => file)).size).toBe(recipes.length)
  expect(recipes.length).toBeGreaterThanOrEqual(100)
})

test.for(recipes.filter(({ own }) => own === undefined).map(({ file }) => file))('%s: each field is what ExifTool reads', (file) => {
  const { made, metadata } = read(file)
  const { fields, facts } = exifToolSays(made.exifTool)
  expect(metadata.fields).toMatchObject(fields)
  // The turn of these is the format's own, which ExifTool tells apart from EXIF's.
  if (formatOf(file) === 'avif' || formatOf(file) === 'heic') expect(metadata.facts.orientation).toBe(1)
  else expect(metadata.facts.orientation).toBe(facts.orientation)
  expect(metadata.facts.colourProfile).toBe(facts.colourProfile)
  expect(metadata.facts.position).toEqual(facts.position)
})

test.for(recipes.map(({ file }) => file))('%s: what a person would read, and what must be said of it', (file) => {
  const { made, metadata } = read(file)
  expect(metadata.fields).toMatchObject(made.own ?? {})
  expect(metadata.drift).toEqual(made.drift ?? [])
  expect(metadata.facts).toMatchObject(made.facts ?? {})
  expect(metadata.warnings.map(remarkText)).toEqual((made.warnings ?? []).map((warning) => expect.stringMatching(warning)))
})

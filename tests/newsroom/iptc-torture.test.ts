import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exiftoolPath } from 'exiftool-vendored'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldsAsWritten } from '#domain/photo/metadata/fields-as-written.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { UnreadablePhoto } from '#domain/photo/metadata/unreadable-photo.ts'
import { endExifTool } from '#newsroom/photos/exiftool.ts'
import { exportPhoto } from '#newsroom/photos/export-photo.ts'
import { keepOriginal } from '#newsroom/photos/originals.ts'
import { makeIptcTorture, type TortureFile } from '#tests/fixtures/iptc-torture.ts'

let folder: string
let files: TortureFile[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-torture-'))
  await mkdir(join(folder, 'in'))
  files = await makeIptcTorture(join(folder, 'in'))
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

test('ten odd files are read as a person would read them', async () => {
  const read = await Promise.all(files.map(async ({ file, path }) => ({ file, ...readPhotoMetadata(await readFile(path), file) })))
  expect(read).toHaveLength(10)
  expect(read).toMatchObject(files.map(({ file, fields, drift }) => ({ file, fields, drift })))
})

test('kept and published, each carries its words in XMP and IIM alike, as ExifTool reads them', async () => {
  for (const { file, path } of files) {
    const kept = await keepOriginal(join(folder, 'newsroom'), path, file)
    const outFolder = join(folder, 'out')
    const [written] = await exportPhoto({ originalPath: kept.path, fields: kept.metadata.fields, widths: [640], outFolder, baseName: file.slice(0, 2), keepLocation: false })
    const own = readPhotoMetadata(await readFile(written?.path ?? ''))
    expect({ file, ...own }).toMatchObject({ file, fields: fieldsAsWritten(kept.metadata.fields), drift: [], warnings: [] })
    const { stdout } = await promisify(execFile)(await exiftoolPath(), ['-json', '-G1', '-validate', '-warning', '-error', '-XMP-dc:all', '-XMP-photoshop:all', '-IPTC:all', '-Photoshop:IPTCDigest', '-File:CurrentIPTCDigest', written?.path ?? ''])
    const [tags] = JSON.parse(stdout) as [Record<string, unknown>]
    const { caption, creditLine, copyrightNotice } = own.fields
    expect({
      file,
      caption: tags['XMP-dc:Description'] ?? '',
      credit: tags['XMP-photoshop:Credit'] ?? '',
      rights: tags['XMP-dc:Rights'] ?? '',
      iimBeginsXmp: caption.startsWith(String(tags['IPTC:Caption-Abstract'] ?? '')),
      warnings: /IPTC|XMP/.test(String(tags['ExifTool:Warning'] ?? '')),
      digest: tags['Photoshop:IPTCDigest'],
    }).toEqual({ file, caption, credit: creditLine, rights: copyrightNotice, iimBeginsXmp: true, warnings: false, digest: tags['File:CurrentIPTCDigest'] })
  }
})

function outcomeOf(bytes: Uint8Array): unknown {
  try {
    readPhotoMetadata(bytes, 'spoilt.jpg')
    return 'read'
  } catch (error) {
    return error instanceof UnreadablePhoto ? 'unreadable' : error
  }
}

test('whatever happens to the bytes, a photo is read or named unreadable, and soon', async () => {
  const sources = await Promise.all(files.map(({ path }) => readFile(path)))
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }), fc.nat(), (source, changes, cut) => {
      const bytes = new Uint8Array(source)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      expect(['read', 'unreadable']).toContain(outcomeOf(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes))
    }),
    { numRuns: 1_500 },
  )
})

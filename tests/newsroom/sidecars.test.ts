import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { remarkText } from '#domain/photo/remarks.ts'
import { importFiles } from '#newsroom/importing/importing.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { endExifTool, runExifTool } from '#newsroom/photos/exiftool.ts'
import { addSidecar } from '#newsroom/photos/sidecars.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
let files: string
beforeEach(async () => {
  temporary = await temporaryNewsroom()
  files = await mkdtemp(join(tmpdir(), 'stet-sidecars-'))
})
afterEach(async () => {
  await temporary[Symbol.asyncDispose]()
  await endExifTool()
  await rm(files, { recursive: true, force: true })
})

let made = 0
async function photo(name: string, tags: Record<string, string>): Promise<string> {
  made += 1
  return makePhoto({ path: join(files, name), width: 64, height: 40 + made, tags })
}

test('a sidecar goes over what the photo says itself, whatever made it', async () => {
  const { newsroom } = temporary
  const path = await photo('PIER.JPG', { 'XMP-dc:Description': 'in the photo', 'IPTC:Caption-Abstract': 'in its IIM', 'IPTC:City': 'Seorin', 'XMP-dc:Description-fr': 'dans la photo' })
  await runExifTool(['-o', join(files, 'PIER.xmp'), '-XMP-dc:Description=in the sidecar', '-XMP-dc:Description-ko=사이드카', '-XMP-photoshop:Credit=Calvera Photo', '-XMP-xmp:Rating=4', '-XMP-plus:Licensor=[{LicensorName=Wire}]'])
  const result = await importFiles(newsroom, [path, join(files, 'PIER.xmp')], { origin })
  expect(result).toMatchObject({ photos: [{ warnings: [] }], errors: [] })
  const added = await newsroom.photos.get(result.photos[0]?.id ?? '')
  expect(added).toMatchObject({ drift: [], facts: { differences: [] }, fields: { caption: 'in the sidecar', city: 'Seorin', creditLine: 'Calvera Photo', rating: 4, licensors: [{ name: 'Wire' }], translations: { caption: { ko: '사이드카' } } } })
})

test('a sidecar says the same of a photo beside which it lies and of one with which it is dropped: other languages that it does not touch stay', async () => {
  const { newsroom } = temporary
  const sidecar = join(files, 'gate.xmp')
  await runExifTool(['-o', sidecar, '-XMP-dc:Description-ko=사이드카', '-XMP-photoshop:Credit=Calvera Photo'])
  const tags = { 'XMP-dc:Description': 'in the photo', 'XMP-dc:Rights': '© Calvera', 'XMP-dc:Rights-fr': '© Calvera, tous droits réservés' }
  const beside = await addPhoto(newsroom, { source: await photo('gate.jpg', tags), fileName: 'gate.jpg' }, origin)
  const dropped = await addPhoto(newsroom, { source: createReadStream(await photo('gate-2.jpg', tags)), fileName: 'gate.jpg' }, origin)
  const { photo: after } = await addSidecar(newsroom, dropped.photo.id, { source: createReadStream(sidecar), fileName: 'gate.xmp' }, origin)
  expect(beside.photo.fields.translations).toEqual({ caption: { ko: '사이드카' }, copyrightNotice: { fr: '© Calvera, tous droits réservés' } })
  expect(after.fields).toEqual(beside.photo.fields)
})

test('a sidecar that cannot be read is named and hinders nothing', async () => {
  const { newsroom } = temporary
  const path = await photo('quay.jpg', { 'XMP-dc:Description': 'in the photo' })
  await writeFile(join(files, 'quay.jpg.xmp'), '<!DOCTYPE x [<!ENTITY a "aaaa">]><x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
  const { photo: added, warnings } = await addPhoto(newsroom, { source: path, fileName: 'quay.jpg' }, origin)
  expect(warnings.map(remarkText)).toEqual(['“quay.jpg.xmp” beside it was left out. It declares entities, which no honest program writes.'])
  expect(added.fields.caption).toBe('in the photo')
  await expect(addSidecar(newsroom, added.id, { source: Readable.from(['Dear editor,']), fileName: 'quay.xmp' }, origin)).rejects.toMatchObject({ kind: 'NOT_READABLE', message: '“quay.xmp” was left out. It holds no XMP that says anything of a photo.' })
  await expect(addPhoto(newsroom, { source: Readable.from(['<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>']), fileName: 'alone.xmp' }, origin)).rejects.toMatchObject({ message: '“alone.xmp” was not added. The file is the XMP sidecar of a photo. Add it together with its photo.' })
})

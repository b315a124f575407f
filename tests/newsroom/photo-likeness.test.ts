import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrivalNameSetting } from '#domain/photo/arrival-name.ts'
import { addPhoto, addPhotosFromPaths, supplyPhoto } from '#newsroom/photos/add-photos.ts'
import { lookKeeping } from '#newsroom/photos/look-keeping.ts'
import { openSecondConnection } from '#newsroom/database/open.ts'
import { temporaryNewsroom } from './temporary.ts'

const samples = join(import.meta.dirname, '../../resources/sample/photos')
let room: string
let names: string[]

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'stet-likeness-'))
  names = (await readdir(samples)).filter((name) => name.endsWith('.jpg')).toSorted()
})
afterAll(() => rm(room, { recursive: true, force: true }))

const add = (newsroom: Parameters<typeof addPhoto>[0], bytes: Buffer, fileName: string) => addPhoto(newsroom, { source: Readable.from([bytes]), fileName }, 'test')

test('copies of a photo that were made smaller, packed harder, brightened or cut a little are told from every other photo, and frames of other moments are not copies', async () => {
  await using temporary = await temporaryNewsroom()
  const { newsroom } = temporary
  const { added } = await addPhotosFromPaths(newsroom, names.map((name) => join(samples, name)), 'test')
  expect(added.map(({ like }) => like)).toEqual(names.map(() => null))
  // All of them cut, which changes most, and some in the other ways: each is a decoding and a commit.
  const copies: [what: string, made: (picture: Sharp) => Sharp][] = [
    ['smaller', (picture) => picture.resize({ width: 500 })],
    ['harder', (picture) => picture.jpeg({ quality: 25 })],
    ['brighter', (picture) => picture.modulate({ brightness: 1.15, saturation: 0.7 })],
    ['cut', (picture) => picture.extract({ left: 32, top: 21, width: 1_536, height: 1_025 })],
    ['another-format', (picture) => picture.webp({ quality: 70 })],
  ]
  for (const [what, made] of copies) {
    for (const [index, name] of names.entries()) {
      if (what !== 'cut' && index % copies.length !== copies.findIndex(([other]) => other === what)) continue
      const copy = await made(sharp(join(samples, name))).toBuffer()
      const { photo, like } = await add(newsroom, copy, `${what}-${name}`)
      expect([what, name, like?.photoId]).toEqual([what, name, added[index]?.photo.id])
      // So that the next copy is held against the first photo again.
      await newsroom.photos.trash(photo.id, 'test')
    }
  }
  const source = names[0] ?? ''
  const dated = (taken: string) => sharp(join(samples, source)).resize({ width: 700 }).withExif({ IFD2: { DateTimeOriginal: taken } }).toBuffer()
  const first = await add(newsroom, await dated('2026:03:03 14:01:07'), 'one.jpg')
  const { photo } = await add(newsroom, await dated('2026:03:03 14:01:09'), 'two.jpg')
  expect(first.photo.fields.dateCreated).toMatch(/^2026-03-03T14:01:07/)
  expect(photo.fields.dateCreated).toMatch(/^2026-03-03T14:01:09/)
  expect(await newsroom.photoIndex.like(photo.id)).not.toMatchObject({ photoId: first.photo.id })
})

test('two photos of one name are told apart by a number, in whatever form and case it is written, and the bytes are the same ones as ever', async () => {
  await using temporary = await temporaryNewsroom()
  const { newsroom } = temporary
  const given = ['항만.jpg'.normalize('NFD'), '항만.JPG', '항만 (2).jpg', 'CON.jpg', 'a\u202egpj.exe.jpg', 'x\u0000y\u2028z.jpg']
  const shown: string[] = []
  for (const [index, name] of given.entries()) {
    const bytes = await sharp({ create: { width: 40 + index, height: 30, channels: 3, background: 'red' } }).jpeg().toBuffer()
    const { photo } = await add(newsroom, bytes, name)
    shown.push(photo.fileName)
    expect(readFileSync(join(temporary.folder, 'originals', photo.original?.sha256.slice(0, 2) ?? '', `${photo.original?.sha256}.jpg`))).toEqual(bytes)
  }
  expect(shown).toEqual(['항만.jpg', '항만 (2).JPG', '항만 (2) (2).jpg', 'CON.jpg', 'agpj.exe.jpg', 'xyz.jpg'])
  // At once, too: no name is given twice.
  const many = await Promise.all(Array.from({ length: 6 }, async (_, index) => add(newsroom, await sharp({ create: { width: 90 + index, height: 30, channels: 3, background: 'blue' } }).jpeg().toBuffer(), 'pier.jpg')))
  expect(new Set(many.map(({ photo }) => photo.fileName)).size).toBe(6)
  // A photo that was known by its words alone takes the name of the file that it is given, unless another photo has that.
  const supply = async (known: string, fileName: string, width: number) => {
    const { photo } = await newsroom.photos.create({ fileName: known, original: null }, 'test')
    const bytes = await sharp({ create: { width, height: 30, channels: 3, background: 'green' } }).jpeg().toBuffer()
    return (await supplyPhoto(newsroom, photo.id, { source: Readable.from([bytes]), fileName }, 'test')).photo.fileName
  }
  expect(await supply('', 'pier.jpg', 200)).toBe('pier (7).jpg')
  expect(await supply('mole.jpg', 'mole.jpg', 201)).toBe('mole.jpg')
  expect(await supply('quay.jpg', 'gate.jpg', 202)).toBe('gate.jpg')
})

test('photos that were kept without a fingerprint get theirs in the background, and are found by it', async () => {
  await using temporary = await temporaryNewsroom()
  const { newsroom, folder } = temporary
  const { added } = await addPhotosFromPaths(newsroom, names.slice(0, 3).map((name) => join(samples, name)), 'test')
  const database = await openSecondConnection(folder)
  const looks = () => database.prepare<[], { id: string; look: string | null }>('SELECT id, look FROM photo ORDER BY id').all()
  const before = looks()
  expect(before.every(({ look }) => /^[0-9a-f]{16}$/.test(look ?? ''))).toBe(true)
  database.connection.exec('UPDATE photo SET look = NULL')
  const keeping = lookKeeping(folder, database)
  await keeping.all()
  await keeping.close()
  expect(looks()).toEqual(before)
  await database.close()
  const copy = await sharp(join(samples, names[0] ?? '')).resize({ width: 400 }).toBuffer()
  expect((await add(newsroom, copy, 'copy.jpg')).like?.photoId).toBe(added[0]?.photo.id)
})

test('photos are named by the newsroom’s pattern as they come in, and counted on where they were', async () => {
  await using temporary = await temporaryNewsroom()
  const { newsroom } = temporary
  await newsroom.settings.save(arrivalNameSetting, '{date:yyyyMMdd}_{creator}_{seq:0001}', 'test')
  const taken = (width: number, creator: string) =>
    sharp({ create: { width, height: 30, channels: 3, background: 'red' } }).jpeg().withExif({ IFD0: { Artist: creator }, IFD2: { DateTimeOriginal: '2026:03:03 14:01:07' } }).toBuffer()
  const names: string[] = []
  for (const [index, creator] of ['Zoe', 'Zoe', 'Ines', 'Zoe'].entries()) names.push((await add(newsroom, await taken(40 + index, creator), 'DSC_0412.JPG')).photo.fileName)
  expect(names).toEqual(['20260303_Zoe_0001.jpg', '20260303_Zoe_0002.jpg', '20260303_Ines_0001.jpg', '20260303_Zoe_0003.jpg'])
  const again = await temporary.reopen()
  expect((await add(again, await taken(90, 'Zoe'), 'x.jpg')).photo.fileName).toBe('20260303_Zoe_0004.jpg')
})

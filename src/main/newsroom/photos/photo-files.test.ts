import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { remarkText } from '#domain/photo/remarks.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { findOriginal, keepOriginal, keptFileName, removeOriginal, sweepArrivals } from './originals.ts'
import { endPictures } from './pictures/pictures.ts'
import { removeRenditions } from './rendition-cache.ts'
import { rendition } from './renditions.ts'

// Real pixels and a real ExifTool take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const all = await mkdtemp(join(tmpdir(), 'stet-originals-'))
let newsroom: string
let count = 0

beforeEach(async () => {
  count += 1
  newsroom = join(all, `newsroom-${count}`)
  await mkdir(newsroom)
})
afterAll(async () => {
  await endPictures()
  await rm(all, { recursive: true, force: true })
})

async function jpeg(width = 300, height = 200): Promise<string> {
  const path = join(all, `${count}-${width}x${height}.jpg`)
  await sharp({ create: { width, height, channels: 3, background: '#2f4a63' } }).jpeg().withMetadata({ orientation: 6 }).toFile(path)
  return path
}

async function everything(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
}

test('a photo is kept whole under its hash, read-only, with what it says about itself', async () => {
  const source = await jpeg()
  const bytes = await readFile(source)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept = await keepOriginal(newsroom, source, 'harbour.jpg')
  expect(kept).toMatchObject({ sha256, bytes: bytes.length, fileName: 'harbour.jpg', duplicate: false, metadata: { width: 200, height: 300, mediaType: 'image/jpeg' } })
  expect(kept.path).toBe(join(newsroom, 'originals', sha256.slice(0, 2), `${sha256}.jpg`))
  expect(await readFile(kept.path)).toEqual(bytes)
  expect(await findOriginal(newsroom, sha256)).toBe(kept.path)
  expect(await readFile(source)).toEqual(bytes)
})

test('the same bytes again, by path or as a stream under another name, are recognised', async () => {
  const source = await jpeg()
  const first = await keepOriginal(newsroom, source, 'a.jpg')
  const again = await keepOriginal(newsroom, Readable.from([await readFile(source)]), 'b.jpg')
  expect(again).toMatchObject({ sha256: first.sha256, path: first.path, duplicate: true, fileName: 'b.jpg' })
  expect(await everything(join(newsroom, 'originals'))).toHaveLength(1)
})

test('an original that was cut short on disk is made whole by adding the photo again', async () => {
  const source = await jpeg()
  const { path } = await keepOriginal(newsroom, source, 'a.jpg')
  await chmod(path, 0o600)
  await writeFile(path, 'cut')
  expect(await keepOriginal(newsroom, source, 'a.jpg')).toMatchObject({ duplicate: false })
  expect(await readFile(path)).toEqual(await readFile(source))
})

test('a lying extension is kept as what it is, with a warning', async () => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png().toBuffer()
  const { path, metadata } = await keepOriginal(newsroom, Readable.from([png]), 'front.jpg')
  expect(path).toMatch(/\.png$/)
  expect(metadata.warnings.map(remarkText)).toEqual(['The file’s name ends in “.jpg”, but it is a PNG and is kept as that.'])
})

/** A PNG whose header promises that many pixels in a file of a few hundred bytes. */
function promisingPng(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    return out
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])
}

test('what cannot be kept is refused with a sentence, and nothing is left behind', async () => {
  const whole = await readFile(await jpeg())
  const refused: [name: string, bytes: Buffer, reason: RegExp][] = [
    ['empty.jpg', Buffer.alloc(0), /“empty\.jpg” was not added\. The file is empty\./],
    ['letter.jpg', Buffer.from('Dear editor, '.repeat(100)), /holds no photo/],
    ['scan.pdf', Buffer.from('%PDF-1.7 ...'), /is a PDF document\. Export it as JPEG/],
    ['cut.jpg', whole.subarray(0, whole.length - 120), /damaged/],
    ['head.jpg', whole.subarray(0, 100), /damaged/],
    ['wall.png', promisingPng(20_000, 10_000), /It has 200 megapixels; Stet takes up to 160\./],
    ['phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), /HEIC/],
  ]
  for (const [name, bytes, reason] of refused) {
    await expect(keepOriginal(newsroom, Readable.from([bytes]), name)).rejects.toMatchObject({ kind: 'NOT_A_PHOTO', message: expect.stringMatching(reason) })
  }
  expect(await everything(newsroom)).toEqual([])
})

test('a file that is gone, a folder and a stream that breaks are told apart from a photo that is none', async () => {
  await expect(keepOriginal(newsroom, join(all, 'gone.jpg'), 'gone.jpg')).rejects.toMatchObject({ kind: 'NOT_READABLE', message: '“gone.jpg” cannot be read: it is no longer there.' })
  await expect(keepOriginal(newsroom, all, 'folder')).rejects.toMatchObject({ kind: 'NOT_READABLE' })
  const breaking = new Readable({
    read() {
      this.destroy(new Error('the line broke'))
    },
  })
  await expect(keepOriginal(newsroom, breaking, 'sent.jpg')).rejects.toMatchObject({ kind: 'NOT_READABLE', message: '“sent.jpg” cannot be read: the line broke.' })
  expect(await everything(newsroom)).toEqual([])
})

test('a newsroom that cannot be written and a full disk are said so', async () => {
  const source = await jpeg()
  await writeFile(join(newsroom, 'originals'), 'a file where the folder should be')
  await expect(keepOriginal(newsroom, source, 'a.jpg')).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  expect(fileTrouble(full, '/newsroom')).toMatchObject({ kind: 'DISK_FULL', data: { path: '/newsroom' } })
})

test('what a crash left half-arrived is swept, what is arriving now is not', async () => {
  await mkdir(join(newsroom, 'originals'))
  const [old, fresh] = ['arriving-old', 'arriving-fresh'].map((name) => join(newsroom, 'originals', name)) as [string, string]
  await Promise.all([writeFile(old, ''), writeFile(fresh, '')])
  await utimes(old, 0, 0)
  await sweepArrivals(newsroom)
  expect(await everything(newsroom)).toEqual(['arriving-fresh'])
})

test('names from outside become names that can be shown and kept', () => {
  expect(keptFileName('../../etc/passwd.jpg')).toBe('passwd.jpg')
  expect(keptFileName('C:\\Users\\desk\\항만 🚢.jpg')).toBe('항만 🚢.jpg')
  expect(keptFileName('evil\u202Egpj.exe\n')).toBe('evilgpj.exe')
  expect(keptFileName('..')).toBe('photo')
  expect(keptFileName('')).toBe('photo')
  const long = keptFileName(`${'가'.repeat(300)}.jpeg`)
  expect([...long]).toHaveLength(200)
  expect(long).toMatch(/가\.jpeg$/)
})

test('renditions stand upright, are never enlarged, and are the same bytes each time', async () => {
  const { sha256 } = await keepOriginal(newsroom, await jpeg(900, 600), 'a.jpg')
  for (const width of [160, 320, 640, 1280]) {
    const path = await rendition(newsroom, sha256, width)
    const expected = Math.min(width, 600)
    expect(await sharp(path).metadata()).toMatchObject({ format: 'jpeg', width: expected, height: expected * 1.5 })
  }
  const path = await rendition(newsroom, sha256, 320)
  const first = await readFile(path)
  const made = (await stat(path)).ino
  expect((await stat(await rendition(newsroom, sha256, 320))).ino).toBe(made)
  await removeRenditions(newsroom, sha256)
  expect(await everything(join(newsroom, 'renditions'))).toEqual([])
  const paths = await Promise.all([rendition(newsroom, sha256, 320), rendition(newsroom, sha256, 320), rendition(newsroom, sha256, 320)])
  expect(new Set(paths)).toEqual(new Set([path]))
  expect(await readFile(path)).toEqual(first)
})

test('a rendition carries no metadata and keeps transparency', async () => {
  const logo = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } }).png().withMetadata({ exif: { IFD0: { Artist: 'CANARY' } } }).toBuffer()
  const { sha256 } = await keepOriginal(newsroom, Readable.from([logo]), 'logo.png')
  const path = await rendition(newsroom, sha256, 160)
  expect(path).toMatch(/-160-r1\.png$/)
  expect((await readFile(path)).includes('CANARY')).toBe(false)
  expect((await sharp(path).metadata()).hasAlpha).toBe(true)
})

test.for([
  ['srgb', 'png', 4],
  ['rgb16', 'png', 4],
  ['cmyk', 'jpeg', 25],
] as const)('a picture in %s keeps its colours', async ([space, format, off]) => {
  const blue = await sharp({ create: { width: 40, height: 40, channels: 3, background: { r: 51, g: 102, b: 153 } } }).toColourspace(space).toFormat(format).toBuffer()
  const { sha256 } = await keepOriginal(newsroom, Readable.from([blue]), 'blue')
  const { channels } = await sharp(await rendition(newsroom, sha256, 160)).stats()
  expect(channels.map(({ mean }, index) => Math.abs(mean - 51 * (index + 1)) < off)).toEqual([true, true, true])
})

test('a photo that is not there, or a hash that is a path, is not found', async () => {
  await expect(rendition(newsroom, 'a'.repeat(64), 320)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
  await expect(rendition(newsroom, '../../../../etc/passwd', 320)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
  const { sha256, metadata } = await keepOriginal(newsroom, await jpeg(), 'a.jpg')
  await expect(rendition(newsroom, sha256, 0)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
  await expect(rendition(newsroom, sha256, 1.5)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
  await removeOriginal(newsroom, sha256, metadata.mediaType)
  await expect(rendition(newsroom, sha256, 640)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
})

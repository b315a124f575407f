import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addPhotosFromPaths } from '#newsroom/photos/add-photos.ts'
import { PicturePool } from '#newsroom/photos/pictures/picture-pool.ts'
import { pictureLimits, sharedPictures, sharePictures } from '#newsroom/photos/pictures/pictures.ts'
import { rendition } from '#newsroom/photos/renditions.ts'
import { startNode, type StartProcess } from '#newsroom/work/start-process.ts'
import { temporaryNewsroom } from './temporary.ts'

let room: string
const usual = sharedPictures()
const pools: PicturePool[] = []

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'stet-pictures-'))
  await sharp({ create: { width: 600, height: 400, channels: 3, background: '#2f4a63' } }).jpeg().toFile(file('pier.jpg'))
})
afterEach(async () => {
  sharePictures(usual)
  await Promise.all(pools.splice(0).map((pool) => pool.end()))
})
afterAll(() => rm(room, { recursive: true, force: true }))

const file = (name: string) => join(room, name)

/** Starts processes that are killed as often as said, each as soon as it has something to do, or to do with that file. */
function killed(times: number, over = ''): { start: StartProcess; started(): number } {
  let started = 0
  let left = times
  const start: StartProcess = (path, environment) => {
    const child = startNode(path, environment)
    started += 1
    return {
      ...child,
      send(message) {
        if (JSON.stringify(message).includes(over)) left -= 1
        else return child.send(message)
        if (left >= 0) child.kill()
        else child.send(message)
      },
    }
  }
  return { start, started: () => started }
}

function decodeBy(start: StartProcess, limits: Partial<typeof pictureLimits> = {}): void {
  const pool = new PicturePool({ start, size: 1, lingers: 10_000, limits: { ...pictureLimits, ...limits } })
  pools.push(pool)
  sharePictures(pool)
}

async function add(...names: string[]) {
  await using temporary = await temporaryNewsroom()
  const { added, failed } = await addPhotosFromPaths(temporary.newsroom, names.map(file), 'test')
  const left = (await readdir(temporary.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && /originals|renditions/.test(entry.parentPath))
  return { added: added.map(({ photo }) => photo.fileName), failed: failed.map(({ file, message }) => ({ file, message })), left: left.map(({ name }) => name.replace(/^[0-9a-f]{64}/, '')).toSorted() }
}

test('a process that dies over a photo is replaced, the photo tried once more, and nothing is lost', async () => {
  const { start, started } = killed(1)
  decodeBy(start)
  expect(await add('pier.jpg')).toEqual({ added: ['pier.jpg'], failed: [], left: ['-320-r1-thumbnail.jpg', '.jpg'] })
  expect(started()).toBe(2)
})

test('a photo over which the process dies twice is named, nothing is left of it, and the next one goes in', async () => {
  const { start, started } = killed(2, 'pier.jpg')
  decodeBy(start)
  await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } }).jpeg().toFile(file('next.jpg'))
  expect(await add('pier.jpg', 'next.jpg')).toEqual({
    added: ['next.jpg'],
    failed: [{ file: 'pier.jpg', message: '“pier.jpg” was not added. Decoding its picture broke off twice: it may be damaged. Ask for the photo again.' }],
    left: ['-320-r1-thumbnail.jpg', '.jpg'],
  })
  // The next one may have gone in through a process that was there already.
  expect(started()).toBeGreaterThanOrEqual(2)
})

test('a process that does not start at all is said so, and blames no photo', async () => {
  decodeBy((path, environment) => startNode(new URL('no-such-file.js', path), environment))
  expect(await add('pier.jpg')).toEqual({ added: [], failed: [{ file: 'pier.jpg', message: expect.stringContaining('could not start its own process') }], left: [] })
})

test('a picture that takes too long or too much memory is given up alone, in words', async () => {
  // A progressive JPEG is held whole while it is decoded: this one of a few hundred KB takes 120 MB.
  await sharp({ create: { width: 5_000, height: 4_000, channels: 3, background: '#2f4a63' } }).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toFile(file('large.jpg'))
  decodeBy(startNode, { processorMilliseconds: 120 })
  expect(await add('pier.jpg', 'large.jpg')).toEqual({
    added: ['pier.jpg'],
    failed: [{ file: 'large.jpg', message: expect.stringMatching(/^“large\.jpg” was not added\. Its picture took too long to decode/) }],
    left: ['-320-r1-thumbnail.jpg', '.jpg'],
  })
  decodeBy(startNode, { bytes: 200_000_000 })
  expect(await add('large.jpg', 'pier.jpg')).toEqual({
    added: ['pier.jpg'],
    failed: [{ file: 'large.jpg', message: expect.stringMatching(/^“large\.jpg” was not added\. Its picture takes more memory than/) }],
    left: ['-320-r1-thumbnail.jpg', '.jpg'],
  })
})

/** A chunk of a PNG. libvips and our reader look at no checksum of a chunk that they skip; these are right. */
function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

function png(width: number, height: number, pixels: Buffer, ...before: Buffer[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', header), ...before, pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))])
}

/** A TIFF of that many pixels with one strip of a few bytes. */
function tiff(width: number, height: number): Buffer {
  const entries: [tag: number, type: number, value: number][] = [[256, 4, width], [257, 4, height], [258, 3, 8], [259, 3, 1], [262, 3, 1], [273, 4, 8], [277, 3, 1], [278, 4, height], [279, 4, 4]]
  const out = Buffer.alloc(12 + 2 + entries.length * 12 + 4)
  out.write('II*\0', 0, 'latin1')
  out.writeUInt32LE(12, 4)
  out.writeUInt16LE(entries.length, 12)
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 14 + index * 12
    out.writeUInt16LE(tag, at)
    out.writeUInt16LE(type, at + 2)
    out.writeUInt32LE(1, at + 4)
    out.writeUInt32LE(value, at + 8)
  }
  return out
}

/** The bytes of a file with a number in it replaced, wherever it stands in that form. */
function claiming(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const out = Buffer.from(bytes)
  for (let at = out.indexOf(from); at >= 0; at = out.indexOf(from, at + 1)) to.copy(out, at)
  return out
}

test('bombs are refused with a sentence each or taken as the photo that they are, and the process lives on', async () => {
  const red = sharp({ create: { width: 64, height: 48, channels: 3, background: 'red' } })
  const frames = Array.from({ length: 200 }, (_, index) => ({ create: { width: 64, height: 48, channels: 3 as const, background: { r: index, g: 0, b: 0 } } }))
  const many = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()))
  const animated = sharp(many, { join: { animated: true } })
  const u32 = (value: number) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])
  const size = (width: number, height: number) => Buffer.concat([u32(width), u32(height)])
  const avif = await red.clone().avif().toBuffer()
  const files: [name: string, bytes: Buffer, sentence: RegExp | null][] = [
    // 100 megapixels of nothing in 100 KB: large, and a photo.
    ['wall.png', png(10_000, 10_000, deflateSync(Buffer.alloc(10_000 * 10_001))), null],
    ['hall.png', png(60_000, 60_000, deflateSync(Buffer.alloc(1_000))), /It has 3600 megapixels/],
    // A text of 100 MB, packed.
    ['words.png', png(8, 8, deflateSync(Buffer.alloc(72)), pngChunk('zTXt', Buffer.concat([Buffer.from('Raw profile type iptc\0\0', 'latin1'), deflateSync(Buffer.alloc(100_000_000))]))), null],
    ['plan.tif', tiff(60_000, 60_000), /It has 3600 megapixels/],
    ['gap.tif', tiff(9_000, 9_000), /damaged/],
    ['loop.gif', await animated.clone().gif({ loop: 0 }).toBuffer(), null],
    ['loop.webp', await animated.clone().webp({ loop: 0 }).toBuffer(), null],
    ['grid.avif', claiming(avif, size(64, 48), size(60_000, 60_000)), /It has 3600 megapixels/],
    ['lie.avif', claiming(avif, size(64, 48), size(9_000, 9_000)), /damaged/],
  ]
  for (const [name, bytes] of files) await writeFile(file(name), bytes)
  const { start, started } = killed(0)
  decodeBy(start)
  const { added, failed } = await add(...files.map(([name]) => name))
  expect(added).toEqual(files.filter(([, , sentence]) => sentence === null).map(([name]) => name))
  expect(failed).toEqual(files.filter(([, , sentence]) => sentence !== null).map(([name, , sentence]) => ({ file: name, message: expect.stringMatching(sentence as RegExp) })))
  expect(started()).toBe(1)
})

test('what a window shows is decoded there too, and one that dies is made by another', async () => {
  await using temporary = await temporaryNewsroom()
  const { added } = await addPhotosFromPaths(temporary.newsroom, [file('pier.jpg')], 'test')
  const { start, started } = killed(1)
  decodeBy(start)
  const path = await rendition(temporary.folder, added[0]?.photo.original?.sha256 ?? '', 160)
  expect(await sharp(path).metadata()).toMatchObject({ width: 160 })
  expect(started()).toBe(2)
})

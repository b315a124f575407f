import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { agencyTags, makePhoto } from '#tests/fixtures/make-photo.ts'

/** Numbers below a bound, that a seed gives again. */
type Numbers = (below: number) => number

function numbersFrom(seed: number): Numbers {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** JPEGs as they come from agencies and cameras, small, and different in what they are built of. */
export async function wholeJpegs(): Promise<Buffer[]> {
  const room = await mkdtemp(join(tmpdir(), 'stet-mutants-'))
  try {
    const tagged = await readFile(await makePhoto({ path: join(room, 'agency.jpg'), width: 240, height: 160, tags: { ...agencyTags, 'EXIF:Orientation#': 6, 'XMP-dc:Subject': ['항만', 'talks'], 'XMP-iptcExt:PersonInImage': ['Ines Marlow'] } }))
    const scene = sharp(tagged)
    return [
      tagged,
      await scene.clone().keepMetadata().jpeg({ progressive: true, quality: 60 }).toBuffer(),
      await scene.clone().greyscale().jpeg({ optimiseScans: true, progressive: true }).toBuffer(),
      await scene.clone().toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer(),
      await scene.clone().resize(64).withIccProfile('p3').withExif({ IFD0: { Artist: 'Zoé', Copyright: '© Façade' } }).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
    ]
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

interface Segment {
  marker: number
  /** Where it begins, at its 0xff, and where the next one does. */
  start: number
  end: number
}

/** The segments before the picture's data, as far as they can be followed. */
function segmentsOf(bytes: Buffer): Segment[] {
  const segments: Segment[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) break
    segments.push({ marker, start: at, end })
    if (marker === 0xda) break
    at = end
  }
  return segments
}

function spliced(bytes: Buffer, from: number, to: number, ...instead: Uint8Array[]): Buffer {
  return Buffer.concat([bytes.subarray(0, from), ...instead, bytes.subarray(to)])
}

type Deed = (bytes: Buffer, number: Numbers, all: readonly Buffer[]) => Buffer

/** The head is where structure is: half of what is done falls into it. */
const place = (bytes: Buffer, number: Numbers) => number(number(2) === 0 ? Math.max(1, Math.min(bytes.length, 4_000)) : Math.max(1, bytes.length))
const pick = <Thing>(number: Numbers, some: readonly Thing[]): Thing | undefined => some[number(Math.max(1, some.length))]
const lengths = [0, 1, 2, 3, 7, 8, 16, 255, 256, 0x7fff, 0x8000, 0xfffe, 0xffff]
const markers = [0x00, 0x01, 0xc0, 0xc1, 0xc2, 0xc4, 0xc8, 0xcc, 0xd0, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdd, 0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe, 0xff]

const deeds: Record<string, Deed> = {
  'flips bits'(bytes, number) {
    const out = Buffer.from(bytes)
    for (let count = 1 + number(12); count > 0; count -= 1) {
      const at = place(out, number)
      out[at] = (out[at] ?? 0) ^ (1 << number(8))
    }
    return out
  },
  'cuts it short': (bytes, number) => bytes.subarray(0, place(bytes, number)),
  'lies about the length of a segment'(bytes, number) {
    const out = Buffer.from(bytes)
    const segment = pick(number, segmentsOf(out))
    if (segment) out.writeUInt16BE(number(3) === 0 ? number(0x10000) : (pick(number, lengths) ?? 0), segment.start + 2)
    return out
  },
  'strews markers'(bytes, number) {
    const at = place(bytes, number)
    const soup = Array.from({ length: 1 + number(9) }, () => [0xff, pick(number, markers) ?? 0, number(256), number(256)].slice(0, 2 + number(3))).flat()
    return spliced(bytes, at, at + number(9), Buffer.from(soup))
  },
  'takes the metadata of another'(bytes, number, all) {
    const other = pick(number, all) ?? bytes
    const theirs = pick(number, segmentsOf(other).filter(({ marker }) => marker >= 0xe0))
    const ours = pick(number, segmentsOf(bytes))
    return theirs && ours ? spliced(bytes, ours.start, number(2) === 0 ? ours.end : ours.start, other.subarray(theirs.start, theirs.end)) : bytes
  },
  'doubles, drops or moves a segment'(bytes, number) {
    const segments = segmentsOf(bytes)
    const [one, other] = [pick(number, segments), pick(number, segments)]
    if (!one || !other) return bytes
    const part = bytes.subarray(one.start, one.end)
    if (number(3) === 0) return spliced(bytes, one.start, one.end)
    return spliced(bytes, other.start, other.start, ...Array.from({ length: 1 + number(40) }, () => part))
  },
  'spoils numbers inside a segment'(bytes, number) {
    const out = Buffer.from(bytes)
    const segment = pick(number, segmentsOf(out))
    if (!segment || segment.end - segment.start < 8) return out
    for (let count = 1 + number(4); count > 0; count -= 1) {
      const at = segment.start + 4 + number(segment.end - segment.start - 4)
      if (number(2) === 0 && at + 4 <= segment.end) out.writeUInt32BE(pick(number, [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, at]) ?? 0, at)
      else out[at] = pick(number, [0, 1, 0x1c, 0x7f, 0x80, 0xff]) ?? 0
    }
    return out
  },
  'claims another size'(bytes, number) {
    const out = Buffer.from(bytes)
    const frame = segmentsOf(out).find(({ marker }) => marker >= 0xc0 && marker <= 0xc2)
    if (frame) out.writeUInt16BE(pick(number, lengths) ?? 0, frame.start + (number(2) === 0 ? 5 : 7))
    return out
  },
  'wipes a stretch'(bytes, number) {
    const at = place(bytes, number)
    return Buffer.from(bytes).fill(number(2) === 0 ? 0 : number(256), at, Math.min(bytes.length, at + 1 + number(2_000)))
  },
  'joins two'(bytes, number, all) {
    const other = pick(number, all) ?? bytes
    return Buffer.concat([bytes.subarray(0, place(bytes, number)), other.subarray(place(other, number))])
  },
}

/** A JPEG to which something was done that no clean tool does. The same seed gives the same one. */
export function mutantOf(whole: readonly Buffer[], seed: number): Buffer {
  const number = numbersFrom(seed)
  let bytes = pick(number, whole) ?? Buffer.alloc(0)
  for (let count = 1 + number(3); count > 0; count -= 1) bytes = pick(number, Object.values(deeds))?.(bytes, number, whole) ?? bytes
  return bytes
}

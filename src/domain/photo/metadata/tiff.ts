import { byteView, startsWithAscii, type ByteView } from './byte-view.ts'

/** One directory of a TIFF structure: the raw value of every tag. EXIF and TIFF files are both made of these. */
export interface TiffDirectory {
  /** Unsigned whole numbers of a tag: BYTE, SHORT, LONG and IFD. Empty where the tag is missing or of another type. */
  numbers: (tag: number) => number[]
  /** Fractions of whole numbers of a tag, NaN where one is divided by zero. Empty where the tag is missing or of another type. */
  fractions: (tag: number) => number[]
  /** The bytes of a tag, whatever its type; null where it is missing. */
  bytes: (tag: number) => Uint8Array | null
}

export interface Tiff {
  first: TiffDirectory
  /** The directory that a pointer tag of the first one leads to, or null. */
  sub: (pointerTag: number) => TiffDirectory | null
  /** The directory behind the first, or null. */
  second: () => TiffDirectory | null
}

const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
/** Text in UTF-8, since EXIF 3.0. */
const utf8Type = 129
const sizeOf = (type: number) => (type === utf8Type ? 1 : (typeSizes[type] ?? 0))
const mostEntries = 4096

/** Reads a TIFF structure, as EXIF has it or a whole file. Null where it is none. */
export function readTiff(bytes: Uint8Array): Tiff | null {
  const littleEndian = startsWithAscii(bytes, 'II*\0')
  if (!littleEndian && !startsWithAscii(bytes, 'MM\0*')) return null
  const view = byteView(bytes, littleEndian)
  const first = readDirectory(view, view.u32(4))
  if (first === null) return null
  return {
    first,
    sub: (pointerTag) => {
      const at = first.numbers(pointerTag)[0]
      return at === undefined ? null : readDirectory(view, at)
    },
    second: () => readDirectory(view, view.u32(view.u32(4) + 2 + view.u16(view.u32(4)) * 12)),
  }
}

function readDirectory(view: ByteView, at: number): TiffDirectory | null {
  if (at < 8 || at + 2 > view.length) return null
  const count = Math.min(view.u16(at), mostEntries)
  const entries = new Map<number, { type: number; count: number; valueAt: number }>()
  for (let index = 0; index < count; index += 1) {
    const entryAt = at + 2 + index * 12
    if (entryAt + 12 > view.length) break
    const type = view.u16(entryAt + 2)
    const values = view.u32(entryAt + 4)
    const size = sizeOf(type) * values
    const valueAt = size <= 4 ? entryAt + 8 : view.u32(entryAt + 8)
    if (size > 0 && valueAt + size <= view.length) entries.set(view.u16(entryAt), { type, count: values, valueAt })
  }
  return {
    numbers: (tag) => {
      const entry = entries.get(tag)
      if (entry === undefined) return []
      const read = entry.type === 1 ? view.u8 : entry.type === 3 ? view.u16 : entry.type === 4 || entry.type === 13 ? view.u32 : null
      if (read === null) return []
      const size = sizeOf(entry.type)
      return Array.from({ length: Math.min(entry.count, 64) }, (_, index) => read(entry.valueAt + index * size))
    },
    fractions: (tag) => {
      const entry = entries.get(tag)
      if (entry?.type !== 5) return []
      return Array.from({ length: Math.min(entry.count, 64) }, (_, index) => view.u32(entry.valueAt + index * 8) / view.u32(entry.valueAt + index * 8 + 4))
    },
    bytes: (tag) => {
      const entry = entries.get(tag)
      return entry === undefined ? null : view.slice(entry.valueAt, entry.count * sizeOf(entry.type))
    },
  }
}

import { byteView, concatBytes, type ByteView } from './byte-view.ts'
import { boxes, type Box } from './isobmff-boxes.ts'

/** An item of an image file: a picture, or what describes one. */
export interface Item {
  kind: string
  contentType: string
}

const mostItems = 10_000
const mostExtents = 1_000

/** The items that `iinf` lists, by their number. */
export function items(view: ByteView): Map<number, Item> {
  const found = new Map<number, Item>()
  const entries = byteView(view.bytes.subarray(view.u8(0) === 0 ? 6 : 8))
  for (const { data } of boxes(entries)) {
    const wide = data.u8(0) >= 3
    const id = wide ? data.u32(4) : data.u16(4)
    const kindAt = wide ? 10 : 8
    const kind = data.ascii(kindAt, 4)
    const [, contentType = ''] = data.ascii(kindAt + 4, 200).split('\0')
    found.set(id, { kind, contentType })
  }
  return found
}

/** The properties of an item in the order in which they apply; those of all items for null. */
export function itemProperties(iprp: ByteView, item: number | null): Box[] {
  const parts = boxes(iprp)
  const container = parts.find(({ kind }) => kind === 'ipco')
  const all = container === undefined ? [] : boxes(container.data)
  if (item === null) return all
  const associations = parts.filter(({ kind }) => kind === 'ipma').flatMap(({ data }) => associationsOf(data, item))
  return associations.flatMap((index) => all[index - 1] ?? [])
}

/** Which properties belong to an item, counted from one. */
function associationsOf(view: ByteView, item: number): number[] {
  const wideItem = view.u8(0) >= 1
  const wideIndex = (view.u8(3) & 1) === 1
  const count = Math.min(view.u32(4), mostItems)
  let at = 8
  for (let entry = 0; entry < count && at < view.length; entry += 1) {
    const id = wideItem ? view.u32(at) : view.u16(at)
    at += wideItem ? 4 : 2
    const size = view.u8(at)
    at += 1
    if (id === item) return Array.from({ length: size }, (_, index) => (wideIndex ? view.u16(at + index * 2) & 0x7fff : view.u8(at + index) & 0x7f))
    at += size * (wideIndex ? 2 : 1)
  }
  return []
}

/** The items that refer to `item` in this way. */
export function referencesTo(iref: ByteView, kind: string, item: number): Set<number> {
  const wide = iref.u8(0) >= 1
  const size = wide ? 4 : 2
  const read = (data: ByteView, at: number) => (wide ? data.u32(at) : data.u16(at))
  const found = new Set<number>()
  for (const reference of boxes(byteView(iref.bytes.subarray(4)))) {
    if (reference.kind !== kind) continue
    const { data } = reference
    const count = Math.min(data.u16(size), mostItems)
    for (let index = 0; index < count; index += 1) if (read(data, size + 2 + index * size) === item) found.add(read(data, 0))
  }
  return found
}

/**
 * The bytes of each item that lies in the file itself or in the metadata box's own store, and where the last one in the file ends. Items in
 * another file are left out.
 */
export function itemLocations(view: ByteView, file: Uint8Array, store: Uint8Array): { contents: Map<number, Uint8Array>; end: number } {
  const found = new Map<number, Uint8Array>()
  let end = 0
  const version = view.u8(0)
  const offsetSize = view.u8(4) >> 4
  const lengthSize = view.u8(4) & 15
  const baseSize = view.u8(5) >> 4
  const indexSize = version === 0 ? 0 : view.u8(5) & 15
  let at = 6
  const number = (size: number) => {
    const value = size === 8 ? view.u32(at) * 2 ** 32 + view.u32(at + 4) : size === 4 ? view.u32(at) : size === 2 ? view.u16(at) : 0
    at += size
    return value
  }
  const count = Math.min(number(version < 2 ? 2 : 4), mostItems)
  for (let item = 0; item < count && at < view.length; item += 1) {
    const id = number(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : number(2) & 15
    number(2)
    const base = number(baseSize)
    const extents = Math.min(number(2), mostExtents)
    const source = method === 0 ? file : method === 1 ? store : new Uint8Array()
    const parts: Uint8Array[] = []
    let bytes = 0
    for (let extent = 0; extent < extents && at < view.length; extent += 1) {
      number(indexSize)
      const offset = base + number(offsetSize)
      const length = number(lengthSize)
      const part = source.subarray(offset, offset + length)
      if (method === 0) end = Math.max(end, offset + length)
      // A thousand extents of the same bytes would make gigabytes of a small file.
      bytes += part.length
      if (bytes > file.length) break
      parts.push(part)
    }
    found.set(id, parts.length === 1 && parts[0] !== undefined ? parts[0] : concatBytes(parts))
  }
  return { contents: found, end }
}

import { byteView, concatBytes, type ByteView } from './byte-view.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

interface Box {
  kind: string
  /** The contents, behind the header. */
  data: ByteView
}

interface Item {
  kind: string
  contentType: string
}

/** Reads an AVIF's size (the largest picture in it, turned as the format orders), its XMP and its EXIF. */
export function readAvif(bytes: Uint8Array): PhotoContainer {
  const photo = emptyContainer()
  const meta = boxes(byteView(bytes)).find(({ kind }) => kind === 'meta')
  if (meta === undefined) throw broken()
  const parts = boxes(byteView(meta.data.bytes.subarray(4)))
  const properties = boxes(childrenOf(parts, 'iprp')).find(({ kind }) => kind === 'ipco')
  for (const { kind, data } of properties === undefined ? [] : boxes(properties.data)) {
    if (kind === 'ispe' && data.u32(4) * data.u32(8) > photo.width * photo.height) {
      photo.width = data.u32(4)
      photo.height = data.u32(8)
    } else if (kind === 'irot') {
      photo.quarterTurned = data.u8(0) % 2 === 1
    }
  }
  if (photo.width === 0 || photo.height === 0) throw broken()
  photo.quarterTurned ??= false
  const locations = itemLocations(childrenOf(parts, 'iloc'), bytes)
  for (const [id, { kind, contentType }] of items(childrenOf(parts, 'iinf'))) {
    const content = locations.get(id)
    if (content === undefined) continue
    if (kind === 'mime' && contentType === 'application/rdf+xml') photo.xmp ??= content
    // The first four bytes say how far behind them the TIFF structure begins.
    else if (kind === 'Exif') photo.exif ??= content.subarray(4 + byteView(content).u32(0))
  }
  return photo
}

function childrenOf(parts: readonly Box[], kind: string): ByteView {
  return parts.find((part) => part.kind === kind)?.data ?? byteView(new Uint8Array())
}

function boxes(view: ByteView): Box[] {
  const found: Box[] = []
  let at = 0
  while (at + 8 <= view.length) {
    const short = view.u32(at)
    const header = short === 1 ? 16 : 8
    const size = short === 0 ? view.length - at : short === 1 ? view.u32(at + 8) * 2 ** 32 + view.u32(at + 12) : short
    if (size < header) break
    found.push({ kind: view.ascii(at + 4, 4), data: byteView(view.slice(at + header, size - header)) })
    at += size
  }
  return found
}

function items(view: ByteView): Map<number, Item> {
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

/** The bytes of each item that lies in the file itself. Items in `idat` or in another file are left out: nobody keeps metadata there. */
function itemLocations(view: ByteView, file: Uint8Array): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>()
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
  const count = number(version < 2 ? 2 : 4)
  for (let item = 0; item < count && at < view.length; item += 1) {
    const id = number(version < 2 ? 2 : 4)
    const inFile = version === 0 || (number(2) & 15) === 0
    number(2)
    const base = number(baseSize)
    const extents = number(2)
    const parts: Uint8Array[] = []
    for (let extent = 0; extent < extents && at < view.length; extent += 1) {
      number(indexSize)
      const offset = base + number(offsetSize)
      parts.push(file.subarray(offset, offset + number(lengthSize)))
    }
    if (inFile) found.set(id, concatBytes(parts))
  }
  return found
}

function broken(): UnreadablePhoto {
  return new UnreadablePhoto('broken', 'The AVIF is damaged: it holds no picture. Ask for the photo again.')
}

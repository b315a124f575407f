import { remark } from '../remarks.ts'
import { asciiOf, byteView, concatBytes } from './byte-view.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { c2paUuid, isContentCredentials } from './content-credentials.ts'
import { boxes, type Box } from './isobmff-boxes.ts'
import { itemLocations, itemProperties, items, referencesTo } from './isobmff-items.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

export const readAvif = (bytes: Uint8Array): PhotoContainer => readImageFile(bytes, 'AVIF')
export const readHeic = (bytes: Uint8Array): PhotoContainer => readImageFile(bytes, 'HEIC')

/** Reads the main picture's size, turn and colour profile, and the XMP and EXIF that describe it. */
function readImageFile(bytes: Uint8Array, name: 'AVIF' | 'HEIC'): PhotoContainer {
  const photo = emptyContainer()
  const top = boxes(byteView(bytes))
  const meta = top.find(({ kind }) => kind === 'meta')
  if (meta === undefined) throw broken(name)
  const parts = boxes(byteView(meta.data.bytes.subarray(4)))
  const child = (kind: string) => parts.find((part) => part.kind === kind)?.data ?? byteView(new Uint8Array())
  const primary = child('pitm').u8(0) === 0 ? child('pitm').u16(4) : child('pitm').u32(4)
  const properties = itemProperties(child('iprp'), primary)
  const ofAll = properties.length > 0 ? properties : itemProperties(child('iprp'), null)
  readProperties(ofAll, photo)
  if (photo.width === 0 || photo.height === 0) throw broken(name)
  const { contents, end } = itemLocations(child('iloc'), bytes, child('idat').bytes)
  if (end > bytes.length) throw new UnreadablePhoto('broken', remark('breaks-off', { format: name }))
  const describing = referencesTo(child('iref'), 'cdsc', primary)
  const listed = [...items(child('iinf'))]
  // A file may hold more pictures (a depth map, a gain map), each with an XMP of its own.
  for (const [id, { kind, contentType }] of [...listed.filter(([id]) => describing.has(id)), ...(describing.size === 0 ? listed : [])]) {
    const content = contents.get(id)
    if (content === undefined) continue
    if (kind === 'mime' && contentType === 'application/rdf+xml') photo.xmp ??= content
    // The first four bytes say how far behind them the TIFF structure begins.
    else if (kind === 'Exif') photo.exif ??= content.subarray(4 + byteView(content).u32(0))
  }
  photo.hasContentCredentials = top.some(({ kind, data }) => (kind === 'uuid' && hex(data.slice(0, 16)) === c2paUuid) || (kind === 'jumb' && isContentCredentials(concatBytes([new Uint8Array(4), jumb, data.bytes.subarray(0, 64)]))))
  return photo
}

const jumb = Uint8Array.from('jumb', (character) => character.charCodeAt(0))

/** Turns and mirrors apply in their order; what they come to is a turn to the left, then perhaps a mirror. */
function readProperties(properties: readonly Box[], photo: PhotoContainer): void {
  let turn = 0
  let mirrored = false
  for (const { kind, data } of properties) {
    if (kind === 'ispe' && data.u32(4) * data.u32(8) > photo.width * photo.height) {
      photo.width = data.u32(4)
      photo.height = data.u32(8)
    } else if (kind === 'irot') {
      turn = (turn + (mirrored ? 4 - (data.u8(0) & 3) : data.u8(0) & 3)) & 3
    } else if (kind === 'imir') {
      mirrored = !mirrored
      // Axis 0 stands upright: left and right change places. Around the other axis it is that and half a turn.
      if ((data.u8(0) & 1) === 1) turn = (turn + 2) & 3
    } else if (kind === 'colr' && /^(?:prof|rICC)$/.test(data.ascii(0, 4))) {
      photo.icc ??= data.bytes.subarray(4)
    }
  }
  // EXIF counts turns to the right; irot counts them to the left.
  photo.orientation = (mirrored ? [2, 7, 4, 5] : [1, 8, 3, 6])[turn] ?? 1
}

function hex(bytes: Uint8Array): string {
  return [...asciiOf(bytes)].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

function broken(name: string): UnreadablePhoto {
  return new UnreadablePhoto('broken', remark('no-picture', { format: name }))
}

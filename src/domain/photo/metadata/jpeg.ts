import { remark } from '../remarks.ts'
import { byteView, concatBytes, startsWithAscii } from './byte-view.ts'
import { beginsContentCredentials } from './content-credentials.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { iimOfResources } from './iim.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

const exifHeader = 'Exif\0\0'
const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0'
const extendedXmpHeader = 'http://ns.adobe.com/xmp/extension/\0'
const photoshopHeader = 'Photoshop 3.0\0'

const iccHeader = 'ICC_PROFILE\0'

const marker = { startOfScan: 0xda, endOfImage: 0xd9, app1: 0xe1, app2: 0xe2, app11: 0xeb, app13: 0xed }

/** Walks the segments before the picture's own data. Throws UnreadablePhoto where the file breaks off or holds no frame. */
export function readJpeg(bytes: Uint8Array): PhotoContainer {
  const view = byteView(bytes)
  const photo = emptyContainer()
  const resources: Uint8Array[] = []
  const profile: Uint8Array[] = []
  const extensions = new Map<string, Extension>()
  let at = 2
  for (;;) {
    if (at + 4 > view.length) throw brokenOff()
    if (view.u8(at) !== 0xff) throw new UnreadablePhoto('broken', remark('parts-astray', { format: 'JPEG' }))
    const kind = view.u8(at + 1)
    if (kind === 0xff) {
      at += 1
      continue
    }
    if (kind === 0x01 || (kind >= 0xd0 && kind <= 0xd8)) {
      at += 2
      continue
    }
    if (kind === marker.startOfScan || kind === marker.endOfImage) break
    const length = view.u16(at + 2)
    if (length < 2 || at + 2 + length > view.length) throw brokenOff()
    const segment = view.slice(at + 4, length - 2)
    if (isFrame(kind)) {
      photo.height = view.u16(at + 5)
      photo.width = view.u16(at + 7)
    } else if (kind === marker.app1) {
      if (startsWithAscii(segment, exifHeader)) photo.exif ??= segment.subarray(exifHeader.length)
      else if (startsWithAscii(segment, xmpHeader)) photo.xmp ??= segment.subarray(xmpHeader.length)
      else if (startsWithAscii(segment, extendedXmpHeader)) keepExtension(extensions, segment.subarray(extendedXmpHeader.length))
    } else if (kind === marker.app2 && startsWithAscii(segment, iccHeader)) {
      // Its parts are counted, and stand in their order.
      profile.push(segment.subarray(iccHeader.length + 2))
    } else if (kind === marker.app11) {
      photo.hasContentCredentials ||= beginsContentCredentials(segment)
    } else if (kind === marker.app13 && startsWithAscii(segment, photoshopHeader)) {
      resources.push(segment.subarray(photoshopHeader.length))
    }
    at += 2 + length
  }
  if (photo.width === 0 || photo.height === 0) throw new UnreadablePhoto('broken', remark('no-picture', { format: 'JPEG' }))
  if (profile.length > 0) photo.icc = concatBytes(profile)
  Object.assign(photo, iimOfResources(concatBytes(resources)))
  for (const [guid, extension] of extensions) {
    const whole = wholeExtension(extension)
    if (whole === null) photo.warnings.push(remark('xmp-part-missing'))
    else photo.extendedXmp.set(guid, whole)
  }
  return photo
}

/** A start of frame: C0 to CF but for the tables C4, C8 and CC. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc
}

interface Extension {
  length: number
  pieces: { offset: number; bytes: Uint8Array }[]
}

function keepExtension(extensions: Map<string, Extension>, segment: Uint8Array): void {
  const view = byteView(segment)
  const guid = view.ascii(0, 32)
  const extension = extensions.get(guid) ?? { length: view.u32(32), pieces: [] }
  extension.pieces.push({ offset: view.u32(36), bytes: segment.subarray(40) })
  extensions.set(guid, extension)
}

/** The pieces in their order, or null where one is missing: the stated length is never trusted for memory. */
function wholeExtension({ length, pieces }: Extension): Uint8Array | null {
  const whole: Uint8Array[] = []
  let end = 0
  for (const { offset, bytes } of pieces.toSorted((a, b) => a.offset - b.offset)) {
    if (offset !== end) return null
    whole.push(bytes)
    end += bytes.length
  }
  return end === length ? concatBytes(whole) : null
}

function brokenOff(): UnreadablePhoto {
  return new UnreadablePhoto('broken', remark('breaks-off', { format: 'JPEG' }))
}

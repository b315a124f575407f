import { Unzlib } from 'fflate'
import { remark, type PhotoRemark } from '../remarks.ts'
import { asciiOf, byteView, concatBytes, startsWithAscii } from './byte-view.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { isContentCredentials } from './content-credentials.ts'
import { iimOfResources } from './iim.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'
import { largestXmp } from './xmp.ts'

const xmpKeyword = 'XML:com.adobe.xmp'
/** Under these keywords ImageMagick and ExifTool keep what PNG has no chunk for, in hexadecimal. */
const rawProfile = /^Raw profile type (iptc|8bim|exif|APP1|xmp)$/i

/** Reads a PNG's size, its XMP (iTXt), its EXIF (eXIf), its colour profile, and raw profiles with IIM, EXIF or XMP. */
export function readPng(bytes: Uint8Array): PhotoContainer {
  const view = byteView(bytes)
  const photo = emptyContainer()
  if (view.ascii(12, 4) === 'IHDR') {
    photo.width = view.u32(16)
    photo.height = view.u32(20)
  }
  if (photo.width === 0 || photo.height === 0) throw new UnreadablePhoto('broken', remark('no-picture', { format: 'PNG' }))
  const profiles: { kind: string; data: Uint8Array }[] = []
  let at = 8
  while (at + 12 <= view.length) {
    const length = view.u32(at)
    const kind = view.ascii(at + 4, 4)
    if (kind === 'IEND') {
      // The chunks that the standards name go before raw profiles.
      for (const profile of profiles) keepRawProfile(profile, photo)
      return photo
    }
    const data = view.slice(at + 8, length)
    if (kind === 'eXIf') photo.exif ??= data
    else if (kind === 'caBX') photo.hasContentCredentials ||= isContentCredentials(data)
    else if (kind === 'iCCP') photo.icc ??= textChunk(kind, data, photo.warnings)?.content ?? null
    else if (kind === 'iTXt' || kind === 'zTXt' || kind === 'tEXt') {
      const keyword = data.subarray(0, 80)
      if (!startsWithAscii(keyword, xmpKeyword) && !startsWithAscii(keyword, 'Raw profile')) {
        at += 12 + length
        continue
      }
      const text = textChunk(kind, data, photo.warnings)
      if (text?.keyword === xmpKeyword) photo.xmp ??= text.content
      else if (text !== null) profiles.push({ kind: rawProfile.exec(text.keyword)?.[1]?.toLowerCase() ?? '', data: text.content })
    }
    at += 12 + length
  }
  throw new UnreadablePhoto('broken', remark('breaks-off', { format: 'PNG' }))
}

/** A chunk of a keyword and a content, which may be compressed; null where it breaks off or holds too much. */
function textChunk(kind: string, data: Uint8Array, warnings: PhotoRemark[]): { keyword: string; content: Uint8Array } | null {
  const keywordEnd = data.indexOf(0)
  if (keywordEnd < 0) return null
  const keyword = asciiOf(data.subarray(0, Math.min(keywordEnd, 80)))
  if (kind === 'tEXt') return { keyword, content: data.subarray(keywordEnd + 1) }
  if (kind === 'iTXt') {
    // Compression flag and method, language, translated keyword, text.
    const languageEnd = data.indexOf(0, keywordEnd + 3)
    const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1)
    if (translatedEnd < 0) return null
    const content = data.subarray(translatedEnd + 1)
    return data[keywordEnd + 1] === 0 ? { keyword, content } : inflated(keyword, content, warnings)
  }
  return inflated(keyword, data.subarray(keywordEnd + 2), warnings)
}

/** So little is handed over at a time that what comes out stays small before it is counted. */
const pieceLength = 4_096

function inflated(keyword: string, compressed: Uint8Array, warnings: PhotoRemark[]): { keyword: string; content: Uint8Array } | null {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const inflate = new Unzlib((part) => {
      length += part.length
      if (length > largestXmp) throw new Error('too large')
      parts.push(part)
    })
    for (let at = 0; at < compressed.length; at += pieceLength) inflate.push(compressed.subarray(at, at + pieceLength), at + pieceLength >= compressed.length)
    return { keyword, content: concatBytes(parts) }
  } catch {
    warnings.push(remark('png-part-left-out'))
    return null
  }
}

/** A name, a length and bytes in hexadecimal, on lines of their own. */
function keepRawProfile({ kind, data }: { kind: string; data: Uint8Array }, photo: PhotoContainer): void {
  const text = new TextDecoder('latin1').decode(data)
  const header = /^\s{0,9}\S{1,40}\s{1,9}\d{1,12}\s/.exec(text.slice(0, 100))?.[0]
  const content = header === undefined ? '' : text.slice(header.length).replaceAll(/\s/g, '')
  if (content === '' || /[^\da-f]/i.test(content)) return
  const bytes = new Uint8Array(content.length >> 1)
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = Number.parseInt(content.slice(index * 2, index * 2 + 2), 16)
  if (startsWithAscii(bytes, '8BIM')) {
    const { iim, iimDigest } = iimOfResources(bytes)
    photo.iim ??= iim
    photo.iimDigest ??= iimDigest
  } else if (kind === 'iptc' && bytes[0] === 0x1c) {
    photo.iim ??= bytes
  } else if (startsWithAscii(bytes, 'Exif\0\0')) {
    photo.exif ??= bytes.subarray(6)
  } else if (kind === 'exif') {
    photo.exif ??= bytes
  } else if (kind === 'xmp') {
    photo.xmp ??= bytes
  }
}

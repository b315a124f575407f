import { byteView, startsWithAscii } from './byte-view.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

const xmpKeyword = 'XML:com.adobe.xmp\0'

/** Reads a PNG's size, its XMP (iTXt) and its EXIF (eXIf). */
export function readPng(bytes: Uint8Array): PhotoContainer {
  const view = byteView(bytes)
  const photo = emptyContainer()
  if (view.ascii(12, 4) === 'IHDR') {
    photo.width = view.u32(16)
    photo.height = view.u32(20)
  }
  if (photo.width === 0 || photo.height === 0) throw new UnreadablePhoto('broken', 'The PNG is damaged: it holds no picture. Ask for the photo again.')
  let at = 8
  while (at + 12 <= view.length) {
    const length = view.u32(at)
    const kind = view.ascii(at + 4, 4)
    if (kind === 'IEND') return photo
    const data = view.slice(at + 8, length)
    if (kind === 'iTXt' && startsWithAscii(data, xmpKeyword)) photo.xmp ??= internationalText(data, photo.warnings)
    else if (kind === 'eXIf') photo.exif ??= data
    at += 12 + length
  }
  throw new UnreadablePhoto('broken', 'The PNG is damaged: the file breaks off. Ask for the photo again.')
}

/** The text of an iTXt chunk: keyword, compression flag and method, language, translated keyword, text. */
function internationalText(data: Uint8Array, warnings: string[]): Uint8Array | null {
  if (data[xmpKeyword.length] !== 0) {
    warnings.push('The PNG’s XMP is compressed, which its standard forbids, and was left out.')
    return null
  }
  const languageEnd = data.indexOf(0, xmpKeyword.length + 2)
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1)
  return translatedEnd < 0 ? null : data.subarray(translatedEnd + 1)
}

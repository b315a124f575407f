import { decodeCp949 } from '../../import/encoding/cp949.ts'
import { guessEncoding as guessLegacy, type LegacyEncoding } from '../../import/encoding/guess-encoding.ts'
import { decodeLoosely, decodeStrictly } from '../../import/encoding/text-decoder.ts'
import { isPhotoRemarkId, remark, type PhotoRemark } from '../remarks.ts'
import { concatBytes } from './byte-view.ts'

/** The encodings in which IIM and EXIF are found, by the names of the Encoding Standard. */
export type TextEncoding = 'utf-8' | LegacyEncoding | 'iso-8859-2' | 'iso-8859-3' | 'iso-8859-4' | 'iso-8859-5' | 'iso-8859-6' | 'iso-8859-7' | 'iso-8859-8' | 'windows-1254' | 'iso-8859-15'

/** An encoding as a sentence names it. */
export function encodingName(encoding: TextEncoding): string | PhotoRemark {
  const id = `encoding-${encoding}`
  return isPhotoRemarkId(id) ? remark(id) : encoding.toUpperCase()
}

/** The smallest cap of a dataset that holds words, in bytes. */
const shortestCap = 32

const lineEnd = Uint8Array.of(0x0a)

/** The likely encoding of texts that do not say: UTF-8 when all of them are valid UTF-8 but for a cut at the end, else what reads best. */
export function guessEncoding(texts: readonly Uint8Array[]): TextEncoding {
  if (texts.every(isUtf8)) return 'utf-8'
  return guessLegacy(concatBytes(texts.filter((text) => !isAscii(text)).flatMap((text) => [withoutCutPair(text), lineEnd]))).encoding
}

/** Whether bytes are UTF-8, but for a character that was cut at the end. ASCII is. */
export function isUtf8(bytes: Uint8Array): boolean {
  return decodeStrictly(withoutCutCharacter(bytes), 'utf-8') !== null
}

export function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

/**
 * The text in that encoding. A character cut in half at the end, as byte-limited fields have it, is left out; a text that is none in this
 * encoding is read as Windows-1252. Never throws.
 */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'utf-8') return decodeLoosely(withoutCutCharacter(bytes), 'utf-8')
  return decoded(bytes, encoding) ?? decoded(withoutCutPair(bytes), encoding) ?? decodeLoosely(bytes, 'windows-1252')
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | null {
  const text = decodeStrictly(bytes, encoding)
  if (text !== null || encoding !== 'euc-kr') return text
  const korean = decodeCp949(bytes)
  return korean.includes('\ufffd') ? null : korean
}

/** Without the one byte too many that a cut through the last of two-byte characters leaves. Only a text that fills its dataset is cut. */
function withoutCutPair(bytes: Uint8Array): Uint8Array {
  if (bytes.length < shortestCap - 1) return bytes
  let high = 0
  while (high < bytes.length && (bytes[bytes.length - 1 - high] ?? 0) >= 0x80) high += 1
  return high % 2 === 1 ? bytes.subarray(0, -1) : bytes
}

function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  let start = bytes.length - 1
  while (start > 0 && start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1
  const lead = bytes[start] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return start >= 0 && start + length > bytes.length ? bytes.subarray(0, start) : bytes
}

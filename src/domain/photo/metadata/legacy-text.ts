const utf8 = new TextDecoder('utf-8', { fatal: true })
const utf8Lossy = new TextDecoder('utf-8')
const windows1252 = new TextDecoder('windows-1252')
const eucKr = new TextDecoder('euc-kr', { fatal: true })

/** The smallest cap of a dataset that holds words, in bytes. */
const shortestCap = 32

export type TextEncoding = 'utf-8' | 'euc-kr' | 'windows-1252'

/**
 * The likely encoding of texts that do not say. UTF-8 when all of them are valid UTF-8 but for a cut at the end; Korean EUC-KR when nearly all high
 * bytes are pairs that read as Hangul; else Windows-1252, which holds Latin-1.
 */
export function guessEncoding(texts: readonly Uint8Array[]): TextEncoding {
  if (texts.every((text) => decodesAs(utf8, withoutCutCharacter(text)))) return 'utf-8'
  let high = 0
  let hangul = 0
  for (const text of texts) {
    high += text.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
    const korean = decodeEucKr(text)
    if (korean === null) return 'windows-1252'
    hangul += korean.match(/[가-힣ㄱ-ㆎ一-鿿]/g)?.length ?? 0
  }
  return hangul * 2 >= high * 0.8 ? 'euc-kr' : 'windows-1252'
}

/** The text in that encoding. A character cut in half at the end, as byte-limited fields have it, is left out. Never throws. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'windows-1252') return windows1252.decode(bytes)
  if (encoding === 'euc-kr') return decodeEucKr(bytes) ?? windows1252.decode(bytes)
  return utf8Lossy.decode(withoutCutCharacter(bytes))
}

function decodeEucKr(bytes: Uint8Array): string | null {
  if (decodesAs(eucKr, bytes)) return eucKr.decode(bytes)
  // A cut through the last character leaves one byte too many. Only a text that fills its dataset is cut.
  const cut = bytes.subarray(0, -1)
  return bytes.length >= shortestCap - 1 && decodesAs(eucKr, cut) ? eucKr.decode(cut) : null
}

function decodesAs(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes)
    return true
  } catch {
    return false
  }
}

function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  let start = bytes.length - 1
  while (start > 0 && start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1
  const lead = bytes[start] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return start >= 0 && start + length > bytes.length ? bytes.subarray(0, start) : bytes
}

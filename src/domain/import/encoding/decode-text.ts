import type { ImportWarning } from '../imported.ts'
import { decodeCp949 } from './cp949.ts'
import { guessEncoding, legacyEncodingNamed, type LegacyEncoding } from './guess-encoding.ts'
import { looksLikeFileType } from './magic-numbers.ts'
import { RefusedText } from './refused-text.ts'
import { decodeLoosely, decodeStrictly } from './text-decoder.ts'

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-2022-jp' | LegacyEncoding

export interface DecodedText {
  /** NFC, with `\n` line ends, without a byte order mark, NULs or halves of characters. */
  text: string
  encoding: TextEncoding
  warnings: ImportWarning[]
}

/**
 * The text of a file in whatever encoding it came: by its byte order mark, as UTF-16 without one, as UTF-8, else by what makes the likeliest
 * text. `declared` is what the text says of itself, as a page's `charset`; it counts where the bytes are not UTF-8 and can be that. Throws
 * RefusedText for a file that is empty or is no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  if (bytes.length === 0) throw new RefusedText('empty', 'The file is empty: there is nothing to import.')
  const fileType = looksLikeFileType(bytes)
  if (fileType !== null) throw new RefusedText('binary', `This is not a text but ${fileType}, whatever its name says.`)
  const decoded = byMark(bytes) ?? asWideText(bytes) ?? asNarrowText(bytes, declared)
  return finished(decoded)
}

interface Decoded {
  text: string
  encoding: TextEncoding
  warnings: ImportWarning[]
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return asUtf8(bytes.subarray(3)) ?? replaced(bytes.subarray(3), 'utf-8')
  if (a === 0xff && b === 0xfe) return wide(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return wide(bytes.subarray(2), 'utf-16be')
  return null
}

/** UTF-16 without a mark: the spaces and line ends of any text show as NULs on one side of each pair, and the whole reads as text. */
function asWideText(bytes: Uint8Array): Decoded | null {
  const head = bytes.subarray(0, 20_000)
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < Math.max(1, head.length / 400) || Math.min(even, odd) * 2 > Math.max(even, odd)) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decodeLoosely(head.subarray(0, head.length - (head.length % 2)), encoding)
  const odds = [...text].filter((character) => /[\p{Co}\p{Cn}\ufffd]|[^\P{Cc}\n\r\t\f]/u.test(character)).length
  return odds * 50 > text.length ? null : wide(bytes, encoding)
}

function wide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const strict = bytes.length % 2 === 0 ? decodeStrictly(bytes, encoding) : null
  if (strict !== null) return { text: strict, encoding, warnings: [] }
  const text = decodeLoosely(bytes, encoding)
  const count = text.split('\ufffd').length - 1
  const message = `${count} halves of characters that mean nothing alone were left out.`
  return { text: text.replace(/\ufffd/g, ''), encoding, warnings: [{ code: 'half-characters-dropped', message, values: { count } }] }
}

function asNarrowText(bytes: Uint8Array, declared: string | null): Decoded {
  refuseControls(bytes)
  if (hasJapaneseEscapes(bytes)) {
    const text = decodeStrictly(bytes, 'iso-2022-jp')
    if (text !== null) return guessed(text, 'iso-2022-jp', true)
  }
  const utf8 = asUtf8(bytes)
  if (utf8 !== null) return utf8
  const told = declared === null ? null : legacyEncodingNamed(declared)
  const { encoding, sure } = told === null ? guessEncoding(bytes) : { encoding: told, sure: true }
  const text = decodeStrictly(bytes, encoding) ?? (encoding === 'euc-kr' ? wholeCp949(bytes) : null)
  if (text !== null) return guessed(text, encoding, sure)
  const loose = replaced(bytes, encoding)
  return { ...loose, warnings: [...guessed('', encoding, sure).warnings, ...loose.warnings] }
}

function wholeCp949(bytes: Uint8Array): string | null {
  const text = decodeCp949(bytes)
  return text.includes('\ufffd') ? null : text
}

/** UTF-8, also where the file was cut inside its last character or a few bytes of a long text were spoilt. */
function asUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8', warnings: [] }
  const loose = replaced(bytes, 'utf-8')
  const lost = Number(loose.warnings[0]?.values['count'] ?? 0)
  const kept = loose.text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0
  return kept >= lost * 4 ? loose : null
}

function replaced(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const text = encoding === 'euc-kr' ? decodeCp949(bytes) : decodeLoosely(bytes, encoding)
  const count = text.split('\ufffd').length - 1
  const message = `${count} characters could not be read and show as “\ufffd”.`
  return { text, encoding, warnings: count === 0 ? [] : [{ code: 'characters-unreadable', message, values: { count } }] }
}

function guessed(text: string, encoding: TextEncoding, sure: boolean): Decoded {
  const message = `The text was not in UTF-8; it was read as ${encoding}${sure ? '' : ', which is a guess: please check its letters'}.`
  return { text, encoding, warnings: [{ code: sure ? 'encoding-converted' : 'encoding-guessed', message, values: { encoding } }] }
}

/** Text holds hardly any control characters but line ends and tabs. */
function refuseControls(bytes: Uint8Array): void {
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls += 1
  const share = controls / bytes.length
  if (share > 0.3 || (controls > 3 && share > 0.01)) throw new RefusedText('binary', 'This is not a text: the file holds binary data, whatever its name says.')
}

function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  }
  return false
}

function finished({ text, encoding, warnings }: Decoded): DecodedText {
  const count = text.split('\0').length - 1
  const dropped: ImportWarning[] = count === 0 ? [] : [{ code: 'nulls-dropped', message: `${count} empty (NUL) characters were left out.`, values: { count } }]
  const plain = (count === 0 ? text : text.replaceAll('\0', '')).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').normalize('NFC')
  if (plain.trim() === '') throw new RefusedText('empty', 'The file holds no words: there is nothing to import.')
  return { text: plain, encoding, warnings: [...warnings, ...dropped] }
}

import { asciiOf, byteView, startsWithAscii } from './byte-view.ts'
import { decodeText, guessEncoding, isAscii, isUtf8, type TextEncoding } from './legacy-text.ts'

/** The texts of an IIM application record (record 2), by dataset number, in file order. `bytes` is the length as stored, in bytes. */
export interface IimRecord {
  texts: Map<number, { text: string; bytes: number }[]>
  encoding: TextEncoding
  /** Whether the file says its encoding (CodedCharacterSet) and its texts are written in it. */
  declared: boolean
  /** Where the last dataset ends, in bytes: a TIFF fills the block up behind it. */
  end: number
}

const irbSignatures = ['8BIM', 'PHUT', 'AgHg', 'DCSR', 'MeSa']
const iimResource = 0x0404
const iimDigestResource = 0x0425

/** The IIM block inside Photoshop's image resource blocks and the digest of an earlier one, null where they are missing. */
export function iimOfResources(resources: Uint8Array): { iim: Uint8Array | null; iimDigest: string | null } {
  const found: { iim: Uint8Array | null; iimDigest: string | null } = { iim: null, iimDigest: null }
  const view = byteView(resources)
  let at = 0
  while (at + 12 <= view.length && irbSignatures.some((signature) => startsWithAscii(resources, signature, at))) {
    const id = view.u16(at + 4)
    const nameLength = view.u8(at + 6) + 1
    const sizeAt = at + 6 + nameLength + (nameLength % 2)
    const size = view.u32(sizeAt)
    const data = view.slice(sizeAt + 4, size)
    if (id === iimResource) found.iim ??= data
    else if (id === iimDigestResource && data.length === 16) found.iimDigest ??= Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
    at = sizeAt + 4 + size + (size % 2)
  }
  return found
}

/** Reads an IIM block. Stops at the first byte that is no dataset: what came before it stands. */
export function readIim(bytes: Uint8Array): IimRecord {
  const view = byteView(bytes)
  const raw: { dataset: number; value: Uint8Array }[] = []
  let declared: Uint8Array | null = null
  let at = 0
  while (at + 5 <= view.length && view.u8(at) === 0x1c) {
    const record = view.u8(at + 1)
    const dataset = view.u8(at + 2)
    let length = view.u16(at + 3)
    at += 5
    if (length & 0x8000) {
      const lengthBytes = length & 0x7fff
      if (lengthBytes > 4) break
      length = 0
      for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + view.u8(at + index)
      at += lengthBytes
    }
    const value = view.slice(at, length)
    at += length
    if (record === 1 && dataset === 90) declared = value
    if (record === 2 && dataset !== 0) raw.push({ dataset, value })
  }
  const high = raw.map(({ value }) => value).filter((value) => !isAscii(value))
  const said = declared === null ? null : declaredEncoding(declared)
  // Programs that say UTF-8 and write Latin-1 are not rare.
  const trusted = said === 'utf-8' && !high.every(isUtf8) ? null : said
  const encoding = trusted ?? guessEncoding(high)
  const texts: IimRecord['texts'] = new Map()
  for (const { dataset, value } of raw) {
    const values = texts.get(dataset) ?? []
    values.push({ text: withoutPadding(decodeText(value, encoding)), bytes: value.length })
    texts.set(dataset, values)
  }
  return { texts, encoding, declared: trusted !== null, end: Math.min(at, view.length) }
}

/** Sets of 96 characters by the letter with which ISO 2022 calls them, whichever place they are called to. Latin-1 is Windows-1252 in practice. */
const latinSets: Record<string, TextEncoding> = {
  A: 'windows-1252',
  B: 'iso-8859-2',
  C: 'iso-8859-3',
  D: 'iso-8859-4',
  F: 'iso-8859-7',
  G: 'iso-8859-6',
  H: 'iso-8859-8',
  L: 'iso-8859-5',
  M: 'windows-1254',
  b: 'iso-8859-15',
}

/** Sets of pairs of bytes: GB 2312, JIS X 0208 and KS C 5601. */
const pairSets: Record<string, TextEncoding> = { A: 'gb18030', B: 'euc-jp', C: 'euc-kr' }

/** The encoding that a CodedCharacterSet names by its escapes, `ESC % G` and `ESC % /` for UTF-8 among them; null where it is not known here. */
function declaredEncoding(declared: Uint8Array): TextEncoding | null {
  const escapes = asciiOf(declared.subarray(0, 64)).split('\x1b').slice(1)
  if (escapes.some((escape) => /^%[G/]/.test(escape))) return 'utf-8'
  const sets = escapes.map((escape) => pairSets[/^\$[()*+]?([ABC])/.exec(escape)?.[1] ?? ''] ?? latinSets[/^[-./]([A-Zb])/.exec(escape)?.[1] ?? ''])
  return sets.find((set) => set !== undefined) ?? null
}

function withoutPadding(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1
  return text.slice(0, end)
}

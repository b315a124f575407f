import { byteView, startsWithAscii } from './byte-view.ts'
import { decodeText, guessEncoding, type TextEncoding } from './legacy-text.ts'

/** The texts of an IIM application record (record 2), by dataset number, in file order. `bytes` is the length as stored, in bytes. */
export interface IimRecord {
  texts: Map<number, { text: string; bytes: number }[]>
  encoding: TextEncoding
  /** Whether the file says its encoding (CodedCharacterSet). */
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
  const encoding = encodingOf(declared) ?? guessEncoding(raw.map(({ value }) => value))
  const texts: IimRecord['texts'] = new Map()
  for (const { dataset, value } of raw) {
    const values = texts.get(dataset) ?? []
    values.push({ text: withoutPadding(decodeText(value, encoding)), bytes: value.length })
    texts.set(dataset, values)
  }
  return { texts, encoding, declared: declared !== null, end: Math.min(at, view.length) }
}

/** ISO 2022 escapes: `ESC % G` and the `ESC % /` family are UTF-8, `ESC . A` and `ESC - A` are Latin-1. Others are left to the guess. */
function encodingOf(declared: Uint8Array | null): TextEncoding | null {
  if (declared === null) return null
  if (startsWithAscii(declared, '\x1b%G') || startsWithAscii(declared, '\x1b%/')) return 'utf-8'
  if (startsWithAscii(declared, '\x1b.A') || startsWithAscii(declared, '\x1b-A')) return 'windows-1252'
  if (startsWithAscii(declared, '\x1b$)C')) return 'euc-kr'
  return null
}

function withoutPadding(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1
  return text.slice(0, end)
}

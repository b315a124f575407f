import { decodeLoosely } from './text-decoder.ts'

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

/** The second bytes that the extension uses: letters of either case, then high bytes. */
const trails = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)]

let extension: ReadonlyMap<number, string> | null = null
let rare: ReadonlySet<string> | null = null

/**
 * Korean text in CP949, which holds all 11,172 syllables where EUC-KR holds 2,350. Some runtimes decode EUC-KR alone under that name; the
 * extension is the syllables that EUC-KR lacks, in their order. U+FFFD where bytes make no character.
 */
export function decodeCp949(bytes: Uint8Array): string {
  extension ??= extensionTable()
  const parts: string[] = []
  let plainFrom = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const syllable = extension.get(lead * 256 + (bytes[at + 1] ?? 0))
    if (syllable !== undefined) {
      parts.push(decodeLoosely(bytes.subarray(plainFrom, at), 'euc-kr'), syllable)
      plainFrom = at + 2
    }
    at += 1
  }
  parts.push(decodeLoosely(bytes.subarray(plainFrom), 'euc-kr'))
  return parts.join('')
}

/** Whether a syllable is one of the rare ones that EUC-KR lacks. */
export function isRareSyllable(character: string): boolean {
  extension ??= extensionTable()
  rare ??= new Set(extension.values())
  return rare.has(character)
}

function extensionTable(): ReadonlyMap<number, string> {
  const known = new Set(decodeLoosely(Uint8Array.from(range(0xb0, 0xc8).flatMap((lead) => range(0xa1, 0xfe).flatMap((trail) => [lead, trail]))), 'euc-kr'))
  const slots = [
    ...range(0x81, 0xa0).flatMap((lead) => trails.map((trail) => lead * 256 + trail)),
    ...range(0xa1, 0xc6).flatMap((lead) => trails.filter((trail) => trail <= 0xa0).map((trail) => lead * 256 + trail)),
  ]
  const lacking = range(firstSyllable, lastSyllable).map((point) => String.fromCodePoint(point)).filter((syllable) => !known.has(syllable))
  return new Map(lacking.map((syllable, index): [number, string] => [slots[index] ?? 0, syllable]))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

import { cutToBytes } from '../../text/utf8.ts'

/** A text of an IIM dataset and its length as stored, in bytes. */
export interface IimText {
  text: string
  bytes: number
}

/** Whether a text of IIM says what XMP says. One that was cut at the dataset's byte cap, by whatever tool, says the same. */
export function sameText(iim: IimText, xmp: string, cap: number): boolean {
  const short = plain(iim.text)
  const long = plain(xmp)
  // Our own cut keeps whole graphemes where it can, and else a letter without its marks, which is no beginning of the composed one.
  if (short === long || short === plain(cutToBytes(xmp.trim(), cap))) return true
  // A character has up to four bytes, so a cut leaves at most three of the cap unused.
  return long.startsWith(short) && iim.bytes > cap - 4
}

/** Whether two lists say the same, in any order where the order means nothing. */
export function sameList(iim: readonly IimText[], xmp: readonly string[], cap: number, ordered: boolean): boolean {
  if (iim.length !== xmp.length) return false
  if (ordered) return iim.every((value, index) => sameText(value, xmp[index] ?? '', cap))
  const left = [...xmp]
  return iim.every((value) => {
    const at = left.findIndex((other) => sameText(value, other, cap))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** Whether two ISO 8601 dates can be the same moment: one may be less exact, or know no zone. */
export function sameDate(a: string, b: string): boolean {
  const [localA, zoneA] = partsOfDate(a)
  const [localB, zoneB] = partsOfDate(b)
  if (!localA.startsWith(localB) && !localB.startsWith(localA)) return false
  const bothTimed = localA.length > 10 && localB.length > 10
  return !bothTimed || zoneA === '' || zoneB === '' || zoneA === zoneB
}

function partsOfDate(date: string): [local: string, zone: string] {
  const parts = /^(.*?)(Z|[+-]\d\d:\d\d)?$/.exec(date.trim())
  const local = (parts?.[1] ?? '').replace(/\.\d+$/, '')
  const zone = parts?.[2] ?? ''
  return [local, /^(?:Z|[+-]00:00)$/.test(zone) ? 'Z' : zone]
}

/** Names and notices that stand beside each other are parted by a semicolon here, by a line or a NUL there. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/;?(?:\s+|$)/g, ' ').trim()
}

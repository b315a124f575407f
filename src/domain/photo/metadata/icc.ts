import { byteView, startsWithAscii } from './byte-view.ts'

const headerLength = 128
const mostTags = 100
const longestName = 200

/** The name of an ICC colour profile, by its description in English or else in its first language. Empty where it has none or is no profile. */
export function iccProfileName(profile: Uint8Array): string {
  if (!startsWithAscii(profile, 'acsp', 36)) return ''
  const view = byteView(profile)
  const count = Math.min(view.u32(headerLength), mostTags)
  for (let index = 0; index < count; index += 1) {
    const at = headerLength + 4 + index * 12
    if (view.ascii(at, 4) === 'desc') return nameIn(view.slice(view.u32(at + 4), view.u32(at + 8))).trim().slice(0, longestName)
  }
  return ''
}

/** Version 2 keeps a text in ASCII, version 4 one in UTF-16 for each language. */
function nameIn(description: Uint8Array): string {
  const view = byteView(description)
  const kind = view.ascii(0, 4)
  if (kind === 'desc') return view.ascii(12, Math.min(view.u32(8), longestName)).replace(/\0.*$/s, '')
  if (kind !== 'mluc') return ''
  const records = Array.from({ length: Math.min(view.u32(8), mostTags) }, (_, index) => 16 + index * 12)
  const record = records.find((at) => view.ascii(at, 2) === 'en') ?? records[0]
  if (record === undefined) return ''
  return new TextDecoder('utf-16be').decode(view.slice(view.u32(record + 8), Math.min(view.u32(record + 4), longestName * 2))).replace(/\0.*$/s, '')
}

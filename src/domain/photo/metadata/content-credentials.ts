import { digitalSourceScheme, toldTypeOf } from '../vocabulary/digital-source-type.ts'
import { asciiOf, startsWithAscii } from './byte-view.ts'

/** The `uuid` box in which an ISO base media file keeps a C2PA manifest. */
export const c2paUuid = 'd8fec3d61b0e483c92975828877ec481'

/** Whether a JUMBF box is C2PA's: its description box names it at its very beginning. */
export function isContentCredentials(jumbf: Uint8Array): boolean {
  return startsWithAscii(jumbf, 'jumb', 4) && asciiOf(jumbf.subarray(8, 64)).includes('c2pa')
}

const named = 'digitalsourcetype/'

/**
 * How a picture was made, as the assertions of its manifest name it among all the bytes of its file: what readers must be told before
 * anything else. Empty where none is named.
 */
export function sourceTypeInCredentials(bytes: Uint8Array): string {
  const found: string[] = []
  for (let at = bytes.indexOf(0x64); at !== -1; at = bytes.indexOf(0x64, at + 1)) {
    if (!startsWithAscii(bytes, named, at)) continue
    const term = /^\w{1,60}/.exec(asciiOf(bytes.subarray(at + named.length, at + named.length + 60)))?.[0]
    if (term !== undefined) found.push(`${digitalSourceScheme}${term}`)
  }
  return found.find((identifier) => toldTypeOf(identifier) !== null) ?? found[0] ?? ''
}

/** Whether a segment APP11 of a JPEG begins a JUMBF box of C2PA: after its name, its number and its place in the row comes the box. */
export function beginsContentCredentials(app11: Uint8Array): boolean {
  return startsWithAscii(app11, 'JP') && isContentCredentials(app11.subarray(8))
}

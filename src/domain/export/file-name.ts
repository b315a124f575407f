import { graphemes } from '../text/graphemes.ts'

const longestInBytes = 200

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu


/**
 * A slug as a file name without extension that every file system takes: no separators, control or invisible characters, no dots at the
 * ends, no Windows device name, at most 200 bytes of UTF-8 cut between characters as a reader sees them. Letters of every script and
 * emoji stay. Never empty: a slug with nothing usable gives `story`.
 */
export function fileNameOf(slug: string): string {
  const plain = slug
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*%#\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, '-')
    .replace(/\p{Zs}+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/-{2,}/g, '-')
  const cut = trimEnds(cutToBytes(trimEnds(plain), longestInBytes - 1))
  if (cut === '') return 'story'
  return reserved.test(cut) ? `_${cut}` : cut
}

function trimEnds(name: string): string {
  return name.replace(/^[.\-\s~]+|[.\-\s]+$/gu, '')
}

function cutToBytes(text: string, limit: number): string {
  if (bytesOf(text) <= limit) return text
  let kept = ''
  let bytes = 0
  for (const { segment } of graphemes.segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > limit) break
    kept += segment
  }
  return kept || [...text].slice(0, Math.floor(limit / 4)).join('')
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

import { isDeviceName } from '../text/device-name.ts'
import { cutToBytes } from '../text/utf8.ts'

const longestInBytes = 200

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
  const name = trimEnds(cutToBytes(trimEnds(plain), longestInBytes - 1))
  if (name === '') return 'story'
  return isDeviceName(name) ? `_${name}` : name
}

function trimEnds(name: string): string {
  return name.replace(/^[.\-\s~]+|[.\-\s]+$/gu, '')
}

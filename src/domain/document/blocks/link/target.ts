import { isSafeLink } from './mark.ts'

/**
 * The address of a link as it may be published: what browsers would drop is dropped, what a URL cannot hold is percent-encoded.
 * Null for an address that is empty or may run a script.
 */
export function linkTarget(href: unknown): string | null {
  if (typeof href !== 'string') return null
  const bare = href.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, '').trim()
  if (bare === '' || !isSafeLink(bare)) return null
  return bare.replace(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign))
}

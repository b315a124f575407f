const openable = new Set(['http:', 'https:', 'mailto:'])

/** The address as it may be given to the user's browser or mail program, or null. Everything else could start a program. */
export function openableLink(address: string): string | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!openable.has(url.protocol)) return null
  return url.href
}

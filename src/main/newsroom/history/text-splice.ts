/** How one text became another: what they share at both ends, and the words between. */
export interface TextSplice {
  /** In UTF-16 units of either text. */
  prefix: number
  suffix: number
  inserted: string
}

/** Finds what changed between two texts as one stretch. A character beyond the basic plane is never divided. */
export function spliceBetween(before: string, after: string): TextSplice {
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1
  if (isHighSurrogate(after, prefix - 1)) prefix -= 1
  let suffix = 0
  while (suffix < shorter - prefix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix += 1
  if (suffix > 0 && isHighSurrogate(after, after.length - suffix - 1)) suffix -= 1
  return { prefix, suffix, inserted: after.slice(prefix, after.length - suffix) }
}

export function splice(before: string, { prefix, suffix, inserted }: TextSplice): string {
  return before.slice(0, prefix) + inserted + before.slice(before.length - suffix)
}

function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xd800 && code < 0xdc00
}

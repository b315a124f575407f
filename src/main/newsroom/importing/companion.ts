import { lstat, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** Where a picture that a text speaks of was found, or why it was not brought along. */
export type Companion = { kind: 'found'; path: string } | { kind: 'remote' } | { kind: 'outside' } | { kind: 'absent' }

/**
 * Finds a picture beside the text that names it. Only a file inside the text's own folder counts: no way up, no absolute path, no link
 * that could lead elsewhere, nothing from the network.
 * @param textFile absolute path of the text
 * @param address the picture's address as the text gives it, percent-encoded or not
 */
export async function findCompanion(textFile: string, address: string): Promise<Companion> {
  const bare = address.trim()
  if (/^[a-z][a-z0-9+.-]+:/i.test(bare) || bare.startsWith('//')) return { kind: 'remote' }
  const folder = await realpath(dirname(textFile))
  let outside = false
  // A name may hold a literal % or #, so the address is tried as it stands too.
  for (const name of new Set([decoded(bare.replace(/[?#].*$/s, '')), bare])) {
    const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.')
    if (parts.length === 0 || name.includes('\0')) continue
    if (isAbsolute(name) || /^[/\\]/.test(name) || /^[a-z]:/i.test(name) || parts.includes('..')) {
      outside = true
      continue
    }
    const found = await plainFile(folder, parts)
    if (found === 'outside') outside = true
    else if (found) return { kind: 'found', path: found }
  }
  return { kind: outside ? 'outside' : 'absent' }
}

async function plainFile(folder: string, parts: string[]): Promise<string | 'outside' | null> {
  let path = folder
  for (const [index, part] of parts.entries()) {
    path = join(path, part)
    const state = await lstat(path).catch(() => null)
    if (!state) return null
    if (state.isSymbolicLink()) return 'outside'
    const last = index === parts.length - 1
    if (last ? !state.isFile() : !state.isDirectory()) return null
  }
  const real = relative(folder, await realpath(path))
  return real.startsWith(`..${sep}`) || isAbsolute(real) ? 'outside' : path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

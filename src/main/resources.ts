import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * A folder of `resources/`. It lies above the running file, how far depends on whether that is a source, a bundle or a part of one.
 *
 * @throws when the program was put together without it
 */
export function resourceFolder(...names: string[]): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'resources', ...names)
    if (existsSync(found)) return found
  }
  throw new Error(`resources/${names.join('/')} is missing from this Stet`)
}

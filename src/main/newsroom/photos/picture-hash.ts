import { createHash } from 'node:crypto'
import { runExifTool } from './exiftool.ts'
import { loadSharp } from './pixels.ts'

/** What tells whether two files hold the same picture to the last bit, whatever their metadata: of its coded data, else of its pixels. */
export async function pictureHash(path: string): Promise<string> {
  const [found] = JSON.parse(await runExifTool(['-json', '-api', 'ImageHashType=SHA256', '-ImageDataHash', path])) as { ImageDataHash?: string }[]
  if (found?.ImageDataHash !== undefined) return found.ImageDataHash
  const sharp = await loadSharp()
  return createHash('sha256').update(await sharp(path, { pages: -1 }).raw().toBuffer()).digest('hex')
}

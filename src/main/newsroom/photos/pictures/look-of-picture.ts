import { lookOfGrey, lookSide } from '#domain/photo/look.ts'
import { loadSharp } from '../pixels.ts'

/** The fingerprint of a picture by which its likes are found, from the bytes of its thumbnail. Throws what sharp throws. */
export async function lookOf(thumbnail: Uint8Array): Promise<string> {
  const sharp = await loadSharp()
  const grey = await sharp(thumbnail).flatten({ background: '#ffffff' }).greyscale().resize({ width: lookSide, height: lookSide, fit: 'fill' }).toColourspace('b-w').raw().toBuffer()
  return lookOfGrey(grey)
}

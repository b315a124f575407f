import { availableParallelism } from 'node:os'
import type SharpLibrary from 'sharp'
import type { Sharp } from 'sharp'
import { turnstile } from './turnstile.ts'

/** The largest photo that is taken in, in pixels. A decoded one of this size needs half a gigabyte. */
export const largestPhotoPixels = 160_000_000

export type PixelFormat = 'jpeg' | 'png'

export interface RenderedPhoto {
  bytes: Buffer
  format: PixelFormat
  width: number
  height: number
}

let loading: Promise<typeof SharpLibrary> | null = null

/** sharp, with the first photo that needs it: starts and most commands have none. */
export function loadSharp(): Promise<typeof SharpLibrary> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    // Files come and go under names that are never used twice: a cache by name only holds them open.
    sharp.cache(false)
    return sharp
  })
  return loading
}

const inTurn = turnstile(Math.max(1, Math.ceil(availableParallelism() / 2)))

/**
 * The picture of a file at that width in pixels, turned as its EXIF says, in sRGB, without any metadata. Never enlarged. A photo becomes a
 * JPEG, one with transparent parts stays a PNG. The same file and width give the same bytes. Throws what sharp throws where the file does not decode.
 */
export function renderPhoto(path: string, width: number): Promise<RenderedPhoto> {
  return inTurn(async () => {
    const picture = await open(path)
    const { hasAlpha, hasProfile, depth } = await picture.metadata()
    const format: PixelFormat = hasAlpha && !(await picture.stats()).isOpaque ? 'png' : 'jpeg'
    const sized = picture.autoOrient().resize({ width, withoutEnlargement: true }).toColourspace('srgb')
    // libvips darkens 16-bit pictures without a profile when it attaches one; sRGB is what goes without saying for them.
    if (hasProfile || depth === 'uchar') sized.withIccProfile('srgb')
    const written = format === 'png' ? sized.png({ compressionLevel: 9 }) : sized.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return { bytes: data, format, width: info.width, height: info.height }
  })
}

async function open(path: string): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(path, { failOn: 'error', limitInputPixels: largestPhotoPixels })
}

import { open as openFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type SharpLibrary from 'sharp'
import type { Sharp } from 'sharp'
import type { PixelFrame } from '#domain/photo/framing.ts'
import { mediaTypeOf } from '#domain/photo/metadata/media-type.ts'
import { heicPicture } from './heic.ts'
import { turnstile } from './turnstile.ts'

/** The largest photo that is taken in, in pixels. A decoded one of this size needs half a gigabyte. */
export const largestPhotoPixels = 160_000_000

export type PixelFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff'

/** Colours of a print file: the original's own, or those of a profile that comes with sharp. */
export const printProfiles = ['original', 'srgb', 'p3', 'cmyk'] as const
export type PrintProfile = (typeof printProfiles)[number]

/** A JPEG, or a PNG where parts are transparent; the web's other formats, in sRGB too; or a file for paper. */
type PublishedForm = 'page' | 'webp' | 'avif' | { print: 'tiff' | 'jpeg'; profile: PrintProfile }

/**
 * How a picture is made. `frame` is the part of the upright picture that is shown, null for all of it. A `thumbnail` is like a page's picture, for
 * the desk alone: it says nothing of its colours, which are sRGB, and is packed no tighter than is quick.
 */
export interface PictureRecipe {
  frame: PixelFrame | null
  form: PublishedForm | 'thumbnail'
}

export interface PublishedRecipe extends PictureRecipe {
  form: PublishedForm
}

/** As the window shows photos and pages have them. */
export const plainPicture: PictureRecipe = { frame: null, form: 'page' }

/** In pixels: the size that is made when a photo is added. */
export const thumbnailWidth = 320

/** As the desk shows many at once. */
export const thumbnailPicture: PictureRecipe = { frame: null, form: 'thumbnail' }

/** What a desk shows at a width, whole. */
export function deskPicture(width: number): PictureRecipe {
  return width <= thumbnailWidth ? thumbnailPicture : plainPicture
}

export interface RenderedPhoto {
  bytes: Buffer
  format: PixelFormat
  width: number
  height: number
  /** The size of the small preview that stands in for a picture which cannot be decoded. */
  preview: { width: number; height: number } | null
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
 * JPEG, one with transparent parts stays a PNG, unless the recipe says otherwise. The same file, width and recipe give the same bytes. Throws what
 * sharp throws where the file does not decode.
 */
export function renderPhoto(path: string, width: number, { frame, form }: PictureRecipe = plainPicture): Promise<RenderedPhoto> {
  return inTurn(async () => {
    const { picture, isPreview } = await open(path)
    const facts = await picture.metadata()
    const upright = picture.autoOrient()
    if (frame !== null) upright.extract(frame)
    const sized = upright.resize({ width, withoutEnlargement: true })
    const isTransparent = facts.hasAlpha && !(await picture.stats()).isOpaque
    const [format, written] = typeof form === 'object' ? forPrint(sized, form, isTransparent, facts.space) : forWeb(sized, form, isTransparent, facts)
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return { bytes: data, format, width: info.width, height: info.height, preview: isPreview ? facts.autoOrient : null }
  })
}

function forWeb(picture: Sharp, form: 'page' | 'thumbnail' | 'webp' | 'avif', isTransparent: boolean, { hasProfile, depth }: { hasProfile: boolean; depth?: string }): [PixelFormat, Sharp] {
  const sized = picture.toColourspace('srgb')
  if (form === 'thumbnail') return isTransparent ? ['png', sized.png()] : ['jpeg', sized.flatten({ background: '#ffffff' }).jpeg({ quality: 82 })]
  // libvips darkens 16-bit pictures without a profile when it attaches one; sRGB is what goes without saying for them.
  if (hasProfile || depth === 'uchar') sized.withIccProfile('srgb')
  if (form === 'webp') return ['webp', sized.webp({ quality: 78 })]
  // More effort saves a fifth of the bytes and takes five times as long.
  if (form === 'avif') return ['avif', sized.avif({ quality: 55, effort: 2 })]
  if (isTransparent) return ['png', sized.png({ compressionLevel: 9 })]
  return ['jpeg', sized.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true })]
}

/** For paper: every pixel, as little lost as the format allows, and a profile that says what its colours are. */
function forPrint(picture: Sharp, { print, profile }: { print: 'tiff' | 'jpeg'; profile: PrintProfile }, isTransparent: boolean, space: string | undefined): [PixelFormat, Sharp] {
  const coloured = profile === 'original' ? picture.keepIccProfile() : picture.withIccProfile(profile)
  // sharp works in sRGB unless it is told otherwise: inks that were mixed anew are not the ones that were proofed.
  if (profile === 'original' && space === 'cmyk') coloured.pipelineColourspace('cmyk').toColourspace('cmyk')
  if (print === 'tiff') return ['tiff', coloured.tiff({ compression: 'lzw', predictor: 'horizontal' })]
  return ['jpeg', (isTransparent ? coloured.flatten({ background: '#ffffff' }) : coloured).jpeg({ quality: 95, chromaSubsampling: '4:4:4' })]
}

async function open(path: string): Promise<{ picture: Sharp; isPreview: boolean }> {
  const sharp = await loadSharp()
  const options = { failOn: 'error', limitInputPixels: largestPhotoPixels } as const
  if (!(await isHeic(path))) return { picture: sharp(path, options), isPreview: false }
  const { file, isPreview } = await heicPicture(path, sharp)
  return { picture: sharp(file, options), isPreview }
}

/** Whether a file is a HEIC, by what it begins with. One that cannot be opened is none: sharp says why. */
async function isHeic(path: string): Promise<boolean> {
  const handle = await openFile(path, 'r').catch(() => null)
  if (handle === null) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0)
    return mediaTypeOf(buffer.subarray(0, bytesRead)) === 'image/heic'
  } catch {
    return false
  } finally {
    await handle.close()
  }
}

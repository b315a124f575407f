import { readFile } from 'node:fs/promises'
import type SharpLibrary from 'sharp'
import type { Sharp } from 'sharp'
import { readHeic } from '#domain/photo/metadata/isobmff.ts'
import { embeddedPreview } from '#domain/photo/metadata/exif.ts'
import { UnreadablePhoto } from '#domain/photo/metadata/unreadable-photo.ts'
import { remark } from '#domain/photo/remarks.ts'
import { uncompressedTiff } from './uncompressed-tiff.ts'

type LibHeif = typeof import('libheif-js/wasm-bundle.js').default

/** What can be shown of a HEIC. */
export interface HeicPicture {
  /** A file that sharp reads: the picture upright, with its colour profile. */
  file: Buffer
  /** Whether it is only the small preview that the camera laid beside the picture. */
  isPreview: boolean
}

/**
 * The picture of a HEIC. sharp as it is built reads none, so libheif decodes it; where it cannot, the camera's own preview stands in. Blocks its
 * thread while it decodes. Throws UnreadablePhoto where there is neither.
 */
export async function heicPicture(path: string, sharp: typeof SharpLibrary): Promise<HeicPicture> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const bytes = await readFile(path)
  const { icc, exif, orientation } = readHeic(bytes)
  try {
    return { file: await decode(libheif, bytes, icc), isPreview: false }
  } catch (error) {
    const preview = exif === null ? null : embeddedPreview(exif)
    if (preview === null) throw new UnreadablePhoto('unsupported', remark('heic-not-decoded'), { cause: error })
    return { file: await upright(sharp(preview), orientation ?? 1).jpeg({ quality: 95 }).toBuffer(), isPreview: true }
  }
}

async function decode(libheif: LibHeif, bytes: Uint8Array, icc: Uint8Array | null): Promise<Buffer> {
  const images = new libheif.HeifDecoder().decode(bytes)
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0]
  if (image === undefined) throw new Error('libheif found no picture.')
  const [width, height] = [image.get_width(), image.get_height()]
  const data = new Uint8ClampedArray(width * height * 4)
  const filled = await new Promise<unknown>((resolve) => image.display({ data, width, height }, resolve))
  const channels = image.has_alpha_channel() ? 4 : 3
  for (const each of images) each.free()
  if (filled === null) throw new Error('libheif could not decode the picture.')
  return uncompressedTiff(channels === 4 ? data : withoutAlpha(data), { width, height, channels, icc })
}

function withoutAlpha(data: Uint8ClampedArray<ArrayBuffer>): Uint8ClampedArray<ArrayBuffer> {
  const end = (data.length / 4) * 3
  for (let from = 0, to = 0; to < end; from += 4, to += 3) {
    data[to] = data[from] ?? 0
    data[to + 1] = data[from + 1] ?? 0
    data[to + 2] = data[from + 2] ?? 0
  }
  return data.subarray(0, end)
}

/** A preview lies as the sensor did; what turns the picture turns it too. */
function upright(preview: Sharp, orientation: number): Sharp {
  const turned = preview.rotate([0, 0, 0, 180, 180, 270, 90, 90, 270][orientation] ?? 0)
  return [2, 4, 5, 7].includes(orientation) ? turned.flop() : turned
}

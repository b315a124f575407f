import { everyWidth, socialSize, usualWidths, type PhotoPreset } from '#domain/export/photo-presets.ts'
import { croppedFrame, frameOfShape, type PixelFrame, type PixelSize } from '#domain/photo/framing.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import type { PrintProfile, PublishedRecipe } from './pixels.ts'

/** A size in which a photo is to be written. `name` is what its file is called after the photo's base name, without an ending. */
export interface PhotoSize extends PixelSize {
  name: string
  /** `page`: shown on the page. `source`: the same in another format. `social`: shown with links. `print`: on paper. */
  use: 'page' | 'source' | 'social' | 'print'
  recipe: PublishedRecipe
  /** The part of the upright picture that it shows. */
  frame: PixelFrame
}

export interface SizesRequest {
  /** The upright original. */
  size: PixelSize
  fields: Pick<PhotoFields, 'crop' | 'focalPoint'>
  widths: readonly number[]
  formats?: readonly ('webp' | 'avif')[]
  social?: boolean
  /** Null for no print files. */
  print?: PrintProfile | null
}

/** The longest side that a format holds, in pixels: a page of a chat may be longer, and is published as JPEG alone. */
const longestSide = { webp: 16_383, avif: 16_384 } as const

/** The sizes of a photo, smallest first, the pages' before all others; none is larger than what the crop leaves of the original. */
export function photoSizes({ size, fields, widths, formats = [], social = false, print = null }: SizesRequest): PhotoSize[] {
  const frame = croppedFrame(size, fields.crop)
  const shown = fields.crop === null ? null : frame
  const scaled = (width: number, of: PixelFrame): PixelSize => ({ width, height: Math.max(1, Math.round((of.height * width) / of.width)) })
  const pages = [...new Set(widths.map((width) => Math.min(width, frame.width)))].toSorted((a, b) => a - b)
  const around = frameOfShape(size, fields.crop, fields.focalPoint, socialSize)
  return [
    ...pages.map((width): PhotoSize => ({ name: String(width), use: 'page', ...scaled(width, frame), frame, recipe: { frame: shown, form: 'page' } })),
    ...formats.flatMap((form) =>
      pages.map((width): PhotoSize => ({ name: String(width), use: 'source', ...scaled(width, frame), frame, recipe: { frame: shown, form } })).filter(({ height }) => height <= longestSide[form]),
    ),
    ...(social ? [{ name: 'social', use: 'social' as const, ...scaled(Math.min(socialSize.width, around.width), around), frame: around, recipe: { frame: around, form: 'page' as const } }] : []),
    ...(print === null
      ? []
      : (['tiff', 'jpeg'] as const).map((format): PhotoSize => ({ name: 'print', use: 'print', ...scaled(frame.width, frame), frame, recipe: { frame: shown, form: { print: format, profile: print } } }))),
  ]
}

/** What the presets that were asked for come to. */
export function sizesOfPresets(presets: readonly PhotoPreset[], profile: PrintProfile): Pick<SizesRequest, 'widths' | 'formats' | 'print'> {
  const isWide = presets.includes('web')
  return { widths: isWide ? everyWidth : usualWidths, formats: isWide ? ['avif', 'webp'] : [], print: presets.includes('print') ? profile : null }
}

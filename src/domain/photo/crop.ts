import type { PixelSize } from './framing.ts'
import type { PhotoFields } from './fields.ts'
import { frameAsStored, regionsInFrame, rounded } from './regions-in-frame.ts'
import type { Frame, ImageRegion } from './structures.ts'

/** Shapes that a crop is held to, as width by height; a photo's own is worked out from its size. */
const cropShapes = {
  '3:2': { width: 3, height: 2 },
  '4:3': { width: 4, height: 3 },
  '1:1': { width: 1, height: 1 },
  '16:9': { width: 16, height: 9 },
  /** What links show of a story. */
  '1200:630': { width: 1200, height: 630 },
} as const satisfies Record<string, PixelSize>
export type CropShape = 'free' | 'original' | keyof typeof cropShapes
export const cropShapeNames: readonly CropShape[] = ['free', 'original', ...(Object.keys(cropShapes) as (keyof typeof cropShapes)[])]

/** The smallest crop, in parts of the picture. */
export const smallestCrop = 0.05

export const wholePicture: Frame = { x: 0, y: 0, width: 1, height: 1 }

/** Width by height of a shape in parts of the picture, null where it is free. An upright picture turns the shapes that lie, but for that of links. */
export function proportionOf(shape: CropShape, size: PixelSize): number | null {
  if (shape === 'free') return null
  if (shape === 'original') return 1
  const { width, height } = cropShapes[shape]
  const isTurned = shape !== '1200:630' && size.height > size.width
  return ((isTurned ? height / width : width / height) * size.height) / size.width
}

/** The largest part of that proportion around the middle of a frame, no larger than the frame where that can be. */
export function shaped(frame: Frame, proportion: number | null): Frame {
  if (proportion === null) return frame
  const width = Math.min(frame.width, frame.height * proportion)
  const scale = Math.max(1, smallestCrop / Math.min(width, width / proportion))
  const fits = Math.min(scale, 1 / width, proportion / width)
  const [wide, high] = [width * fits, (width / proportion) * fits]
  return within({ x: frame.x + (frame.width - wide) / 2, y: frame.y + (frame.height - high) / 2, width: wide, height: high })
}

export function moved(frame: Frame, byX: number, byY: number): Frame {
  return within({ ...frame, x: frame.x + byX, y: frame.y + byY })
}

/** Corners and the direction in which each lets a frame grow. */
export const cropCorners = { 'top-start': [-1, -1], 'top-end': [1, -1], 'bottom-start': [-1, 1], 'bottom-end': [1, 1] } as const
export type CropCorner = keyof typeof cropCorners

/** A frame of which one corner is pulled; the corner across from it stays. It keeps to its proportion and within the picture. */
export function resized(frame: Frame, corner: CropCorner, byX: number, byY: number, proportion: number | null): Frame {
  const [toX, toY] = cropCorners[corner]
  const room = { width: toX > 0 ? 1 - frame.x : frame.x + frame.width, height: toY > 0 ? 1 - frame.y : frame.y + frame.height }
  let width = clamp(frame.width + byX * toX, smallestCrop, room.width)
  let height = clamp(frame.height + byY * toY, smallestCrop, room.height)
  if (proportion !== null) {
    // Whichever side was pulled further leads.
    const led = Math.abs(byX) >= Math.abs(byY) ? width : height * proportion
    const least = Math.max(smallestCrop, smallestCrop * proportion)
    width = Math.min(Math.max(led, least), room.width, room.height * proportion)
    height = width / proportion
  }
  return within({ x: toX > 0 ? frame.x : frame.x + frame.width - width, y: toY > 0 ? frame.y : frame.y + frame.height - height, width, height })
}

/** A frame as it is kept: null where it is the whole picture. Rounded to a hundredth of a pixel of the largest one. */
export function keptCrop(frame: Frame): Frame | null {
  const { x, y, width, height } = within(frame)
  const isWhole = x < 1e-4 && y < 1e-4 && width > 1 - 1e-4 && height > 1 - 1e-4
  if (isWhole) return null
  const [left, top] = [rounded(x), rounded(y)]
  return { x: left, y: top, width: Math.min(rounded(width), rounded(1 - left)), height: Math.min(rounded(height), rounded(1 - top)) }
}

const roles = 'http://cv.iptc.org/newscodes/imageregionrole/'
/** The roles of Image Regions that say how a picture may be cut. */
const croppingRoles = new Set(['recomCropping', 'cropping', 'landscapeCropping', 'portraitCropping', 'squareCropping'])

/** The crops that a photo's Image Regions recommend, in the upright picture; those that others meant for no shape in particular first. */
export function recommendedCrops(regions: readonly ImageRegion[], size: PixelSize, orientation: number): Frame[] {
  const roleOf = ({ roles: named }: ImageRegion) => named.map((role) => /^https?:\/\/cv\.iptc\.org\/newscodes\/imageregionrole\/(\w+)$/.exec(role)?.[1]).find((role) => role !== undefined && croppingRoles.has(role))
  const meant = regions.filter((region) => region.boundary.shape === 'rectangle' && roleOf(region) !== undefined)
  const isGeneral = (region: ImageRegion) => roleOf(region) === 'recomCropping' || roleOf(region) === 'cropping'
  const ordered = [...meant.filter(isGeneral), ...meant.filter((region) => !isGeneral(region))]
  return regionsInFrame(ordered, size, orientation, { left: 0, top: 0, ...size }).flatMap(({ boundary }) => {
    if (boundary.shape !== 'rectangle' || ![boundary.x, boundary.y, boundary.width, boundary.height].every(Number.isFinite)) return []
    // What reaches out of the picture ends with it.
    const [x, y] = [Math.max(0, boundary.x), Math.max(0, boundary.y)]
    const [width, height] = [Math.min(1, boundary.x + boundary.width) - x, Math.min(1, boundary.y + boundary.height) - y]
    const crop = width > 0 && height > 0 ? keptCrop({ x, y, width, height }) : null
    return crop === null ? [] : [crop]
  })
}

/** The crop's own Image Region, by which a later one takes its place. */
const cropRegionId = 'stet-crop'

/**
 * Fields for a file that keeps the whole picture: the desk's crop stands among its Image Regions, for programs that know how to cut by it. Regions
 * lie in the picture as it is stored, which EXIF's `orientation` turns.
 */
export function withCropRegion(fields: PhotoFields, orientation: number): PhotoFields {
  const others = fields.imageRegions.filter(({ id }) => id !== cropRegionId)
  return { ...fields, imageRegions: fields.crop === null ? others : [...others, cropRegion(fields.crop, orientation)] }
}

function cropRegion(crop: Frame, orientation: number): ImageRegion {
  const { x, y, width, height } = frameAsStored(crop, orientation)
  const boundary = { shape: 'rectangle', unit: 'relative', x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) } as const
  return { id: cropRegionId, name: '', roles: [`${roles}recomCropping`], contentTypes: [], personsShown: [], boundary }
}

/** A frame of the same size inside of the picture. */
function within(frame: Frame): Frame {
  const width = Math.min(1, frame.width)
  const height = Math.min(1, frame.height)
  return { x: clamp(frame.x, 0, 1 - width), y: clamp(frame.y, 0, 1 - height), width, height }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}

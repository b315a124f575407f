import type { FocalPoint, Frame } from './structures.ts'

export interface PixelSize {
  width: number
  height: number
}

/** A part of the upright picture, in whole pixels. */
export interface PixelFrame extends PixelSize {
  left: number
  top: number
}

/** What a crop leaves of a picture; all of it where there is none. */
export function croppedFrame({ width, height }: PixelSize, crop: Frame | null): PixelFrame {
  if (crop === null) return { left: 0, top: 0, width, height }
  const left = Math.min(width - 1, Math.round(crop.x * width))
  const top = Math.min(height - 1, Math.round(crop.y * height))
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(crop.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(crop.height * height))),
  }
}

/** The largest part of that shape inside a picture's crop, with the focal point as near to its middle as the crop lets it be. */
export function frameOfShape(size: PixelSize, crop: Frame | null, focalPoint: FocalPoint | null, shape: PixelSize): PixelFrame {
  const whole = croppedFrame(size, crop)
  const scale = Math.min(whole.width / shape.width, whole.height / shape.height)
  const width = Math.max(1, Math.min(whole.width, Math.round(shape.width * scale)))
  const height = Math.max(1, Math.min(whole.height, Math.round(shape.height * scale)))
  const middle = focalPoint === null ? { x: whole.left + whole.width / 2, y: whole.top + whole.height / 2 } : { x: focalPoint.x * size.width, y: focalPoint.y * size.height }
  const between = (at: number, from: number, room: number) => Math.round(Math.min(from + room, Math.max(from, at)))
  return {
    left: between(middle.x - width / 2, whole.left, whole.width - width),
    top: between(middle.y - height / 2, whole.top, whole.height - height),
    width,
    height,
  }
}

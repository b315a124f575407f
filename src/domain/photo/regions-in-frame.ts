import type { PixelFrame, PixelSize } from './framing.ts'
import type { Frame, ImageRegion, RegionBoundary } from './structures.ts'

interface Point {
  x: number
  y: number
}

/** Where a place in the stored picture lies in the upright one, both in parts from 0 to 1, by EXIF's orientation. */
const upright: Record<number, (point: Point) => Point> = {
  1: (point) => point,
  2: ({ x, y }) => ({ x: 1 - x, y }),
  3: ({ x, y }) => ({ x: 1 - x, y: 1 - y }),
  4: ({ x, y }) => ({ x, y: 1 - y }),
  5: ({ x, y }) => ({ x: y, y: x }),
  6: ({ x, y }) => ({ x: 1 - y, y: x }),
  7: ({ x, y }) => ({ x: 1 - y, y: 1 - x }),
  8: ({ x, y }) => ({ x: y, y: 1 - x }),
}

/** A part of the upright picture as it lies in the stored one. */
export function frameAsStored(frame: Frame, orientation: number): Frame {
  // A quarter turn is undone by the other one; every other turning undoes itself.
  const back = upright[orientation === 6 ? 8 : orientation === 8 ? 6 : orientation] ?? ((point: Point) => point)
  const [one, other] = [back(frame), back({ x: frame.x + frame.width, y: frame.y + frame.height })]
  return { x: Math.min(one.x, other.x), y: Math.min(one.y, other.y), width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) }
}

/**
 * Image Regions of an original as they lie in what is published of it: turned with the picture, cut with it, in relative numbers whatever its size; those
 * outside are left out. `size` is the upright picture, `frame` what is shown of it.
 */
export function regionsInFrame(regions: readonly ImageRegion[], size: PixelSize, orientation: number, frame: PixelFrame): ImageRegion[] {
  const isWhole = frame.width === size.width && frame.height === size.height
  return regions.flatMap((region) => {
    if (isWhole && orientation === 1 && region.boundary.unit === 'relative') return [region]
    const boundary = boundaryInFrame(region.boundary, size, orientation, frame)
    return boundary === null ? [] : [{ ...region, boundary }]
  })
}

function boundaryInFrame(boundary: RegionBoundary, size: PixelSize, orientation: number, frame: PixelFrame): RegionBoundary | null {
  const stored = orientation >= 5 ? { width: size.height, height: size.width } : size
  const unit = boundary.unit === 'pixel' ? stored : { width: 1, height: 1 }
  const place = ({ x, y }: Point): Point => {
    const at = (upright[orientation] ?? upright[1] as (point: Point) => Point)({ x: x / unit.width, y: y / unit.height })
    return { x: (at.x * size.width - frame.left) / frame.width, y: (at.y * size.height - frame.top) / frame.height }
  }
  switch (boundary.shape) {
    case 'rectangle': {
      const corners = [place(boundary), place({ x: boundary.x + boundary.width, y: boundary.y + boundary.height })]
      const [left, right] = [Math.max(0, Math.min(...corners.map(({ x }) => x))), Math.min(1, Math.max(...corners.map(({ x }) => x)))]
      const [top, bottom] = [Math.max(0, Math.min(...corners.map(({ y }) => y))), Math.min(1, Math.max(...corners.map(({ y }) => y)))]
      if (left >= right || top >= bottom) return null
      return { shape: 'rectangle', unit: 'relative', x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top) }
    }
    case 'circle': {
      const { x, y } = place(boundary)
      const pixels = (boundary.radius / unit.width) * stored.width
      const radius = { x: pixels / frame.width, y: pixels / frame.height }
      if (x + radius.x <= 0 || x - radius.x >= 1 || y + radius.y <= 0 || y - radius.y >= 1) return null
      return { shape: 'circle', unit: 'relative', x: rounded(x), y: rounded(y), radius: rounded(radius.x) }
    }
    case 'polygon': {
      const vertices = boundary.vertices.map(place)
      const isOutside = vertices.every(({ x }) => x <= 0) || vertices.every(({ x }) => x >= 1) || vertices.every(({ y }) => y <= 0) || vertices.every(({ y }) => y >= 1)
      if (isOutside) return null
      const within = (part: number) => rounded(Math.min(1, Math.max(0, part)))
      return { shape: 'polygon', unit: 'relative', vertices: vertices.map(({ x, y }) => ({ x: within(x), y: within(y) })) }
    }
  }
}

/** Parts of a picture, to a hundredth of a pixel of the largest one. */

/** To a millionth, which is finer than a pixel of any picture. */
export function rounded(part: number): number {
  return Math.round(part * 1e6) / 1e6
}

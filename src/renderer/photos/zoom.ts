/** A size or a point in CSS pixels, unless told otherwise. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** How a picture is looked at. */
export interface Zoom {
  /** Screen pixels for a pixel of the picture, 1 for 100 %; null shows all of it. */
  readonly scale: number | null
  /** What is in the middle of the stage, in parts of the picture from 0 to 1. */
  readonly centre: Point
}

export const wholePicture: Zoom = { scale: null, centre: { x: 0.5, y: 0.5 } }

const largest = 8
/** What one step of the keys does. */
export const zoomStep = 1.25

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The scale at which all of a picture is on the stage; small pictures are not enlarged. Picture in its own pixels, `density` in screen pixels for a CSS pixel. */
export function fitScale(stage: Size, picture: Size, density: number): number {
  if (picture.width === 0 || picture.height === 0) return 1
  return Math.min((stage.width * density) / picture.width, (stage.height * density) / picture.height, 1)
}

export interface Placed {
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the picture lies on the stage: never so that an edge leaves room beside it that the picture could fill. */
export function placed(stage: Size, picture: Size, zoom: Zoom, density: number): Placed {
  const scale = zoom.scale ?? fitScale(stage, picture, density)
  const width = (picture.width * scale) / density
  const height = (picture.height * scale) / density
  const along = (room: number, length: number, centre: number) => (length <= room ? (room - length) / 2 : within(room / 2 - centre * length, room - length, 0))
  return { scale, width, height, left: along(stage.width, width, zoom.centre.x), top: along(stage.height, height, zoom.centre.y) }
}

/** The point of the picture, in its parts, that lies at a point of the stage. */
export function pointAt({ left, top, width, height }: Placed, at: Point): Point {
  return { x: within((at.x - left) / width, 0, 1), y: within((at.y - top) / height, 0, 1) }
}

/** Makes the picture larger or smaller by a factor; what lies at a point of the stage stays there. */
export function zoomedAt(stage: Size, picture: Size, zoom: Zoom, density: number, factor: number, at: Point = { x: stage.width / 2, y: stage.height / 2 }): Zoom {
  const before = placed(stage, picture, zoom, density)
  const fit = fitScale(stage, picture, density)
  const scale = within(before.scale * factor, fit, largest)
  if (factor < 1 && scale <= fit) return wholePicture
  const fixed = pointAt(before, at)
  const [width, height] = [(picture.width * scale) / density, (picture.height * scale) / density]
  return { scale, centre: centreOf(stage, { width, height }, { left: at.x - fixed.x * width, top: at.y - fixed.y * height }) }
}

/** Moves the picture by so many pixels. */
export function pannedBy(stage: Size, picture: Size, zoom: Zoom, density: number, by: Point): Zoom {
  const before = placed(stage, picture, zoom, density)
  const moved = { left: before.left + by.x, top: before.top + by.y }
  const centre = centreOf(stage, before, moved)
  // Only as far as it is shown: the next move back must be seen at once.
  const shown = placed(stage, picture, { scale: zoom.scale, centre }, density)
  return { scale: zoom.scale, centre: centreOf(stage, shown, shown) }
}

function centreOf(stage: Size, { width, height }: Size, { left, top }: { left: number; top: number }): Point {
  return { x: within((stage.width / 2 - left) / width, 0, 1), y: within((stage.height / 2 - top) / height, 0, 1) }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { croppedFrame, frameOfShape, type PixelFrame } from './framing.ts'
import { regionsInFrame } from './regions-in-frame.ts'
import type { ImageRegion, RegionBoundary } from './structures.ts'

const part = fc.double({ min: 0, max: 1, noNaN: true })
const size = fc.record({ width: fc.integer({ min: 1, max: 9_000 }), height: fc.integer({ min: 1, max: 9_000 }) })
const crop = fc.option(fc.record({ x: part, y: part, width: part.filter((width) => width > 0), height: part.filter((height) => height > 0) }))

const lies = (inner: PixelFrame, outer: PixelFrame) =>
  inner.left >= outer.left && inner.top >= outer.top && inner.left + inner.width <= outer.left + outer.width && inner.top + inner.height <= outer.top + outer.height

test('what is shown lies in the crop, the crop in the picture, and neither is empty', () => {
  fc.assert(
    fc.property(size, crop, fc.option(fc.record({ x: part, y: part })), (whole, cut, focal) => {
      const kept = croppedFrame(whole, cut)
      const shown = frameOfShape(whole, cut, focal, { width: 1200, height: 630 })
      expect(lies(kept, { left: 0, top: 0, ...whole })).toBe(true)
      expect(lies(shown, kept)).toBe(true)
      expect(Math.min(shown.width, shown.height)).toBeGreaterThan(0)
    }),
  )
})

test('the focal point stands in the middle where the crop leaves room', () => {
  expect(frameOfShape({ width: 4000, height: 3000 }, null, { x: 0.5, y: 0.5 }, { width: 1200, height: 630 })).toEqual({ left: 0, top: 450, width: 4000, height: 2100 })
  expect(frameOfShape({ width: 4000, height: 3000 }, null, { x: 0.5, y: 0.1 }, { width: 1200, height: 630 })).toMatchObject({ top: 0 })
  expect(frameOfShape({ width: 4000, height: 1000 }, { x: 0, y: 0, width: 0.5, height: 1 }, { x: 0.45, y: 0.5 }, { width: 1, height: 1 })).toEqual({ left: 1000, top: 0, width: 1000, height: 1000 })
})

const region = (boundary: RegionBoundary): ImageRegion => ({ id: 'r', name: '', roles: [], contentTypes: [], personsShown: ['Mara Quill'], boundary })
const inFrame = (boundary: RegionBoundary, orientation: number, frame: PixelFrame) => regionsInFrame([region(boundary)], { width: 100, height: 200 }, orientation, frame).map((one) => one.boundary)

test('regions turn with the picture and are cut with it; those outside are gone', () => {
  const all = { left: 0, top: 0, width: 100, height: 200 }
  const corner: RegionBoundary = { shape: 'rectangle', unit: 'relative', x: 0, y: 0, width: 0.5, height: 0.25 }
  expect(inFrame(corner, 1, all)).toEqual([corner])
  // Stored on its side: the stored picture's upper left is the upright one's upper right.
  expect(inFrame(corner, 6, all)).toEqual([{ shape: 'rectangle', unit: 'relative', x: 0.75, y: 0, width: 0.25, height: 0.5 }])
  expect(inFrame({ ...corner, unit: 'pixel', x: 10, y: 20, width: 20, height: 20 }, 1, all)).toEqual([{ ...corner, x: 0.1, y: 0.1, width: 0.2, height: 0.1 }])
  expect(inFrame(corner, 1, { left: 25, top: 0, width: 50, height: 100 })).toEqual([{ ...corner, x: 0, y: 0, width: 0.5, height: 0.5 }])
  expect(inFrame(corner, 1, { left: 60, top: 0, width: 40, height: 200 })).toEqual([])
  expect(inFrame({ shape: 'circle', unit: 'pixel', x: 50, y: 100, radius: 10 }, 1, { left: 0, top: 50, width: 100, height: 100 })).toEqual([{ shape: 'circle', unit: 'relative', x: 0.5, y: 0.5, radius: 0.1 }])
  expect(inFrame({ shape: 'polygon', unit: 'relative', vertices: [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }] }, 3, all)).toEqual([{ shape: 'polygon', unit: 'relative', vertices: [{ x: 1, y: 1 }, { x: 0, y: 1 }, { x: 0, y: 0 }] }])
})

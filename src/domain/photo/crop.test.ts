import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cropCorners, cropShapeNames, keptCrop, moved, proportionOf, recommendedCrops, resized, shaped, smallestCrop, wholePicture, withCropRegion, type CropCorner } from './crop.ts'
import { emptyPhotoFields } from './fields.ts'
import { frame, imageRegion, type Frame } from './structures.ts'

const part = fc.double({ min: 0, max: 1, noNaN: true })
const anyFrame = fc.tuple(fc.double({ min: smallestCrop, max: 1, noNaN: true }), fc.double({ min: smallestCrop, max: 1, noNaN: true }), part, part).map(
  ([width, height, x, y]): Frame => ({ width, height, x: x * (1 - width), y: y * (1 - height) }),
)
const size = fc.record({ width: fc.integer({ min: 40, max: 9_000 }), height: fc.integer({ min: 40, max: 9_000 }) })
const corner = fc.constantFrom(...(Object.keys(cropCorners) as CropCorner[]))
const step = fc.double({ min: -1.5, max: 1.5, noNaN: true })

function expectInside({ x, y, width, height }: Frame): void {
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
  expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9)
  expect(Math.min(width, height)).toBeGreaterThan(0)
}

describe('a crop', () => {
  test('stays in the picture and in its shape, however it is pulled and moved', () => {
    fc.assert(
      fc.property(anyFrame, size, fc.constantFrom(...cropShapeNames), fc.array(fc.tuple(corner, step, step), { maxLength: 6 }), (start, picture, shape, pulls) => {
        const proportion = proportionOf(shape, picture)
        // A strip of a panorama holds no square that is larger than the smallest crop.
        fc.pre(proportion === null || (proportion > smallestCrop * 4 && proportion < 1 / (smallestCrop * 4)))
        let crop = shaped(start, proportion)
        for (const [from, x, y] of pulls) {
          crop = moved(resized(crop, from, x, y, proportion), y, x)
          expectInside(crop)
          if (proportion !== null) expect(crop.width / crop.height / proportion).toBeCloseTo(1, 6)
        }
        const kept = keptCrop(crop)
        if (kept !== null) expect(frame.parse(kept)).toEqual(kept)
      }),
    )
  })

  test('keeps the corner across from the one that is pulled', () => {
    fc.assert(
      fc.property(anyFrame, corner, step, step, (start, from, x, y) => {
        const [toX, toY] = cropCorners[from]
        const pulled = resized(start, from, x, y, null)
        if (toX > 0) expect(pulled.x).toBeCloseTo(start.x, 9)
        else expect(pulled.x + pulled.width).toBeCloseTo(start.x + start.width, 9)
        if (toY > 0) expect(pulled.y).toBeCloseTo(start.y, 9)
        else expect(pulled.y + pulled.height).toBeCloseTo(start.y + start.height, 9)
      }),
    )
  })

  test('of the whole picture is none', () => {
    expect(keptCrop(wholePicture)).toBeNull()
    expect(keptCrop(resized(wholePicture, 'top-start', -1, -1, null))).toBeNull()
    expect(keptCrop({ x: 0.1, y: 0, width: 0.9, height: 1 })).toEqual({ x: 0.1, y: 0, width: 0.9, height: 1 })
  })

  test('turns its shape with an upright picture, but not that of links', () => {
    const upright = { width: 800, height: 1200 }
    expect(shaped(wholePicture, proportionOf('3:2', upright))).toEqual(wholePicture)
    const link = shaped(wholePicture, proportionOf('1200:630', upright))
    expect((link.width * upright.width) / (link.height * upright.height)).toBeCloseTo(1200 / 630)
  })
})

describe('Image Regions', () => {
  const region = (role: string, boundary: unknown) => imageRegion.parse({ id: '', name: '', roles: [`http://cv.iptc.org/newscodes/imageregionrole/${role}`], boundary })
  const rectangle = { shape: 'rectangle', unit: 'relative', x: 0.1, y: 0.2, width: 0.5, height: 0.25 }

  test('that say how to cut are offered, in the upright picture, a recommendation first', () => {
    const square = region('squareCropping', { shape: 'rectangle', unit: 'pixel', x: 0, y: 0, width: 400, height: 400 })
    const regions = [square, region('subjectArea', rectangle), region('recomCropping', rectangle), region('cropping', { shape: 'circle', unit: 'relative', x: 0.5, y: 0.5, radius: 0.2 })]
    expect(recommendedCrops(regions, { width: 1000, height: 800 }, 1)).toEqual([
      { x: 0.1, y: 0.2, width: 0.5, height: 0.25 },
      { x: 0, y: 0, width: 0.4, height: 0.5 },
    ])
    // Stored lying on its side: what is at its left is at the top.
    expect(recommendedCrops([region('recomCropping', rectangle)], { width: 800, height: 1000 }, 6)).toEqual([{ x: 0.55, y: 0.1, width: 0.25, height: 0.5 }])
    expect(recommendedCrops([region('recomCropping', { ...rectangle, x: 5 }), region('recomCropping', { ...rectangle, width: -1 })], { width: 10, height: 10 }, 1)).toEqual([])
  })

  test('hold a crop, which is read back as it was', () => {
    fc.assert(
      fc.property(anyFrame, fc.integer({ min: 1, max: 8 }), (start, orientation) => {
        const crop = keptCrop(start)
        const fields = { ...emptyPhotoFields(), crop, imageRegions: [region('subjectArea', rectangle)] }
        const { imageRegions } = withCropRegion(withCropRegion(fields, orientation), orientation)
        expect(imageRegions).toHaveLength(crop === null ? 1 : 2)
        const [found] = recommendedCrops(imageRegions, { width: 640, height: 480 }, orientation)
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(found?.[side] ?? 0).toBeCloseTo(crop?.[side] ?? 0, 4)
        expect(withCropRegion({ ...fields, crop: null, imageRegions }, orientation).imageRegions).toEqual(fields.imageRegions)
      }),
    )
  })
})

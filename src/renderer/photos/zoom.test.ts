import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitScale, pannedBy, placed, pointAt, wholePicture, zoomedAt } from './zoom.ts'

const size = (low: number, high: number) => fc.record({ width: fc.integer({ min: low, max: high }), height: fc.integer({ min: low, max: high }) })
const scene = fc.record({ stage: size(200, 2_000), picture: size(100, 12_000), density: fc.constantFrom(1, 1.5, 2), factor: fc.double({ min: 1.1, max: 6, noNaN: true }), at: fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }) })

test('a picture that is shown whole lies on the stage and is never enlarged', () => {
  fc.assert(
    fc.property(scene, ({ stage, picture, density }) => {
      const shown = placed(stage, picture, wholePicture, density)
      expect(shown.scale).toBeLessThanOrEqual(1)
      expect(shown.left).toBeGreaterThanOrEqual(-0.01)
      expect(shown.left + shown.width).toBeLessThanOrEqual(stage.width + 0.01)
      expect(shown.top + shown.height).toBeLessThanOrEqual(stage.height + 0.01)
    }),
  )
})

test('what lies under the pointer stays there while the picture grows, unless an edge would leave room', () => {
  fc.assert(
    fc.property(scene, ({ stage, picture, density, factor, at }) => {
      const point = { x: at.x * stage.width, y: at.y * stage.height }
      const before = placed(stage, picture, wholePicture, density)
      const after = placed(stage, picture, zoomedAt(stage, picture, wholePicture, density, factor, point), density)
      if (after.left < -1 && after.left + after.width > stage.width + 1) expect(pointAt(after, point).x).toBeCloseTo(pointAt(before, point).x, 1)
      for (const [start, length, room] of [[after.left, after.width, stage.width], [after.top, after.height, stage.height]] as const) {
        if (length >= room) expect(start <= 0.01 && start + length >= room - 0.01).toBe(true)
      }
    }),
  )
})

test('smaller again ends with the whole picture, and a pan against the edge is no debt', () => {
  fc.assert(
    fc.property(scene, ({ stage, picture, density, factor }) => {
      const larger = zoomedAt(stage, picture, wholePicture, density, factor)
      expect(zoomedAt(stage, picture, larger, density, 1 / 12)).toEqual(wholePicture)
      const pushed = pannedBy(stage, picture, larger, density, { x: 100_000, y: 0 })
      const edge = placed(stage, picture, pushed, density)
      const back = placed(stage, picture, pannedBy(stage, picture, pushed, density, { x: -10, y: 0 }), density)
      if (edge.width > stage.width + 20) expect(edge.left - back.left).toBeCloseTo(10, 3)
      expect(fitScale(stage, picture, density)).toBeGreaterThan(0)
    }),
  )
})

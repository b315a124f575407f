import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openingBounds, smallestSize } from './window-bounds.ts'

const laptop = { x: 0, y: 25, width: 1_440, height: 875 }
const screen = { x: 1_440, y: 0, width: 2_560, height: 1_440 }

test('the first start opens in the middle of the main display', () => {
  expect(openingBounds(null, [screen])).toEqual({ x: 2_000, y: 270, width: 1_440, height: 900 })
  expect(openingBounds(null, [laptop])).toEqual(laptop)
})

test('the window comes back where it was, on a second display too', () => {
  const where = { x: 1_600, y: 100, width: 1_200, height: 800 }
  expect(openingBounds(where, [laptop, screen])).toEqual(where)
})

test('a display that is gone does not take the window with it', () => {
  const where = { x: 1_600, y: 100, width: 1_200, height: 800 }
  expect(openingBounds(where, [laptop])).toEqual(laptop)
})

test('a window whose title bar is above the display cannot be dragged, so it opens anew', () => {
  expect(openingBounds({ x: 10, y: -400, width: 1_200, height: 800 }, [laptop])).toEqual(laptop)
})

test('a window that spanned two displays keeps its hold on the one that it is cut down to', () => {
  expect(openingBounds({ x: -1_120, y: 0, width: 2_680, height: 700 }, [laptop, screen])).toEqual({ x: 1_440, y: 0, width: 2_560, height: 700 })
})

test('whatever was remembered, the title bar can be reached and the window is large enough to use', () => {
  const side = fc.integer({ min: -5_000, max: 9_000 })
  const size = fc.integer({ min: 0, max: 9_000 })
  fc.assert(
    fc.property(side, side, size, size, (x, y, width, height) => {
      const opened = openingBounds({ x, y, width, height }, [laptop, screen])
      expect(opened.width).toBeGreaterThanOrEqual(smallestSize.width)
      expect(opened.height).toBeGreaterThanOrEqual(smallestSize.height)
      const reachable = [laptop, screen].some(
        (area) => opened.x < area.x + area.width && opened.x + opened.width > area.x && opened.y >= area.y && opened.y < area.y + area.height,
      )
      expect(reachable).toBe(true)
    }),
  )
})

import type { Bounds } from './preferences.ts'

export const smallestSize = { width: 800, height: 560 }
const firstSize = { width: 1_440, height: 900 }
/** As much of a title bar as a hand needs to drag a window back. */
const graspable = { width: 120, height: 40 }

/**
 * Where the window opens: where it was, if that can still be reached on the displays of today, else in the middle of the first.
 *
 * @param remembered the last bounds, or null
 * @param workAreas the displays' areas without docks and bars, the main one first
 */
export function openingBounds(remembered: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const main = workAreas[0] ?? { x: 0, y: 0, ...firstSize }
  if (remembered) {
    const area = workAreas.find((each) => reaches(remembered, each))
    if (area) return fit(remembered, area)
  }
  const width = Math.min(firstSize.width, main.width)
  const height = Math.min(firstSize.height, main.height)
  return { x: main.x + Math.floor((main.width - width) / 2), y: main.y + Math.floor((main.height - height) / 2), width, height }
}

function reaches(window: Bounds, area: Bounds): boolean {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return seen >= graspable.width && window.y >= area.y && window.y + graspable.height <= area.y + area.height
}

function fit(window: Bounds, area: Bounds): Bounds {
  const width = Math.min(Math.max(window.width, smallestSize.width), Math.max(area.width, smallestSize.width))
  const height = Math.min(Math.max(window.height, smallestSize.height), Math.max(area.height, smallestSize.height))
  const fitted = { x: window.x, y: window.y, width, height }
  // A window over two displays may have been held by the part that was cut off.
  return reaches(fitted, area) ? fitted : { ...fitted, x: area.x }
}

import { create } from 'zustand'
import { wholePicture, type Point, type Zoom } from './zoom.ts'

/** How the large view and the comparison look at pictures. It stays from one photo to the next, so that the same place of several is judged. */
export interface Looking {
  readonly zoom: Zoom
  /** Where the loupe is, in parts of the picture. */
  readonly loupe: Point | null
  /** What is asked of the stage, which knows its size: to be done once. */
  readonly asked: { readonly factor: number } | null
}

export const useLooking = create<Looking>()(() => ({ zoom: wholePicture, loupe: null, asked: null }))

export const setZoom = (zoom: Zoom): void => useLooking.setState({ zoom })
export const setLoupe = (loupe: Point | null): void => useLooking.setState({ loupe })

/** Shows all of the picture, or its pixels one to one. */
export function toggleZoom(): void {
  useLooking.setState(({ zoom }) => ({ zoom: zoom.scale === null ? { scale: 1, centre: zoom.centre } : { scale: null, centre: zoom.centre } }))
}

export function showWhole(): void {
  setZoom(wholePicture)
}

export function askForZoom(factor: number): void {
  useLooking.setState({ asked: { factor } })
}

/** A key that is held longer than this is let go to put the loupe away. */
const held = 350
let heldSince: number | null = null

/** Takes the loupe or puts it away; held, it is there for as long as the key is down. */
export function toggleLoupe(): void {
  if (heldSince !== null) return
  const isThere = useLooking.getState().loupe !== null
  setLoupe(isThere ? null : useLooking.getState().zoom.centre)
  heldSince = performance.now()
  window.addEventListener(
    'keyup',
    () => {
      if (!isThere && heldSince !== null && performance.now() - heldSince > held) setLoupe(null)
      heldSince = null
    },
    { once: true },
  )
}

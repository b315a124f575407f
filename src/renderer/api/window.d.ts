import type { StetWindow } from '#contract/window.ts'

declare global {
  interface Window {
    /** Present in the desktop door alone. */
    readonly stet?: StetWindow
  }
}

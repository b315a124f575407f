import type { RefObject } from 'react'

/** Where menus, tooltips and dialogs are put: a named part of the page, so that nothing on it lies outside of all landmarks. */
export const overlays: RefObject<HTMLElement | null> = { current: null }

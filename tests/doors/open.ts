import { inject } from 'vitest'
import { openBrowserDoor } from './browser.ts'
import { openDesktopDoor } from './desktop.ts'
import type { Door, DoorOptions } from './door.ts'

declare module 'vitest' {
  interface ProvidedContext {
    door: Door['name']
  }
}

/** Opens the door that this run of the specs goes through: the same specs run through both. */
export function openDoor(options?: DoorOptions): Promise<Door> {
  return inject('door') === 'desktop' ? openDesktopDoor(options) : openBrowserDoor(options)
}

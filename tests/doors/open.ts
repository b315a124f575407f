import { openBrowserDoor } from './browser.ts'
import type { Door, DoorOptions } from './door.ts'

/** Opens the door that this run of the specs goes through: the same specs run through both. */
export function openDoor(options?: DoorOptions): Promise<Door> {
  return openBrowserDoor(options)
}

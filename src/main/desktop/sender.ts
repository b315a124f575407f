import type { IpcMainEvent } from 'electron'
import { isAppUrl } from './app-scheme.ts'

/** Whether a message came from the window's own page: not from a frame in it, and not from a page that is no longer ours. */
export function isFromApp(event: Pick<IpcMainEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}

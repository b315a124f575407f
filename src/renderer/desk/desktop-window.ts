import { allSaved } from '#contract/window.ts'
import { saveAllNow, saveState } from '../api/save-state.ts'
import { runCommand } from './commands.ts'

/** Does what the native menu asks, and tells the desktop when everything is on disk, which it waits for before it closes the window. */
export function obeyDesktop(): void {
  window.stet?.onCommand((command) => {
    if (command === 'save-now') void tellWhenSaved()
    else runCommand(command)
  })
}

async function tellWhenSaved(): Promise<void> {
  await saveAllNow()
  // What could not be saved is not called saved: the desktop then asks the user.
  if (saveState().state === 'saved') window.postMessage(allSaved, window.location.origin)
}

// Electron's entry: composition only.
import { join } from 'node:path'
import { app } from 'electron'
import { commandArguments } from './desktop/command-line.ts'
import { ownProcessFile, startSelf } from './desktop/start-self.ts'
import { startUtility } from './desktop/start-utility.ts'
import { startPicturesBy } from '#newsroom/photos/pictures/pictures.ts'

const rendererFolder = join(import.meta.dirname, '..', 'renderer')
const command = commandArguments(process.argv, app.isPackaged)
const ownFile = ownProcessFile(process.argv)

if (ownFile) {
  if (process.platform === 'darwin') app.dock?.hide()
  await import(join(import.meta.dirname, ownFile))
  // It ends when nobody is at the other end of its line; until then the app must not begin.
  await new Promise(() => {})
} else if (command) {
  // An installed Stet is its own `stet` command: its binary cannot be used as a plain Node.
  if (process.platform === 'darwin') app.dock?.hide()
  const { runStet } = await import('./cli/run-stet.ts')
  startPicturesBy(startSelf)
  const { processTerminal } = await import('./cli/terminal.ts')
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  app.exit(await runStet(command, { terminal: processTerminal(), signal: stopping.signal, env: process.env, rendererFolder }))
} else {
  startPicturesBy(startUtility)
  const { runDesktop } = await import('./desktop/desktop.ts')
  // Electron is not ready before this module is evaluated, and the desktop waits for it to be: to wait here would be to wait for ever.
  void runDesktop({ rendererFolder, preload: join(import.meta.dirname, '..', 'preload', 'index.cjs') })
}

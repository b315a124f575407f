// Electron's entry: composition only.
import { join } from 'node:path'
import { runDesktop } from './desktop/desktop.ts'

void runDesktop({
  rendererFolder: join(import.meta.dirname, '..', 'renderer'),
  preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
})

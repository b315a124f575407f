import { EventEmitter } from 'node:events'

/** Messages from pages, by channel. */
class IpcMain extends EventEmitter {}

export const ipcMain = new IpcMain()

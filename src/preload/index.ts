import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { allSaved, commandChannel, portMessage, wantPort, type StetWindow } from '#contract/window.ts'

const stet: StetWindow = {
  pathForFile: (file) => webUtils.getPathForFile(file),
  onCommand(listener) {
    const hear = (_event: IpcRendererEvent, command: string) => listener(command)
    ipcRenderer.on(commandChannel, hear)
    return () => {
      ipcRenderer.off(commandChannel, hear)
    }
  },
}

contextBridge.exposeInMainWorld('stet', stet)

// A port cannot cross the bridge; it travels as a message from the page's own window to itself.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== window.location.origin) return
  if (event.data === wantPort) ipcRenderer.send(wantPort)
  if (event.data === allSaved) ipcRenderer.send(allSaved)
})

ipcRenderer.on(portMessage, (event) => {
  window.postMessage(portMessage, window.location.origin, event.ports)
})

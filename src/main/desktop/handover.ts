import { MessageChannelMain, type IpcMain } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import { portMessage, wantPort } from '#contract/window.ts'
import type { CallContext, Host } from '#main/host.ts'
import type { NewsroomRouter } from '#main/router.ts'
import { isFromApp } from './sender.ts'

/** Hands a port to the newsroom to each page of the window that asks. A page that asks again gets a new one, and the old one ends. */
export function handOverPorts(ipcMain: IpcMain, router: NewsroomRouter, host: Host): void {
  const handler = new RPCHandler<CallContext>(router)
  const ports = new WeakMap<object, { close(): void }>()
  let connections = 0

  ipcMain.on(wantPort, (event) => {
    if (!isFromApp(event)) return
    ports.get(event.sender)?.close()
    const { port1: ours, port2: theirs } = new MessageChannelMain()
    connections += 1
    handler.upgrade(ours, { context: { host, origin: `window-${process.pid}-${connections}` } })
    ours.start()
    ports.set(event.sender, ours)
    event.senderFrame?.postMessage(portMessage, null, [theirs])
  })
}

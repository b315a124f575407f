import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Page } from 'playwright-core'
import type { Contract } from '#contract/contract.ts'

/**
 * Goes to a page of the app without the app's own script, so that nothing but the test asks for ports there. Unless told otherwise it says
 * that all is saved when it is asked, as the window does.
 */
export async function bareAppPage(page: Page, { saves = true } = {}): Promise<void> {
  await page.goto(new URL('/no-such-page', page.url()).href)
  if (!saves) return
  await page.evaluate(() => {
    const { stet } = window as unknown as { stet: { onCommand(listener: (command: string) => void): void } }
    stet.onCommand((command) => command === 'save-now' && window.postMessage('stet:all-saved', window.location.origin))
  })
}

/** Asks for a port in the page, as the window does, and speaks the contract through it from here. */
export async function clientThrough(page: Page): Promise<ContractRouterClient<Contract>> {
  const target = new EventTarget()
  const name = `heard${Math.random().toString(36).slice(2)}`
  await page.exposeFunction(name, (data: string) => target.dispatchEvent(new MessageEvent('message', { data })))
  await page.evaluate(
    (heard) =>
      new Promise<void>((resolve) => {
        const page = window as unknown as Record<string, unknown>
        const receive = (event: MessageEvent) => {
          const [port] = event.ports
          if (event.data !== 'stet:port' || !port) return
          window.removeEventListener('message', receive)
          clearInterval(again)
          port.addEventListener('message', (message) => (page[heard] as (data: unknown) => void)(message.data))
          port.start()
          page[`${heard}Port`] = port
          resolve()
        }
        window.addEventListener('message', receive)
        const ask = () => window.postMessage('stet:want-port', window.location.origin)
        // What the stand-in tells a page that it does not know yet is lost.
        const again = setInterval(ask, 20_000)
        ask()
      }),
    name,
  )
  const port = Object.assign(target, {
    postMessage(data: unknown) {
      const send = ([heard, message]: [string, unknown]) => (window as unknown as Record<string, MessagePort>)[`${heard}Port`]?.postMessage(message)
      void page.evaluate(send, [name, data] as [string, unknown])
    },
    start() {},
  })
  return createORPCClient(new RPCLink({ port: port as unknown as MessagePort }))
}

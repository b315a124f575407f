import { app } from './app.ts'
import { menus, powerMonitor, type MenuItem } from './native.ts'
import { answers, record } from './record.ts'
import { decisions, isBlocked } from './session.ts'
import type { WebContents } from './web-contents.ts'
import { BrowserWindow } from './window.ts'

/** What a test may ask of the stand-in, over the line between the two processes. */
export type Question =
  | { ask: 'record' }
  | { ask: 'menu' }
  | { ask: 'popup' }
  | { ask: 'click'; id: string }
  | { ask: 'answer'; answer: { response?: number; filePaths?: string[] } }
  | { ask: 'permission'; permission: string; url: string; isMainFrame: boolean }
  | { ask: 'device' }
  | { ask: 'request'; url: string }
  | { ask: 'open-window'; url: string }
  | { ask: 'set-bounds'; bounds: { x?: number; y?: number; width?: number; height?: number } }
  | { ask: 'close-window' }
  | { ask: 'minimize' }
  | { ask: 'emit'; on: 'app' | 'window' | 'page' | 'power'; event: string; details: unknown }
  | { ask: 'throw'; message: string }
  | { ask: 'quit' }

const clean = (items: MenuItem[] | null): unknown => JSON.parse(JSON.stringify(items))

function find(items: MenuItem[], id: string): MenuItem | undefined {
  return items.map((item) => (item.id === id ? item : find(item.submenu ?? [], id))).find(Boolean)
}

function contents(): WebContents | undefined {
  return BrowserWindow.getAllWindows()[0]?.webContents
}

function mayHave(permission: string, url: string, isMainFrame: boolean): { asked: boolean; checked: boolean } {
  let asked = true
  const origin = URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : url
  decisions.permissionRequest?.(contents(), permission, (granted) => (asked = granted), { requestingUrl: url, isMainFrame })
  const checked = decisions.permissionCheck?.(contents(), permission, origin, { requestingUrl: url, isMainFrame }) ?? true
  return { asked, checked }
}

function answer(question: Question): unknown | Promise<unknown> {
  const [window] = BrowserWindow.getAllWindows()
  switch (question.ask) {
    case 'record':
      return record
    case 'menu':
      return clean(menus.application)
    case 'popup':
      return clean(menus.popup)
    case 'click': {
      const item = find(menus.application ?? [], question.id)
      if (!item?.click) throw new Error(`The menu has no ${question.id} to click`)
      return item.click()
    }
    case 'answer':
      return void answers.push(question.answer)
    case 'permission':
      return mayHave(question.permission, question.url, question.isMainFrame)
    case 'device':
      return decisions.devicePermission?.({}) ?? true
    case 'request':
      return isBlocked(question.url).then((blocked) => ({ blocked }))
    case 'open-window':
      return { allowed: contents()?.mayOpen(question.url) }
    case 'set-bounds':
      return window?.setBounds(question.bounds)
    case 'close-window':
      return window?.close()
    case 'minimize':
      return window?.minimize()
    case 'emit': {
      const target = { app, window, page: contents(), power: powerMonitor }[question.on]
      let prevented = false
      const event = { ...(question.details as object), preventDefault: () => (prevented = true) }
      target?.emit(question.event, event, question.details)
      return { prevented }
    }
    case 'throw':
      return void setImmediate(() => {
        throw new Error(question.message)
      })
    case 'quit':
      return app.quit()
  }
}

/** Answers a test's questions, where there is a test. */
export function answerTests(): void {
  process.on('message', async ({ id, question }: { id: number; question: Question }) => {
    try {
      process.send?.({ id, value: (await answer(question)) ?? null })
    } catch (error) {
      process.send?.({ id, failure: (error as Error).message })
    }
  })
  process.channel?.unref()
}

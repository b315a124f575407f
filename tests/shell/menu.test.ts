import { afterAll, beforeAll, expect, test } from 'vitest'
import { windowCommands } from '#contract/window.ts'
import { menuTemplate } from '#main/desktop/menu.ts'
import { loadMessages } from '#main/messages.ts'
import english from '#resources/messages/en.json'
import korean from '#resources/messages/ko.json'
import { openDesktopDoor, type DesktopDoor } from '#tests/doors/desktop.ts'
import { bareAppPage, clientThrough } from './port-client.ts'

interface Item {
  id?: string
  label?: string
  accelerator?: string
  role?: string
  type?: string
  submenu?: Item[]
}

const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])])

const menuFor = (platform: NodeJS.Platform, language: 'en' | 'ko') =>
  menuTemplate({ t: loadMessages(language), platform, theme: 'system', keys: {}, forDevelopers: false, send() {}, chooseTheme() {}, showNewsroomFolder() {}, showAbout() {} }) as Item[]

test.each(['linux', 'win32', 'darwin'] as const)('on %s every item is named, in both languages, and no two share keys', (platform) => {
  for (const language of ['en', 'ko'] as const) {
    const items = flat(menuFor(platform, language)).filter((item) => item.type !== 'separator')
    expect(items.filter((item) => !item.label || /^(menu|desktop)\./.test(item.label))).toEqual([])
    const keys = items.map((item) => item.accelerator).filter(Boolean)
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('the menus stand in the platform’s order', () => {
  expect(menuFor('linux', 'en').map((item) => item.label)).toEqual(['&File', '&Edit', 'F&ormat', '&View', '&Go', '&Window', '&Help'])
  expect(menuFor('darwin', 'en')[0]?.label).toBe('Stet')
  expect(flat(menuFor('darwin', 'en')).some((item) => item.role === 'services')).toBe(true)
  expect(flat(menuFor('linux', 'en')).some((item) => item.role === 'services')).toBe(false)
})

test('developer tools are for those who build Stet', () => {
  expect(flat(menuFor('linux', 'en')).some((item) => item.role === 'toggleDevTools' || item.role === 'reload')).toBe(false)
})

const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'string' ? [path] : Object.entries(value as object).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key))

test('the words of menus and native dialogs are there in both languages', () => {
  for (const part of ['menu', 'desktop'] as const) expect(keysOf(korean[part])).toEqual(keysOf(english[part]))
})

let door: DesktopDoor
beforeAll(async () => {
  door = await openDesktopDoor({ env: { STET_LANG: 'ko' } })
})
afterAll(() => door?.close())

test('the built shell shows the menu in the interface’s language', async () => {
  expect((await door.shell.menu()).map((item) => item.label)).toEqual(['파일(&F)', '편집(&E)', '서식(&O)', '보기(&V)', '이동(&G)', '창(&W)', '도움말(&H)'])
})

test('each item of the menu sends its command to the page', async () => {
  await bareAppPage(door.page)
  await door.page.evaluate(() => {
    const page = window as unknown as { stet: { onCommand(listener: (command: string) => void): void }; heard: string[] }
    page.heard = []
    page.stet.onCommand((command) => page.heard.push(command))
  })
  const ids = flat((await door.shell.menu()) as Item[])
    .map((item) => item.id)
    .filter((id): id is string => windowCommands.includes(id as (typeof windowCommands)[number]))
  // All but the one that the door sends on its own account.
  expect(new Set(ids)).toEqual(new Set(windowCommands.filter((command) => command !== 'save-now')))
  for (const id of ids) await door.shell.click(id)
  await expect.poll(() => door.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(ids)
})

test('the menu under the pointer offers spellings and what can be done with text', async () => {
  const details = { misspelledWord: 'harbr', dictionarySuggestions: ['harbor', 'harbour'], isEditable: true, selectionText: '', editFlags: { canCut: false, canCopy: false, canPaste: true } }
  await door.shell.ask({ ask: 'emit', on: 'page', event: 'context-menu', details })
  const labels = ((await door.shell.ask({ ask: 'popup' })) as Item[]).map((item) => item.label)
  expect(labels.slice(0, 3)).toEqual(['harbor', 'harbour', '“harbr” 사전에 추가'])
  expect(labels).toContain('서식 없이 붙여넣기')
})

test('the menu shows the keys that were chosen in the window, and none where there are none or a menu cannot have them', async () => {
  const newsroom = await clientThrough(door.page)
  const choose = (keys: object) => newsroom.newsroom.saveSetting({ name: 'shortcuts', value: JSON.stringify(keys) })
  const accelerators = async () => {
    const items = flat((await door.shell.menu()) as Item[])
    return ['bold', 'italic', 'quote', 'print'].map((id) => items.find((item) => item.id === id)?.accelerator)
  }
  expect(await accelerators()).toEqual(['CmdOrCtrl+B', 'CmdOrCtrl+I', 'CmdOrCtrl+Shift+B', 'CmdOrCtrl+P'])
  await choose({ bold: 'Mod+Alt+7', italic: '', quote: 'Mod+ㅂ' })
  await expect.poll(accelerators).toEqual(['CmdOrCtrl+Alt+7', undefined, undefined, 'CmdOrCtrl+P'])
  await choose({})
  await expect.poll(accelerators).toEqual(['CmdOrCtrl+B', 'CmdOrCtrl+I', 'CmdOrCtrl+Shift+B', 'CmdOrCtrl+P'])
})

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { newNewsroomFolder } from '#tests/doors/browser.ts'
import { openDesktopDoor, startShell, type DesktopDoor } from '#tests/doors/desktop.ts'
import { bareAppPage, clientThrough } from './port-client.ts'

let doors: DesktopDoor[] = []
async function open(options?: Parameters<typeof openDesktopDoor>[0]): Promise<DesktopDoor> {
  const door = await openDesktopDoor(options)
  doors.push(door)
  return door
}
afterEach(async () => {
  await Promise.all(doors.map((door) => door.close()))
  doors = []
})

const dialogs = async (door: DesktopDoor) => (await door.shell.record()).dialogs
const sameUser = (door: DesktopDoor) => ({ XDG_CONFIG_HOME: join(dirname(door.folder), 'config') })

test('the window speaks with the newsroom through its port, and keeps what it was told', async () => {
  const door = await open()
  await bareAppPage(door.page)
  const client = await clientThrough(door.page)
  const about = await client.newsroom.about()
  expect(about).toMatchObject({ folder: door.folder, door: 'desktop', language: 'en' })
  const { id } = await client.stories.create({ fields: { headline: '항만 노사, 재개에 합의' } })
  await door.close()
  doors = []

  const again = await open({ folder: door.folder })
  await bareAppPage(again.page)
  const story = await (await clientThrough(again.page)).stories.get({ storyId: id })
  expect(story.fields.headline).toBe('항만 노사, 재개에 합의')
})

test('a page that asks for a second port gets one, and its first one ends', async () => {
  const door = await open()
  await bareAppPage(door.page)
  const first = await clientThrough(door.page)
  await first.newsroom.about()
  await door.page.evaluate(() => {
    const page = window as unknown as Record<string, MessagePort> & { ended: boolean }
    const name = Object.keys(window).find((key) => /^heard.*Port$/.test(key)) ?? ''
    page[name]?.addEventListener('close', () => (page.ended = true))
  })
  const second = await clientThrough(door.page)
  await expect.poll(() => door.page.evaluate(() => (window as unknown as { ended?: boolean }).ended)).toBe(true)
  const { origin } = await second.newsroom.about()
  expect(origin).toMatch(/^window-\d+-\d+$/)
})

test('native dialogs choose folders and files, and a cancelled one chooses nothing', async () => {
  const door = await open()
  await bareAppPage(door.page)
  const client = await clientThrough(door.page)
  expect(await client.host.chooseFolder({})).toEqual({ path: null })
  await door.shell.ask({ ask: 'answer', answer: { filePaths: ['/desk/out'] } })
  expect(await client.host.chooseFolder({ start: '/desk' })).toEqual({ path: '/desk/out' })
  await door.shell.ask({ ask: 'answer', answer: { filePaths: ['/desk/a.jpg', '/desk/b.tif'] } })
  expect(await client.host.chooseFiles({ kind: 'photos' })).toEqual({ paths: ['/desk/a.jpg', '/desk/b.tif'] })
  const [, folder, files] = await dialogs(door)
  expect(folder).toMatchObject({ kind: 'open', options: { defaultPath: '/desk', properties: ['openDirectory', 'createDirectory', 'promptToCreate'] } })
  expect(files).toMatchObject({ options: { properties: ['openFile', 'multiSelections'], filters: [{ name: 'Photos' }, { extensions: ['*'] }] } })
})

test('a folder opens in the system’s own window; a file is shown there and never run; an address needs a web or mail scheme', async () => {
  const door = await open()
  await bareAppPage(door.page)
  const client = await clientThrough(door.page)
  const program = join(door.folder, 'program.sh')
  writeFileSync(program, '#!/bin/sh\n')
  await client.host.openFolder({ path: door.folder })
  await client.host.openFolder({ path: program })
  await client.host.openLink({ url: 'https://example.org/' })
  expect((await door.shell.record()).opened).toEqual([
    { how: 'path', target: door.folder },
    { how: 'folder', target: program },
    { how: 'external', target: 'https://example.org/' },
  ])
  await expect(client.host.openFolder({ path: join(door.folder, 'gone') })).rejects.toMatchObject({ code: 'NOT_READABLE' })
  await expect(client.host.openLink({ url: 'file:///etc/passwd' })).rejects.toMatchObject({ code: 'INVALID' })
})

test('a second start brings the window forward', async () => {
  const door = await open()
  await door.shell.ask({ ask: 'minimize' })
  const second = startShell(door.folder, sameUser(door))
  expect(await second.ended).toBe(0)
  expect(second.output()).not.toContain('stand-in: cdp')
  await expect.poll(async () => (await door.shell.record()).shown.slice(-3)).toEqual(['restore', 'show', 'focus'])
  expect(await dialogs(door)).toEqual([])
})

test('a second start with another newsroom is answered with a sentence', async () => {
  const door = await open()
  const other = join(dirname(door.folder), 'another-newsroom')
  const second = startShell(other, sameUser(door))
  expect(await second.ended).toBe(0)
  await expect.poll(async () => (await dialogs(door)).length).toBe(1)
  const [said] = await dialogs(door)
  expect(said?.options).toMatchObject({ message: `Stet is already open with the newsroom in ${door.folder}.`, detail: `To open ${other}, close Stet first.` })
  expect(existsSync(other)).toBe(false)
})

test('the window comes back where it was, and never where no display is', async () => {
  const first = await open()
  await first.shell.ask({ ask: 'set-bounds', bounds: { x: 300, y: 120, width: 1_100, height: 800 } })
  await first.close()
  doors = []
  const second = await open({ folder: first.folder })
  expect((await second.shell.record()).windows[0]).toMatchObject({ x: 300, y: 120, width: 1_100, height: 800 })
  await second.close()
  doors = []
  const third = await open({ folder: first.folder, env: { STET_STAND_IN_DISPLAY: '280x200' } })
  expect((await third.shell.record()).windows[0]).toMatchObject({ x: 0, y: 0, width: 280, height: 200 })
})

test('a window whose words are all on disk closes at once and asks nothing', async () => {
  const door = await open()
  await door.page.getByRole('button', { name: 'New story' }).or(door.page.locator('#window > *')).first().waitFor()
  await door.shell.ask({ ask: 'close-window' })
  expect(await door.ended).toBe(0)
  doors = []
  expect(door.output()).toBe(door.output().split('\n').filter((line) => line.startsWith('stand-in:')).join('\n') + '\n')
})

test('a window that does not say that all is saved is asked about, and stays when the user wants that', async () => {
  const door = await open()
  await bareAppPage(door.page, { saves: false })
  await door.shell.ask({ ask: 'answer', answer: { response: 0 } })
  await door.shell.ask({ ask: 'close-window' })
  await expect.poll(async () => (await dialogs(door)).length).toBe(1)
  expect((await dialogs(door))[0]?.options).toMatchObject({ message: 'The window has not said yet that everything is saved.', buttons: ['Keep Open', 'Close Anyway'], defaultId: 0, cancelId: 0 })
  expect(await door.page.evaluate(() => 1 + 1)).toBe(2)
})

test('a page that crashed is told of in a sentence and opened again', async () => {
  const door = await open()
  await door.shell.ask({ ask: 'answer', answer: { response: 0 } })
  await door.page.evaluate(() => Object.assign(window, { before: true }))
  await door.shell.ask({ ask: 'emit', on: 'page', event: 'render-process-gone', details: { reason: 'crashed' } })
  const [said] = await dialogs(door)
  expect(said?.options).toMatchObject({ message: 'The window stopped working.', detail: expect.stringContaining('Reopen the window'), buttons: ['Reopen', 'Close'] })
  await expect.poll(() => door.page.evaluate(() => 'before' in window).catch(() => true)).toBe(false)
})

test('a fault of the newsroom’s process is told of in a sentence and noted without a word of content', async () => {
  const door = await open()
  await door.shell.ask({ ask: 'answer', answer: { response: 1 } })
  await door.shell.ask({ ask: 'throw', message: 'CANARY: what a source said' })
  await expect.poll(async () => (await dialogs(door)).length).toBe(1)
  const [said] = await dialogs(door)
  expect(said?.options).toMatchObject({ message: 'Stet met an unexpected fault.', buttons: ['Restart Stet', 'Go On'] })
  const log = readFileSync(join(sameUser(door).XDG_CONFIG_HOME, 'Stet', 'logs', 'stet.log'), 'utf8')
  expect(log).toMatch(/^\d{4}-\d\d-\d\dT\S+ Error\n\s+at /)
  expect(log + JSON.stringify(said)).not.toContain('CANARY')
  expect((await door.shell.record()).crashReporter).toEqual([{ uploadToServer: false }])
})

test('a newsroom that cannot be opened is told of in a sentence, and nothing is touched', async () => {
  const folder = await newNewsroomFolder()
  mkdirSync(dirname(folder), { recursive: true })
  writeFileSync(folder, 'a file where the folder should be')
  const shell = startShell(folder)
  expect(await shell.ended).toBe(1)
  expect(shell.output()).toContain('Stet cannot open this newsroom: ')
  expect(shell.output()).toContain(folder)
  expect(shell.output()).not.toContain('stand-in: cdp')
  expect(readFileSync(folder, 'utf8')).toBe('a file where the folder should be')
})

test('a newsroom of a newer Stet is refused with a sentence', async () => {
  const door = await open()
  await door.close()
  doors = []
  const file = join(door.folder, 'newsroom.db')
  const database = new Database(file)
  database.pragma('user_version = 9999')
  database.close()
  const before = readFileSync(file)
  const shell = startShell(door.folder)
  expect(await shell.ended).toBe(1)
  expect(shell.output()).toContain('This newsroom was written by a newer Stet. Update Stet to open it; nothing was changed.')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('the installed program is also the command, opens no window for it, and ends with its code', async () => {
  const folder = await newNewsroomFolder()
  const listing = startShell(folder, {}, ['list', '--json', '--newsroom', folder])
  expect(await listing.ended).toBe(0)
  expect(JSON.parse(listing.output())).toEqual([])
  const wrong = startShell(folder, {}, ['lisst'])
  expect(await wrong.ended).toBe(2)
  expect(wrong.output()).toContain('stet: ')
})

test('spelling is checked in the system’s languages, and no dictionary is fetched from a network', async () => {
  const door = await open({ env: { STET_STAND_IN_LANGUAGES: 'ko-KR,en-GB,ja-JP', STET_LANG: '' } })
  const { spellCheckerLanguages, spellCheckerDictionaryUrl } = await door.shell.record()
  expect(spellCheckerLanguages).toEqual(['ko', 'en-GB'])
  expect(spellCheckerDictionaryUrl).toMatch(/^stet:/)
})

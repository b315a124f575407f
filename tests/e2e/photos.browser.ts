import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { agencyTags, makePhoto } from '#tests/fixtures/make-photo.ts'
import { Writer } from './writer.ts'

// The browser door alone: the desktop has one window.

let door: Door
let page: Page

beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
})
afterEach(() => door.close())
afterAll(closeChromium)

const caption = (of: Page) => of.getByRole('textbox', { name: 'Caption', exact: true })
const credit = (of: Page) => of.getByRole('textbox', { name: 'Credit line' })

async function openPhotos(of: Page): Promise<void> {
  await of.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Photos', exact: true }).click()
  await caption(of).waitFor()
}

test('two windows write the same caption: the newer one is shown, the other is given back in words, and other fields go through', async () => {
  const work = await mkdtemp(join(tmpdir(), 'stet-photos-'))
  await makePhoto({ path: join(work, 'pier-9.jpg'), width: 600, height: 400, tags: agencyTags })
  const writer = new Writer(door)
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  writer.command('import', join(work, 'pier-9.jpg'))

  let isHeld = false
  const held: (() => void)[] = []
  await page.routeWebSocket(/\/contract$/, (line) => {
    const server = line.connectToServer()
    const through = (send: () => void) => (isHeld ? void held.push(send) : send())
    line.onMessage((message) => through(() => server.send(message)))
    server.onMessage((message) => through(() => line.send(message)))
  })
  await page.reload()
  await openPhotos(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await openPhotos(other)

  isHeld = true
  await caption(page).fill('Mine: cranes at Pier 9.')
  await credit(page).fill('Ines Marlow/Calvera Photo')
  await caption(other).fill('Theirs: the minister at Pier 9.')
  await other.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()
  isHeld = false
  for (const send of held.splice(0)) send()

  await page.getByRole('region', { name: 'Notices' }).getByText('This photo was changed elsewhere. What you typed: Mine: cranes at Pier 9.').waitFor()
  await expect.poll(() => caption(page).inputValue(), { timeout: 15_000 }).toBe('Theirs: the minister at Pier 9.')
  await expect.poll(() => credit(other).inputValue(), { timeout: 15_000 }).toBe('Ines Marlow/Calvera Photo')
  expect(await caption(other).inputValue()).toBe('Theirs: the minister at Pier 9.')
})

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page
let writer: Writer

beforeEach(async () => {
  door = await openDoor()
  page = door.page
  writer = new Writer(door)
})
afterEach(() => door.close())
afterAll(closeChromium)

/** All there is to the history is tried in `history.browser.ts`; here, that each door compares on a thread of its own. */
test('a version is compared with now word by word and one paragraph is brought back', async () => {
  await writer.newStory('Port talks resume')
  await page.keyboard.type('The talks began on Monday.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nothing changes here.')
  await writer.saved()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Keep a version…' }).click()
  await page.getByRole('textbox', { name: 'What to call it' }).fill('As filed')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await writer.text().focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.type(' ended')
  await writer.saved()

  await page.getByRole('listitem').filter({ hasText: 'As filed' }).getByRole('button', { name: 'View' }).click()
  const dialog = page.getByRole('dialog', { name: 'Version', exact: true })
  await dialog.getByRole('button', { name: 'Compare' }).click()
  await dialog.locator('ins').filter({ hasText: 'ended' }).waitFor()
  await dialog.locator('del').filter({ hasText: 'began' }).waitFor()
  await dialog.getByText('1 word added, 1 word removed since then.').waitFor()
  await dialog.getByText('1 paragraph that did not change').waitFor()
  await dialog.getByRole('button', { name: 'Bring back the old wording' }).click()
  await dialog.getByText('Nothing has changed since then.').waitFor()
  await page.keyboard.press('Escape')
  expect((await writer.onDisk('Port talks resume')).text).toBe('The talks began on Monday.\nNothing changes here.')
  await page.getByRole('listitem').filter({ hasText: 'Before a version was restored' }).waitFor()
})

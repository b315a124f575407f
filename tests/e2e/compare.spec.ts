import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { AxeBuilder } from '@axe-core/playwright'
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

/** Tab until the control with this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
    if (focused === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} was not reached`)
}

test('a version is compared with now word by word and one paragraph is brought back, by keyboard alone', async () => {
  await page.getByRole('button', { name: 'New story' }).first().waitFor()
  await page.keyboard.press('Alt+n')
  await writer.field('Headline').waitFor()
  await page.keyboard.type('Port talks resume')
  for (let field = 0; field < 4; field++) await page.keyboard.press('Enter')
  await page.keyboard.type('The talks began on Monday.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('항만 노사가 협상을 시작했다.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nothing changes here.')
  await writer.saved()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('Keep a version')
  await page.getByRole('option', { name: /Keep a version/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'What to call it' }).waitFor()
  await page.keyboard.type('As filed')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await writer.text().focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.type(' ended')
  await writer.saved()

  await page.keyboard.press('Alt+5')
  await page.getByRole('listitem').filter({ hasText: 'As filed' }).waitFor()
  await tabTo('View')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Version' }).waitFor()
  await tabTo('Compare')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Version' })
  await dialog.locator('ins').filter({ hasText: 'ended' }).waitFor()
  await dialog.locator('del').filter({ hasText: 'began' }).waitFor()
  await dialog.getByText('1 word added, 1 word removed since then.').waitFor()
  await dialog.getByText('2 paragraphs that did not change').waitFor()
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  if (process.env['STET_SHOTS']) await page.screenshot({ path: process.env['STET_SHOTS'] })

  await tabTo('Bring back the old wording')
  await page.keyboard.press('Enter')
  await dialog.getByText('Nothing has changed since then.').waitFor()
  await page.keyboard.press('Escape')
  expect((await writer.onDisk('Port talks resume')).text).toBe('The talks began on Monday.\n항만 노사가 협상을 시작했다.\nNothing changes here.')
  await page.getByRole('listitem').filter({ hasText: 'Before a version was restored' }).waitFor()
})

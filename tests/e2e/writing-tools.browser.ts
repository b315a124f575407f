import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
let writer: Writer

beforeEach(async () => {
  door = await openBrowserDoor()
  writer = new Writer(door)
})
afterEach(() => door.close())
afterAll(closeChromium)

test('typography follows what is typed, is taken back alone, and what is still to come is counted and found', async () => {
  const { page } = door
  const { keyboard } = page
  await writer.newStory('Tools')
  await writer.field('Dek').click()
  await keyboard.type('Both sides -- "at last" --')
  await keyboard.press('Backspace')
  await keyboard.type(' meet...')
  await keyboard.press('Control+z')
  await keyboard.type(' now')
  expect(await writer.field('Dek').inputValue()).toBe('Both sides — “at last” -- meet... now')
  await writer.text().click()
  await keyboard.type('The talks -- at last... "so"')
  await keyboard.press('Enter')
  await keyboard.type('Kept words --')
  await keyboard.press('Control+z')
  await keyboard.type(' and...')
  await keyboard.press('Backspace')
  await keyboard.press('Enter')
  await keyboard.type('---')
  await keyboard.type('see https://example.org/a--b')
  await keyboard.press('Control+k')
  await keyboard.type('smart typography')
  await keyboard.press('Enter')
  await page.getByText('Smart typography is off.').waitFor()
  await keyboard.press('Enter')
  await keyboard.type('plain -- "now" TK here [TK who?]')
  const kept = await writer.onDisk('Tools')
  expect(kept.dek).toBe('Both sides — “at last” -- meet... now')
  expect(kept.text).toBe('The talks — at last… “so”\nKept words -- and...\nsee https://example.org/a--b\nplain -- "now" TK here [TK who?]')

  await page.getByRole('button', { name: '2 TKs' }).waitFor()
  const selected = () => page.evaluate(() => getSelection()?.toString())
  await keyboard.press('Alt+k')
  await expect.poll(selected).toBe('TK here')
  await keyboard.press('Alt+k')
  await expect.poll(selected).toBe('[TK who?]')
  await keyboard.press('Alt+Shift+k')
  await expect.poll(selected).toBe('TK here')
  await keyboard.type('ships')
  await page.getByRole('button', { name: '1 TK', exact: true }).waitFor()

  await writer.field('Headline').fill(`${'👨‍👩‍👧'.repeat(99)}항`)
  await page.getByText('100 of 100 characters', { exact: true }).waitFor()
  await keyboard.press('End')
  await keyboard.type('!')
  await page.getByText('101 of 100 characters, 1 too many').waitFor()
  expect(await violations(page, { within: ['footer', 'article header'] })).toEqual([])
})

import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door

beforeEach(async () => {
  door = await openDoor()
})
afterEach(() => door.close())
afterAll(closeChromium)

test('recovery is proved on the story that is open, by keys, and the story stays as it is', async () => {
  const { page } = door
  const { keyboard } = page
  const writer = new Writer(door)
  await writer.newStory('Harbor talks')
  await keyboard.type('The port stood still.')
  await keyboard.press('Control+k')
  await keyboard.type('prove recovery')
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Prove recovery on this story' })
  await dialog.waitFor()
  const start = dialog.getByRole('button', { name: 'Start the drill' })
  while (!(await start.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await dialog.getByText('Every word that was kept came back.').waitFor()
  const fact = (name: string) => dialog.locator('dl > div').filter({ hasText: name }).locator('dd').innerText()
  expect(await fact('Times the writer was killed')).toBe('10')
  expect(await fact('Blocks lost or changed')).toBe('0')
  expect(await fact('Database and hashes')).toBe('sound')
  expect(await violations(page)).toEqual([])
  const folder = process.env['STET_SHOTS']
  if (folder) {
    for (const [width, height] of [[1440, 900], [1024, 700]] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: `${folder}/recovery-${width}-${colorScheme}.png` })
      }
    }
  }
  await keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect((await writer.onDisk('Harbor talks')).text).toBe('The port stood still.')
})

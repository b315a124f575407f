import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import { openDoor } from '#tests/doors/open.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

test('with the newsroom gone, a copy holds every word on the screen, and an import brings it back', async () => {
  const door = await openDoor()
  const { page } = door
  const writer = new Writer(door)
  await writer.newStory('Port talks resume')
  await page.keyboard.type('Saved words.')
  await writer.saved()
  await door.kill()
  await page.keyboard.type(' Words after the newsroom was gone: 항만 노사, café & <dock>.')
  await page.getByRole('status', { name: 'Save state' }).filter({ hasText: 'Not saved' }).waitFor()
  const button = page.getByRole('button', { name: 'Save a copy…' })
  await button.focus()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('port-talks-resume.md')
  const file = join(await mkdtemp(join(tmpdir(), 'stet-copy-')), download.suggestedFilename())
  await download.saveAs(file)
  await page.getByText('goes to your downloads as “port-talks-resume.md”').waitFor()
  // In the narrowest window as well.
  await page.setViewportSize({ width: 640, height: 700 })
  const cutOff = () => page.evaluate(() => [...document.querySelectorAll('header button')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.textContent))
  await expect.poll(cutOff).toEqual([])
  if (process.env['STET_SHOTS']) await page.screenshot({ path: process.env['STET_SHOTS'] })
  expect(await readFile(file, 'utf8')).toContain('Saved words.')
  const { stories } = writer.command<{ stories: { id: string }[] }>('import', file)
  const back = writer.command<{ headline: string; text: string }>('show', stories[0]?.id ?? '')
  expect(back).toMatchObject({ headline: 'Port talks resume', text: 'Saved words. Words after the newsroom was gone: 항만 노사, café & <dock>.' })
  await page.context().close()
})

test('a copy has the words under a photo, and its credit, also when the newsroom is gone', async () => {
  const door = await openDoor()
  const { page } = door
  await page.getByRole('button', { name: /sample/i }).first().click()
  await page.getByRole('list', { name: 'Stories' }).getByRole('link', { name: 'Pupils cook for 300 in Calvera’s first school kitchen' }).click()
  const shown = page.getByRole('textbox', { name: 'Story body' }).locator('figure')
  const words = await shown.getByRole('textbox', { name: 'Text under the photo' }).first().inputValue()
  const credit = await shown.locator('figcaption span').first().innerText()
  await door.kill()
  await page.keyboard.press('Control+k')
  await page.locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.type('Save a copy')
  await page.getByRole('option', { name: /Save a copy/ }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const text = await readFile(await download.path(), 'utf8')
  expect([words, credit]).not.toContain('')
  expect(text).toContain(words)
  expect(text).toContain(credit)
  await page.context().close()
})

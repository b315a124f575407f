import { afterAll, expect, onTestFinished, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import { openDoor } from '#tests/doors/open.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

test('one paragraph alone, the line at one height, larger text, and each paragraph in its own direction, by keys', async () => {
  const door = await openDoor()
  onTestFinished(() => door.close())
  const { page } = door
  const writer = new Writer(door)
  await writer.newStory('Port talks resume')
  const words = ['First words.', 'مرحبا بالعالم, 123', 'שלום עולם', '항만 노사 협상 재개']
  for (const paragraph of words) {
    await page.keyboard.type(paragraph)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('The last paragraph.')
  const blocks = () =>
    writer.text().evaluate((body) => [...body.children].map((block) => ({ right: getComputedStyle(block).direction === 'rtl', quiet: getComputedStyle(block).opacity !== '1' })))
  expect((await blocks()).map(({ right }) => right)).toEqual([false, true, true, false, false])

  await page.keyboard.press('Control+Shift+D')
  await expect.poll(async () => (await blocks()).map(({ quiet }) => quiet)).toEqual([true, true, true, true, false])
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await blocks()).map(({ quiet }) => quiet)).toEqual([true, true, true, false, true])
  if (process.env['STET_SHOTS']) await page.screenshot({ path: `${process.env['STET_SHOTS']}-focus.png` })

  const size = () => writer.text().evaluate((body) => getComputedStyle(body).fontSize)
  await page.keyboard.press('Control+Shift+Period')
  await page.keyboard.press('Control+Shift+Period')
  await expect.poll(size).toBe('21.6px')

  // The line with the caret stands still while lines come above it.
  await page.keyboard.press('Control+Shift+Y')
  await page.keyboard.press('Control+End')
  for (let line = 0; line < 24; line++) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(`Line ${line}`)
  }
  const height = () => writer.text().evaluate((body) => body.lastElementChild?.getBoundingClientRect().top ?? 0)
  const before = await height()
  await page.keyboard.press('Enter')
  await page.keyboard.type('One more')
  expect(Math.abs((await height()) - before)).toBeLessThan(3)
  expect(before).toBeLessThan((page.viewportSize()?.height ?? 0) * 0.6)

  // The outline, by keys: to the first heading and back to the end.
  for (const heading of ['## Piers', '### Night work']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(heading)
  }
  await page.keyboard.press('Control+Shift+O')
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.locator('[aria-current]').filter({ hasText: 'Night work' }).waitFor()
  await expect.poll(() => outline.locator('button:focus').textContent()).toBe('Night work')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Seven ')
  await outline.locator('[aria-current]').filter({ hasText: 'Seven Piers' }).waitFor()
  await page.keyboard.press('Control+End')

  await page.keyboard.press('Control+Shift+D')
  await expect.poll(async () => (await blocks()).some(({ quiet }) => quiet)).toBe(false)
  expect(await violations(page)).toEqual([])

  // Nothing of it is in the story; the window opens as it was left.
  const { body } = await writer.onDisk('Port talks resume')
  expect(JSON.stringify(body)).not.toMatch(/rtl|focus/)
  await page.reload()
  await writer.text().waitFor()
  await expect.poll(size).toBe('21.6px')
  expect((await blocks()).slice(0, 4).map(({ right }) => right)).toEqual([false, true, true, false])
  if (process.env['STET_SHOTS']) await page.screenshot({ path: `${process.env['STET_SHOTS']}-large.png` })
  // An outline that is open already leaves the caret of a new story alone.
  await writer.newStory('Second story')
  await page.keyboard.type('Words of the second.')
  expect((await writer.onDisk('Second story')).text).toBe('Words of the second.')
  await page.context().close()
})

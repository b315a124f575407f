import { afterAll, expect, onTestFinished, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import { openDoor } from '#tests/doors/open.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

test('keys are changed, taken from another and given back, and the page has the screen alone, by the keyboard', async () => {
  const door = await openDoor()
  onTestFinished(() => door.close())
  const { page } = door
  const { keyboard } = page
  const writer = new Writer(door)
  await writer.newStory('Keys of our own')
  await keyboard.type('Bold words')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const status = dialog.getByRole('status')
  const keysOf = (title: string) => dialog.getByRole('listitem').filter({ hasText: new RegExp(`^${title}`) }).getByRole('button').last()
  /** Opens the list, finds a command by its words, and asks for new keys. */
  const ask = async (words: string, title: string) => {
    await keyboard.press('Control+/')
    await keyboard.type(words)
    await expect.poll(() => dialog.getByRole('listitem').count()).toBeLessThan(4)
    while (!(await keysOf(title).evaluate((button) => button === document.activeElement))) await keyboard.press('Tab')
    await keyboard.press('Enter')
    await status.getByText(`Press the new keys for “${title}”`).waitFor()
  }
  const marks = () => writer.text().evaluate((body) => body.querySelectorAll('strong').length)

  await ask('bold', 'Bold')
  await keyboard.press('x')
  await status.getByText('X types a sign').waitFor()
  await keyboard.press('Control+c')
  await status.getByText('Ctrl C writes or moves').waitFor()
  // Of another command: once asks, twice takes.
  await keyboard.press('Control+i')
  await status.getByText('Ctrl I does “Italic”. Press it once more').waitFor()
  await keyboard.press('Control+i')
  await status.getByText('Ctrl I: Bold.').waitFor()
  await expect.poll(() => keysOf('Bold').textContent()).toBe('Ctrl I')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page, { within: ['[role="dialog"]'] })).toEqual([])
  }
  await keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await keyboard.press('Shift+Home')
  // The keys that it had do nothing any more, in the text neither.
  await keyboard.press('Control+b')
  expect(await marks()).toBe(0)
  await keyboard.press('Control+i')
  await expect.poll(marks).toBe(1)
  expect(await writer.text().evaluate((body) => body.querySelectorAll('em').length)).toBe(0)

  // They are there again at the next start, in the palette too.
  await writer.saved()
  await page.reload()
  await writer.text().getByText('Bold words').click()
  await keyboard.press('Control+k')
  await keyboard.type('bold')
  await page.getByRole('option', { name: 'Bold' }).getByText('Ctrl I').waitFor()
  await keyboard.press('Escape')

  // A command without keys gets some; Escape leaves all as it was, Delete takes them away.
  await ask('superscript', 'Superscript')
  await keyboard.press('F7')
  await status.getByText('F7: Superscript.').waitFor()
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect.poll(() => keysOf('Superscript').textContent()).toBe('F7')
  await keyboard.press('Enter')
  await keyboard.press('Delete')
  await expect.poll(() => keysOf('Superscript').textContent()).toBe('No keys')
  await dialog.getByRole('button', { name: 'All usual keys' }).press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  // The first empties the field.
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await writer.text().getByText('Bold words').click()
  await keyboard.press('Control+a')
  await keyboard.press('Control+b')
  await expect.poll(marks).toBe(0)

  // The page alone; the columns are drawers then.
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.waitFor()
  await keyboard.press('Alt+Z')
  await inspector.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Open inspector' }).waitFor()
  await keyboard.press('Alt+Z')
  await inspector.waitFor()
  expect(await writer.text().innerText()).toBe('Bold words')
})

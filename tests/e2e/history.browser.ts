import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

/** Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labelled = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : null
      return labelled ?? element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (focused === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} was not reached`)
}

/** Runs a command by its name, from the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

async function keepVersion(page: Page, name: string): Promise<void> {
  await command(page, 'Keep a version')
  await page.getByRole('textbox', { name: 'What to call it' }).waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const shot = (page: Page, name: string) => (process.env['STET_SHOTS'] ? page.screenshot({ path: `${process.env['STET_SHOTS']}/${name}.png` }) : null)

test('a story is written, formatted, searched, compared and restored by the keyboard alone', async () => {
  const door = await openBrowserDoor()
  const { page } = door
  const { keyboard } = page
  const writer = new Writer(door)
  const type = async (...lines: string[]) => {
    for (const [index, line] of lines.entries()) {
      if (index > 0) await keyboard.press('Enter')
      await keyboard.type(line)
    }
  }
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time++) await keyboard.press(key)
  }
  const dialog: Locator = page.getByRole('dialog', { name: 'Version', exact: true })
  const words = (selector: string) => dialog.locator(selector).evaluateAll((found) => found.map((one) => one.lastChild?.textContent))

  // Written and formatted.
  await page.getByRole('button', { name: 'New story' }).first().waitFor()
  await keyboard.press('Alt+n')
  await writer.field('Headline').waitFor()
  await keyboard.type('Port talks resume')
  await press('Enter', 4)
  await type('The talks began on Monday.', '항만 노사가 협상을 시작했다.', 'بدأت المحادثات يوم الاثنين.', 'This goes away.', 'Nothing changes here.')
  await press('Control+Shift+ArrowLeft', 2)
  await keyboard.press('Control+b')
  await keepVersion(page, 'As filed')

  // Found and replaced, and changed in three scripts.
  await writer.text().focus()
  await keyboard.press('Control+Home')
  await press('Control+ArrowRight', 2)
  await keyboard.press('Control+Shift+ArrowRight')
  await keyboard.type(' ended')
  await keyboard.press('Control+f')
  await keyboard.type('talks')
  await keyboard.press('Control+h')
  await keyboard.type('negotiations')
  await page.getByRole('search').getByRole('status').filter({ hasText: /of 2/ }).waitFor()
  await keyboard.press('Control+Alt+Enter')
  await page.getByText('2 matches were replaced.').waitFor()
  await keyboard.press('Escape')
  await keyboard.press('Control+Home')
  await press('ArrowDown', 1)
  await keyboard.press('End')
  await press('Backspace', '시작했다.'.length)
  await keyboard.type('끝냈다.')
  await press('ArrowDown', 1)
  await keyboard.press('End')
  await press('Backspace', 'الاثنين.'.length)
  await keyboard.type('الثلاثاء.')
  await writer.saved()
  await keepVersion(page, 'Second read')
  await press('ArrowDown', 1)
  await keyboard.press('Home')
  await keyboard.press('Shift+End')
  await press('Backspace', 2)
  await keyboard.press('Alt+1')
  await tabTo(page, 'Status')
  await keyboard.type('Ready')
  await tabTo(page, 'Section')
  await keyboard.type('Business')
  await writer.saved()

  // Two versions, and each against now: in one text and side by side.
  await keyboard.press('Alt+5')
  await page.getByRole('listitem').filter({ hasText: 'As filed' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Before all matches were replaced' }).waitFor()
  const today = page.getByRole('region', { name: 'Today' })
  expect(await today.getByRole('listitem').locator('p:first-child').allInnerTexts()).toEqual(['Second read', 'Before all matches were replaced', 'As filed'])
  // In headline and text, and what was typed over in two scripts.
  expect(await today.getByRole('listitem').filter({ hasText: 'Second read' }).innerText()).toContain('4 words added, 4 words removed')
  await tabTo(page, 'View')
  await shot(page, 'timeline')
  await press('ArrowDown', 2)
  await keyboard.press('Enter')
  await dialog.waitFor()
  await tabTo(page, 'Compare')
  await keyboard.press('Enter')
  await dialog.locator('ins', { hasText: 'negotiations' }).first().waitFor()
  expect(await words('section:has(h2) ins')).toEqual(['negotiations', 'negotiations', 'Business', 'Ready'])
  expect(await words('del')).toEqual(expect.arrayContaining(['talks', 'began', 'Draft', 'This goes away.']))
  expect(await dialog.locator('p', { hasText: 'الثلاثاء' }).evaluate((line) => getComputedStyle(line).direction)).toBe('rtl')
  expect(await violations(page, { within: ['[role="dialog"]'] })).toEqual([])
  await shot(page, 'inline')
  await tabTo(page, 'Compared with')
  await keyboard.type('Second read')
  await expect.poll(() => dialog.locator('section', { hasText: 'Business' }).count()).toBe(0)
  await tabTo(page, 'Side by side')
  await keyboard.press('Enter')
  const older = dialog.getByRole('group', { name: 'Older' })
  const newer = dialog.getByRole('group', { name: 'Newer' })
  await older.getByText('시작했다').waitFor()
  await newer.getByText('끝냈다').waitFor()
  expect(await newer.locator('del').count()).toBe(0)
  expect(await older.locator('ins').count()).toBe(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, { within: ['[role="dialog"]'] })).toEqual([])
  await shot(page, 'beside-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await tabTo(page, 'Compared with')
  await keyboard.press('Home')

  // One paragraph, one field, and all of it.
  await tabTo(page, 'Bring back the old wording: Status')
  await shot(page, 'beside')
  await keyboard.press('Enter')
  await expect.poll(() => dialog.getByRole('region', { name: 'Status' }).count()).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('since then')
  await dialog.getByText('This goes away.').waitFor()
  for (let back = 4; back > 0; back--) {
    await expect.poll(() => dialog.getByRole('button', { name: 'Bring back the old wording', exact: true }).count()).toBe(back)
    await dialog.getByRole('button', { name: 'Bring back the old wording', exact: true }).last().focus()
    if (back === 1) break
    await keyboard.press('Enter')
  }
  await keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect((await writer.onDisk('Port negotiations resume')).text).toBe(
    'The negotiations ended on Monday.\n항만 노사가 협상을 시작했다.\nبدأت المحادثات يوم الاثنين.\nThis goes away.\nNothing changes here.',
  )
  await tabTo(page, 'View')
  await keyboard.press('End')
  await keyboard.press('Enter')
  await dialog.getByText('removed since then').waitFor()
  await tabTo(page, 'Restore')
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Restore this version?' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel')
  await tabTo(page, 'Restore')
  await keyboard.press('Enter')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)

  // One that was kept automatically goes, once that was asked; those with a name cannot. What stays is said there.
  const before = await page.getByRole('listitem').filter({ hasText: 'Before a version was restored' }).count()
  expect(await page.getByRole('listitem').filter({ hasText: 'As filed' }).getByRole('button').allInnerTexts()).toEqual(['View', 'Restore'])
  await tabTo(page, 'Delete…')
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Delete this version?' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel')
  await tabTo(page, 'Delete for good')
  await keyboard.press('Enter')
  await page.getByText(/The version of .* is deleted/).waitFor()
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Before a version was restored' }).count()).toBe(before - 1)
  await tabTo(page, 'How long versions are kept')
  await keyboard.press('Enter')
  await page.getByText('all of the last 24 hours stay').waitFor()
  await shot(page, 'rule')
  expect(await violations(page)).toEqual([])

  const restored = await writer.onDisk('Port talks resume')
  expect(restored.text).toContain('The talks began on Monday.')
  expect(JSON.stringify(restored.body)).toContain('"bold"')
  await page.getByRole('listitem').filter({ hasText: 'Before a version was restored' }).first().waitFor()
  await door.close()
})

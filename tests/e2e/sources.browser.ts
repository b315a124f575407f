import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page
let writer: Writer
let told: string[]

beforeEach(async () => {
  door = await openDoor()
  page = door.page
  writer = new Writer(door)
  told = []
  page.on('console', (message) => told.push(message.text()))
  page.on('pageerror', ({ message }) => told.push(message))
})
afterEach(() => door.close())
afterAll(closeChromium)

const place = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true })
const list = () => page.getByRole('list', { name: 'Sources' })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const notices = () => page.getByRole('region', { name: 'Notices' })
const citeDialog = () => page.getByRole('dialog', { name: 'Cite source' })
const citations = () => page.getByRole('list', { name: 'Citations' }).getByRole('listitem')
const marks = () => writer.text().locator('.citation')
const expectSoon = <T>(read: () => T) => expect.poll(read)
const focusedName = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '')

test('a source is made, described, found, trashed and brought back, and named nowhere that it need not be', async () => {
  await place('Sources').click()
  await page.getByRole('button', { name: 'New source' }).first().click()
  await expectSoon(focusedName).toBe('Name')
  await page.keyboard.insertText('Canary Quillfeather')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Person' })
  await page.getByRole('combobox', { name: 'Attribution' }).selectOption({ label: 'Deep background' })
  await page.getByText('May be used, not quoted and not described.').waitFor()
  await field('Affiliation').fill('항만공사')
  await field('Contacts').fill('canary@example.org')
  await field('Notes').fill('Meets at the lock.')
  await writer.saved()
  await list().getByRole('listitem').filter({ hasText: 'Canary Quillfeather' }).getByText('Deep background').waitFor()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'New source' }).first().click()
  await expectSoon(() => field('Name').inputValue()).toBe('')
  await expectSoon(focusedName).toBe('Name')
  await page.keyboard.insertText('Harbor ministry')
  await writer.saved()
  await page.getByRole('searchbox', { name: 'Filter sources' }).fill('항만')
  await expectSoon(() => list().getByRole('listitem').count()).toBe(1)
  await list().getByRole('button').click()
  await expectSoon(() => field('Contacts').inputValue()).toBe('canary@example.org')
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await notices().getByText('The source is in the trash.').waitFor()
  await page.getByText('No source matches').waitFor()
  await notices().getByRole('button', { name: 'Undo' }).click()
  await expectSoon(() => field('Name').inputValue()).toBe('Canary Quillfeather')
  expect(await page.title()).not.toContain('Canary')
  expect([...told, door.output()].join('\n')).not.toMatch(/canary|Quillfeather|Meets at/i)
})

describe('citing', () => {
  test('a passage gets a source that is made on the spot, is ticked as checked, and loses it again', async () => {
    await writer.newStory('The lost weeks')
    await page.keyboard.type('“We lost nine weeks,” she said. The port cost 310,000 crowns a day.')
    await page.getByRole('tab', { name: 'Sources' }).click()
    await page.getByRole('button', { name: 'Cite source' }).first().click()
    await citeDialog().getByText('Select the passage in the text first').waitFor()
    await page.keyboard.press('Escape')
    await citeDialog().waitFor({ state: 'detached' })

    await writer.text().getByText('nine weeks').click({ clickCount: 3 })
    await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Cite source' }).click()
    await citeDialog().waitFor()
    expect(await citeDialog().getByRole('radio', { name: 'Quote' }).isChecked()).toBe(true)
    await page.keyboard.insertText('Canary Quillfeather')
    await citeDialog().getByRole('option', { name: 'Make “Canary Quillfeather” and cite it' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await citeDialog().waitFor({ state: 'detached' })
    await expectSoon(() => marks().count()).toBeGreaterThan(0)
    await page.getByText('1 passage, 0 checked').waitFor()
    await citations().getByRole('checkbox', { name: 'Checked' }).check()
    await page.getByText('1 passage, 1 checked').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await notices().innerText()).not.toMatch(/Canary/)

    await writer.text().click()
    await citations().getByRole('button', { name: /We lost nine weeks/ }).click()
    await expectSoon(() => page.evaluate(() => String(getSelection()))).toContain('We lost nine weeks')
    await page.keyboard.press('Control+Alt+c')
    await citeDialog().waitFor()
    await citeDialog().getByRole('option', { name: /Canary Quillfeather/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('2 passages, 1 checked').waitFor()
    await citations().first().getByRole('button', { name: 'Remove' }).click()
    await expectSoon(() => citations().count()).toBe(1)
    await citations().first().getByRole('button', { name: 'Remove' }).click()
    await page.getByText('No passage is cited yet').waitFor()
    expect(await marks().count()).toBe(0)
    expect((await writer.onDisk('The lost weeks')).text).toContain('“We lost nine weeks,” she said.')
    expect([...told, door.output()].join('\n')).not.toMatch(/Canary|Quillfeather/)
  })
})

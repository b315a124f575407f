import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { violationsInBoth } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page

const roster = 'dock1\tthe chair of the dock workers’ union\ncal10\tBruno Azaí (No. 10)\tBruno Azaí'
const code = (name: string) => `\\${name}\\`

/** Two photos, a roster, and a story with codes under its photo. */
beforeEach(async () => {
  const folder = await newNewsroomFolder()
  const newsroom = await openNewsroom({ folder })
  await newsroom.rosters.create({ name: 'Calvera', entries: roster, inUse: true }, 'test')
  const figure = { type: 'figure', attrs: { placementId: 'place', photoId: '018f0000-0000-7000-8000-000000000001', caption: `With ${code('dock1')} and ${code('nobody')}.` } }
  await newsroom.stories.create({ fields: { headline: 'Port talks' }, blocks: [{ id: 'b0', order: 'a0V', content: figure }] }, 'test')
  await newsroom.close()
  door = await openBrowserDoor({ folder })
  page = door.page
  const work = await mkdtemp(join(tmpdir(), 'stet-field-codes-'))
  const files = await Promise.all(['#2f4a63', '#634a2f'].map((colour, index) => makePhoto({ path: join(work, `pier-${index + 1}.jpg`), width: 300, height: 200, colour })))
  new Writer(door).command('import', ...files)
  await page.reload()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
})
afterEach(() => door.close())
afterAll(closeChromium)

const expectSoon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
/** The codes that are marked in a part of the window, and those of them that are marked as not found. */
const marked = (part: Locator) =>
  part.locator('mark').evaluateAll((marks) => marks.map((mark) => `${mark.textContent}${getComputedStyle(mark).textDecorationLine === 'underline' ? ' not found' : ''}`))
const describedAs = (control: Locator) =>
  control.evaluate((element) => (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '))

test('a code that stands in a field of a photo is marked there, with what it becomes or that nobody knows it, and is replaced as it is closed', async () => {
  const { keyboard } = page
  await page.getByRole('list', { name: 'Stories' }).getByText('Port talks').click()
  await expectSoon(() => marked(page.locator('figcaption'))).toEqual([code('dock1'), `${code('nobody')} not found`])

  await keyboard.press('Control+2')
  const grid = page.getByRole('listbox', { name: 'Photos' })
  await grid.getByRole('option').nth(1).waitFor()
  const inspector = page.locator('[data-photo-fields]')
  const caption = field('Caption')
  await caption.focus()
  await keyboard.type(`The minister and ${code('dock1')}`)
  expect(await caption.inputValue()).toBe('The minister and the chair of the dock workers’ union')
  expect(await marked(inspector)).toEqual([])
  // As in a story, Backspace directly after brings the code back, and it stays marked until somebody replaces it.
  await keyboard.press('Backspace')
  expect(await caption.inputValue()).toBe(`The minister and ${code('dock1')}`)
  await keyboard.type(` at ${code('pier9')} and ${code('cal10#3')}.`)
  await keyboard.press('Tab')
  await expectSoon(() => marked(inspector)).toEqual([code('dock1'), `${code('pier9')} not found`, `${code('cal10#3')} not found`])
  await inspector.getByText('the chair of the dock workers’ union').waitFor()
  const said = await describedAs(caption)
  for (const words of [`${code('dock1')} → the chair of the dock workers’ union`, `${code('pier9')} is in no roster in use`, `${code('cal10#3')} has only 2 replacements`]) expect(said).toContain(words)

  const creator = field('Creator')
  await creator.focus()
  await keyboard.type(code('eva'))
  await expectSoon(() => describedAs(creator)).toContain('is in no roster in use')
  // What is longer than its field is marked where the words are by now.
  await keyboard.type(' of the agency that has the longest name of all in the harbor city')
  const wordsOfCreator = inspector.locator('[data-mends="creator"] + [aria-hidden] > div')
  await expectSoon(() => wordsOfCreator.evaluate((words) => words.getBoundingClientRect().left)).toBeLessThan(await creator.evaluate((input) => input.getBoundingClientRect().left))
  await page.getByRole('combobox', { name: 'Persons shown' }).focus()
  await keyboard.type(code('cal77'))
  await keyboard.press('Enter')
  await expectSoon(() => marked(inspector)).toContain(`${code('cal77')} not found`)
  expect(await violationsInBoth(page, { within: ['[data-photo-fields]'] })).toEqual([])

  // In the table, whether a cell has the keys or not.
  await grid.getByRole('option').first().focus()
  await keyboard.press('t')
  const table = page.getByRole('grid')
  const cellOf = (column: number) => table.locator('[role="row"][aria-rowindex="2"]').locator(`[aria-colindex="${column}"]`)
  await expectSoon(() => marked(cellOf(2))).toEqual([code('dock1'), `${code('pier9')} not found`, `${code('cal10#3')} not found`])
  await expectSoon(() => marked(cellOf(4))).toEqual([`${code('eva')} not found`])
  await cellOf(4).getByText('is in no roster in use').waitFor()
  const cell = page.getByRole('textbox', { name: 'Cell text' })
  await expectSoon(() => describedAs(cell)).toContain('the chair of the dock workers’ union')
  await keyboard.press('ArrowRight')
  await expectSoon(() => describedAs(cell)).toContain('Alt text')
  await keyboard.type(`${code('cal10#2')} waits for ${code('cal99')}`)
  expect(await cell.inputValue()).toBe(`Bruno Azaí waits for ${code('cal99')}`)
  await expectSoon(() => marked(cellOf(3))).toEqual([`${code('cal99')} not found`])
  expect(await violationsInBoth(page, { within: ['[role="grid"]'] })).toEqual([])
})

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { violationsInBoth } from './violations.ts'
import { Writer } from './writer.ts'

// Nothing here is done with a pointer.

let door: Door
let page: Page
let writer: Writer
let files: string[]

/** Three frames of one burst, and two others. */
beforeAll(async () => {
  const work = await mkdtemp(join(tmpdir(), 'stet-desk-'))
  const make = async (name: string, background: string, taken: string) => {
    const path = join(work, name)
    const exif = { IFD0: { Make: 'Canon', Model: 'Canon EOS R3' }, IFD2: { DateTimeOriginal: taken } }
    await sharp({ create: { width: 2400, height: 1600, channels: 3, background } }).withExif(exif).jpeg().toFile(path)
    return path
  }
  files = await Promise.all([
    make('IMG_0101.jpg', '#c98a5e', '2026:03:03 17:58:00'),
    make('IMG_0102.jpg', '#c98a60', '2026:03:03 17:58:01'),
    make('IMG_0103.jpg', '#c98a62', '2026:03:03 17:58:02'),
    make('부두.jpg', '#3e6a8a', '2026:03:03 18:20:00'),
    make('zz_0009.jpg', '#446b44', '2026:03:03 18:40:00'),
  ])
})
beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
  writer = new Writer(door)
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  writer.command('import', ...files)
  await page.keyboard.press('Control+2')
  await grid().waitFor()
  await page.getByRole('combobox', { name: 'Order of the photos' }).selectOption('file')
})
afterEach(() => door.close())
afterAll(closeChromium)

const expectSoon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
const grid = () => page.getByRole('listbox', { name: 'Photos' })
const options = () => grid().getByRole('option')
const card = (name: string) => grid().getByRole('option', { name: new RegExp(name) })
const cell = () => page.getByRole('textbox', { name: 'Cell text' })
const row = (place: number) => page.locator(`[role="row"][aria-rowindex="${place + 1}"]`)
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** A field of a photo as it lies on the disk. */
function kept(fileName: string, field: string): unknown {
  const database = new Database(join(door.folder, 'newsroom.db'), { readonly: true })
  const { fields } = database.prepare<[string], { fields: string }>('SELECT fields FROM photo WHERE file_name = ?').get(fileName) ?? { fields: '{}' }
  database.close()
  return (JSON.parse(fields) as Record<string, unknown>)[field]
}

const violations = () => violationsInBoth(page, { within: ['main', '[aria-label="Show photos"]'] })

test('a burst opens, many are chosen, marked by single keys and found by their marks, and one undo takes a mark off all of them', async () => {
  await expectSoon(() => options().count()).toBe(3)
  await options().first().focus()
  await press('Home')
  await expectSoon(() => card('IMG_010').innerText()).toContain('3')
  await press('b')
  await expectSoon(() => options().count()).toBe(5)
  expect(await violations()).toEqual([])

  await press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await page.getByRole('status').getByText('3 selected').waitFor()
  await press('4', 'p', '8')
  await expectSoon(() => card('IMG_0102').innerText()).toContain('Picked, 4 stars, Green')
  await expectSoon(() => kept('IMG_0103.jpg', 'colourLabel')).toBe('green')
  await press('Control+z')
  await page.getByRole('region', { name: 'Notices' }).getByText('Undone: label of 3 photos').waitFor()
  await expectSoon(() => card('IMG_0101').innerText()).not.toContain('Green')
  expect(kept('IMG_0103.jpg', 'colourLabel')).toBeUndefined()
  expect(kept('IMG_0103.jpg', 'rating')).toBe(4)

  await press('Escape', 'End', 'Control+ArrowLeft', ' ', 'x')
  await page.getByRole('status').getByText('2 selected').waitFor()
  await expectSoon(() => card('부두').innerText()).toContain('Rejected')
  await page.getByRole('button', { name: /^Picked/ }).press('Enter')
  await expectSoon(() => options().count()).toBe(3)
  await page.getByRole('button', { name: /^Rejected/ }).press('Enter')
  await expectSoon(() => options().count()).toBe(5)
  expect(await page.getByRole('heading', { level: 1, name: 'Picked · Rejected' }).count()).toBe(1)
  // A sign that is typed into a field marks nothing.
  await page.getByRole('searchbox', { name: 'Search photos' }).focus()
  await page.keyboard.type('u5zz')
  await page.getByText('No photo matches').waitFor()
  expect(kept('zz_0009.jpg', 'pick')).toBe('rejected')

  await press('Escape', 'Control+/')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.getByRole('searchbox').fill('Purple label')
  await dialog.getByRole('button', { name: 'M', exact: true }).press('Enter')
  await press('j')
  await dialog.getByText('J: Purple label.').waitFor()
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await options().first().focus()
  await press('End', 'm', 'j')
  await expectSoon(() => kept('부두.jpg', 'colourLabel')).toBe('purple')
})

test('captions are written in a table like any other: from cell to cell, over several lines, taken back, and for all rows that are chosen', async () => {
  await options().first().focus()
  await press('Home', 't')
  await expectSoon(() => row(1).locator(':focus').count()).toBe(1)
  expect(await page.getByRole('textbox', { name: 'Caption', exact: true }).count()).toBe(1)
  await page.keyboard.type('Cranes stand idle.')
  await press('Alt+Enter')
  await page.keyboard.type('An hour before the talks.')
  await press('Tab')
  await page.keyboard.type('Two cranes')
  await press('Enter')
  await writer.saved()
  expect(kept('IMG_0101.jpg', 'caption')).toBe('Cranes stand idle.\nAn hour before the talks.')
  expect(kept('IMG_0101.jpg', 'altText')).toBe('Two cranes')
  // Down one row, in the same column; Escape gives back what stood there.
  await expectSoon(() => row(2).locator(':focus').count()).toBe(1)
  await page.keyboard.type('not this')
  await press('Escape')
  await expectSoon(() => cell().inputValue()).toBe('')
  await writer.saved()
  expect(kept('IMG_0102.jpg', 'altText')).toBe('')
  expect(await row(2).innerText()).toContain('Missing')

  // Three rows are chosen; what is typed is shown in the others before it is theirs.
  await press('ArrowLeft', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await page.getByRole('status').getByText('3 selected').waitFor()
  await page.keyboard.type('항만 노동자들')
  await expectSoon(() => row(2).innerText()).toContain('항만 노동자들')
  expect(kept('IMG_0102.jpg', 'caption')).toBe('')
  expect(await violations()).toEqual([])
  await press('Control+Enter')
  for (const name of ['IMG_0102.jpg', 'IMG_0103.jpg', 'zz_0009.jpg']) await expectSoon(() => kept(name, 'caption')).toBe('항만 노동자들')
  await press('Control+z')
  for (const name of ['IMG_0102.jpg', 'IMG_0103.jpg', 'zz_0009.jpg']) await expectSoon(() => kept(name, 'caption')).toBe('')
  await press('Control+z')
  await expectSoon(() => kept('IMG_0101.jpg', 'altText')).toBe('')
  await press('Control+Shift+Z')
  await expectSoon(() => kept('IMG_0101.jpg', 'altText')).toBe('Two cranes')
  // The next cell that must be filled, of whichever column.
  await press('Escape', 'Control+Home', 'F8')
  await expectSoon(() => row(2).locator(':focus').count()).toBe(0)
  await expectSoon(() => row(1).locator(':focus').count()).toBe(1)
  await expectSoon(() => page.evaluate(() => document.activeElement?.closest('[role="gridcell"]')?.getAttribute('aria-colindex'))).toBe('5')
  await press('Shift+ArrowDown')
  // The first Escape lets go of the rows, the second of the table.
  await press('Escape', 'Escape')
  await expectSoon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Captions')
})

test('a photo is looked at large, pixel by pixel and through a loupe, and beside another at one zoom', async () => {
  await options().first().focus()
  await press('Home', 'b', 'v')
  const stage = page.getByRole('group', { name: /^IMG_0101\.jpg, 1 of 5/ })
  await stage.waitFor()
  await expectSoon(() => stage.evaluate((element) => element === document.activeElement)).toBe(true)
  const picture = () => stage.locator('img').first().boundingBox()
  const fitted = await picture()
  await press('z')
  await expectSoon(() => stage.getAttribute('data-zoom')).toBe('100')
  const before = await picture()
  expect(before?.width).toBeGreaterThan(fitted?.width ?? 0)
  await press('ArrowRight')
  await expectSoon(async () => (await picture())?.x).toBe((before?.x ?? 0) - 80)
  await press('f', 'l')
  const loupe = stage.locator('[style*="background-image"]')
  const glass = await loupe.boundingBox()
  await press('ArrowDown')
  await expectSoon(async () => (await loupe.boundingBox())?.y).toBeGreaterThan(glass?.y ?? 0)
  expect(await violations()).toEqual([])
  await press('l', 'ArrowRight', '5')
  await expectSoon(() => kept('IMG_0102.jpg', 'rating')).toBe(5)
  await press('Escape')
  await expectSoon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'))).toBe('2')

  await press('Shift+ArrowRight', 'c')
  const sides = page.getByRole('group', { name: /^(?:First|Second) photo/ })
  await expectSoon(() => sides.count()).toBe(2)
  await press('=', '=', '=')
  await expectSoon(async () => new Set(await sides.evaluateAll((all) => all.map((side) => side.getAttribute('data-zoom')))).size).toBe(1)
  expect(await violations()).toEqual([])
  await press('f', 'ArrowDown', '2')
  await expectSoon(() => page.getByRole('group', { name: 'Second photo: zz_0009.jpg' }).count()).toBe(1)
  await expectSoon(() => kept('zz_0009.jpg', 'rating')).toBe(2)
  await press('Escape')
  await grid().waitFor()
})

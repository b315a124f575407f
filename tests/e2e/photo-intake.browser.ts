import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { violations, violationsInBoth } from './violations.ts'

let door: Door
let page: Page
let work: string

/** A photo that looks like no other. */
async function photo(path: string, seed: number, width = 480): Promise<void> {
  const tile = Uint8Array.from({ length: 6 * 4 * 3 }, (_, index) => (Math.imul(index + 1, 2_654_435_761) * (seed + 3)) >>> 24)
  await sharp(tile, { raw: { width: 6, height: 4, channels: 3 } }).resize({ width, height: (width * 2) / 3, kernel: 'cubic', fit: 'fill' }).jpeg({ quality: 90 }).toFile(path)
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'stet-intake-'))
  await mkdir(join(work, 'card', 'shots'), { recursive: true })
  await mkdir(join(work, 'again'))
  await Promise.all(Array.from({ length: 14 }, (_, index) => photo(join(work, 'card', 'shots', `frame-${index + 1}.jpg`), index)))
  for (const name of ['empty.jpg', 'menu.jpg', 'list.jpeg', 'plan.png', 'scan.tif']) await writeFile(join(work, 'card', name), name === 'empty.jpg' ? '' : 'Soup of the day: leek.')
  for (const name of ['.DS_Store', '._frame-1.jpg', 'notes.txt']) await writeFile(join(work, 'card', name), 'not a photo')
  await Promise.all(Array.from({ length: 8 }, (_, index) => photo(join(work, 'again', `frame-${index + 1}.jpg`), 40 + index)))
  await photo(join(work, 'smaller.jpg'), 0, 300)
})
afterAll(async () => {
  await rm(work, { recursive: true, force: true })
  await closeChromium()
})
beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
})
afterEach(() => door.close())

const soon = { timeout: 20_000 }
const notices = () => page.getByRole('region', { name: 'Notices' })
const grid = () => page.getByRole('listbox', { name: 'Photos' })
const count = (number: number) => expect.poll(() => grid().getByRole('option').count(), soon).toBe(number)
const dialog = (name: string) => page.getByRole('dialog', { name })

/** By the palette, as the keyboard has it. */
async function addFolder(name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.insertText('Add a folder')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('option', { name: 'Add a folder of photos…' }).waitFor()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(join(work, name))
}

/** Lets so many files through and holds the others until they are let go. */
async function holdAfter(through: number): Promise<() => Promise<void>> {
  let sent = 0
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/photos', async (route) => {
    sent += 1
    if (sent > through) await held
    await route.continue().catch(() => {})
  })
  return async () => {
    release()
    await page.unroute('**/photos')
  }
}

test('a card that is pulled out in the middle, a stop, files that are no photos, and copies: nothing is lost, and what did not come in is tried again alone', async () => {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Photos', exact: true }).click()

  // The card: five files that are no photos come first, then four frames; of the others five are tried in vain, and two are on their way just then.
  const letGo = await holdAfter(9)
  await addFolder('card')
  await count(4)
  const progress = page.getByRole('group', { name: 'Adding photos' })
  await progress.getByText('Adding 9 of 19').waitFor()
  await rename(join(work, 'card'), join(work, 'pulled'))
  await letGo()
  await notices().getByRole('alert').getByText('15 files were not added.').waitFor(soon)
  await notices().getByRole('button', { name: 'Show which' }).press('Enter')
  const list = dialog('Files that were not added')
  await list.getByText('3 files were not tried').waitFor()
  await list.getByText('If they lie on a card or a drive, put it back in and try again.', { exact: false }).waitFor()
  await list.getByText('“menu.jpg” was not added.', { exact: false }).waitFor()
  await list.getByText('“frame-5.jpg” was not added. It can no longer be read', { exact: false }).waitFor()
  expect(await list.getByText(/DS_Store|notes\.txt|\._frame/).count()).toBe(0)
  expect(await violations(page)).toEqual([])

  // Back in: those alone are tried, the untried first; five of them never will be photos.
  await rename(join(work, 'pulled'), join(work, 'card'))
  await page.keyboard.press('Enter')
  await notices().getByRole('alert').getByText('5 files were not added.').waitFor(soon)
  await count(14)
  await notices().getByRole('button', { name: 'Show which' }).press('Enter')
  await list.getByRole('button', { name: 'Leave them out' }).press('Enter')
  await list.waitFor({ state: 'detached' })

  // Stopped by hand, and resumed. Other pictures have the names of the first ones by now.
  const release = await holdAfter(3)
  await addFolder('again')
  await progress.getByText('Adding 3 of 8').waitFor(soon)
  await progress.getByRole('button', { name: 'Stop adding' }).press('Enter')
  await progress.getByText('Stopping after 3 of 8').waitFor()
  await release()
  await notices().getByText('Adding was stopped. What came in stays; 2 files were not added.').waitFor(soon)
  await count(20)
  await notices().getByRole('button', { name: 'Show which' }).press('Enter')
  await list.getByRole('button', { name: 'Try these 2 again' }).press('Enter')
  await count(22)
  await grid().getByRole('option', { name: /frame-8 \(2\)\.jpg/ }).waitFor()

  // The same once more is the same; a smaller copy is shown beside the one that it looks like, and judged by a person.
  await addFolder('again')
  await notices().getByText('8 photos are in the newsroom already', { exact: false }).waitFor(soon)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add photos' }).first().click()
  await (await chooser).setFiles(join(work, 'smaller.jpg'))
  await notices().getByText('smaller.jpg looks like a photo that is here already.').waitFor(soon)
  await count(23)
  await notices().getByRole('button', { name: 'Compare' }).press('Enter')
  const alike = dialog('Photos that look alike')
  await alike.getByText('frame-1.jpg', { exact: true }).waitFor()
  expect(await alike.getByRole('figure').count()).toBe(2)
  expect(await violations(page)).toEqual([])
  await alike.getByRole('button', { name: 'Move the new one to the trash' }).press('Enter')
  await alike.waitFor({ state: 'detached' })
  await count(22)
  expect(await violations(page)).toEqual([])

  // A list of many is a high dialog, and what else there is to tell lies on none of its buttons.
  const menus = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const path = join(work, `menu-${index}.jpg`)
      await writeFile(path, 'Soup of the day: leek.')
      return path
    }),
  )
  const another = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add photos' }).first().click()
  await (await another).setFiles([join(work, 'again', 'frame-1.jpg'), ...menus])
  await notices().getByRole('alert').getByText('40 files were not added.').waitFor(soon)
  await notices().getByText('frame-1 (2).jpg” is in the newsroom already', { exact: false }).waitFor()
  await notices().getByRole('button', { name: 'Show which' }).press('Enter')
  await list.getByText('40 files could not be added').waitFor()
  const told = (await page.locator('[data-notices]').boundingBox())?.y ?? 0
  await expect.poll(() => list.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(told)
})

test('photos are renamed as they come in, by a pattern that is written, tried, mended, used and taken back by the keyboard alone', async () => {
  const { keyboard } = page
  const files = await Promise.all(
    ['Calvera', 'Calvera', 'Calvera', 'Calvera', ''].map((city, index) =>
      makePhoto({ path: join(work, `pier-${index + 1}.jpg`), width: 300, height: 200, colour: `#${String(index * 2 + 1).repeat(6)}`, tags: city === '' ? {} : { 'XMP-photoshop:City': city } }),
    ),
  )
  const command = async (words: string) => {
    await keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await keyboard.insertText(words)
    await page.getByRole('option', { name: words }).first().waitFor()
    await keyboard.press('Enter')
  }
  const add = async (...paths: string[]) => {
    const chooser = page.waitForEvent('filechooser')
    await command('Add photos')
    await (await chooser).setFiles(paths)
  }
  /** What the photos are called on the disk. */
  const names = () => {
    const database = new Database(join(door.folder, 'newsroom.db'), { readonly: true })
    try {
      return database.prepare<[], string>('SELECT file_name FROM photo').pluck().all().toSorted()
    } finally {
      database.close()
    }
  }
  const rename = dialog('Rename photos as they come in')
  const pattern = rename.getByRole('textbox', { name: 'Pattern' })
  const preview = rename.getByRole('listitem')
  const write = async (text: string) => {
    await keyboard.press('Control+a')
    await keyboard.type(text)
  }
  const opened = async () => {
    await command('Rename photos as they come in')
    await expect.poll(() => pattern.evaluate((field) => field === document.activeElement)).toBe(true)
  }

  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await keyboard.press('Control+2')
  for (const count of [1, 2]) {
    await add(files[count - 1] ?? '')
    await expect.poll(names, soon).toHaveLength(count)
  }
  await opened()
  await rename.getByText('Every file keeps its own name.').waitFor()

  // What cannot be a pattern is told in a sentence, and is not taken.
  await write('{city}_{town}')
  await rename.getByText('Nobody knows {town}. Use one of those below.').waitFor()
  await write('{city')
  await rename.getByText('What stands in braces must be one of the variables below.').waitFor()
  await keyboard.press('Enter')
  expect(await rename.getByRole('button', { name: 'Use this pattern' }).isDisabled()).toBe(true)
  expect(await violationsInBoth(page, { within: ['[role=dialog]'] })).toEqual([])

  // The photos that are here show what would come of it, two of one name told apart; a variable is put in from the buttons.
  await write('{city}')
  await expect.poll(() => preview.allInnerTexts()).toEqual(['pier-2.jpg\nCalvera.jpg', 'pier-1.jpg\nCalvera (2).jpg'])
  await keyboard.type('_')
  await rename.getByRole('button', { name: '{filename}' }).press('Enter')
  expect(await pattern.inputValue()).toBe('{city}_{filename}')
  await expect.poll(() => preview.allInnerTexts()).toEqual(['pier-2.jpg\nCalvera_pier-2.jpg', 'pier-1.jpg\nCalvera_pier-1.jpg'])
  expect(await violationsInBoth(page, { within: ['[role=dialog]'] })).toEqual([])
  await keyboard.press('Control+z')
  expect(await pattern.inputValue()).toBe('{city}_')
  await write('{city}')
  await keyboard.press('Enter')
  await rename.waitFor({ state: 'detached' })
  await notices().getByText('Photos are named by the pattern as they come in.').waitFor()

  // What comes in is called so; what does not say it keeps its name, and nobody's name is taken twice.
  await add(files[2] ?? '', files[4] ?? '')
  await expect.poll(names, soon).toEqual(['Calvera.jpg', 'pier-1.jpg', 'pier-2.jpg', 'pier-5.jpg'])
  await opened()
  expect(await pattern.inputValue()).toBe('{city}')
  await rename.getByRole('button', { name: 'Leave files as they are called' }).press('Enter')
  await notices().getByText('Photos keep the names of their files as they come in.').waitFor()
  await notices().getByRole('button', { name: 'Undo' }).press('Enter')
  await add(files[3] ?? '')
  await expect.poll(names, soon).toEqual(['Calvera (2).jpg', 'Calvera.jpg', 'pier-1.jpg', 'pier-2.jpg', 'pier-5.jpg'])
})

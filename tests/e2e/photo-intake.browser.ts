import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { violations } from './violations.ts'

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
})

import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { addPhotosFromPaths } from '#newsroom/photos/add-photos.ts'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

const samples = join(import.meta.dirname, '../../resources/sample/photos')
const longName = '20260303_CalveraPhotoAgency_port-talks_minister-and-union-chair_final-selection_0412.jpg'
const headline = 'Port talks resume as minister promises a “fresh start” for a harbor that lost three weeks of work'
const paragraph = (text: string) => ({ id: 'b1', order: 'a1', content: { type: 'paragraph', content: [{ type: 'text', text }] } })

/** Two photos, one of them under a long name, two stories and two rosters. */
async function seeded(): Promise<string> {
  const folder = await newNewsroomFolder()
  const newsroom = await openNewsroom({ folder })
  await cp(join(samples, 'handshake.jpg'), join(dirname(folder), longName))
  const { added } = await addPhotosFromPaths(newsroom, [join(dirname(folder), longName), join(samples, 'fishing-boats.jpg')], 'test')
  await newsroom.photos.saveFields({ photoId: added[0]?.photo.id ?? '', baseRevision: added[0]?.photo.revision ?? 0, changes: { creator: 'Anastasia Papadopoulou-Wojciechowska', publicationForbidden: true } }, 'test')
  await newsroom.stories.create({ fields: { headline, slug: 'port-talks', language: 'en' }, blocks: [paragraph('The board met on Monday.')] }, 'test')
  await newsroom.stories.create({ fields: { headline: 'Second story', slug: 'second', language: 'en' }, blocks: [paragraph('Words.')] }, 'test')
  await newsroom.rosters.create({ name: 'Calvera', entries: 'cal10\tBruno Azaí', inUse: true }, 'test')
  await newsroom.rosters.create({ name: 'Harbor City', entries: 'har1\tIda Holm', inUse: true }, 'test')
  await newsroom.close()
  return folder
}

test('the dialogs of the photo desk begin where their work begins, go by arrow keys among what they list, and cut nothing off', async () => {
  const door = await openBrowserDoor({ folder: await seeded() })
  const { page } = door
  const { keyboard } = page
  const writer = new Writer(door)
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
  const focused = (control: Locator) => expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true)
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  const command = async (words: string) => {
    await press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await keyboard.insertText(words)
    await page.getByRole('option', { name: words }).first().waitFor()
    await press('Enter')
    await dialog('Search and commands').waitFor({ state: 'detached' })
  }
  /** What of the dialog reaches beyond what it can be seen in. */
  const cutOff = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[role=dialog], [role=dialog] *')]
      const cuts = (element: HTMLElement) => {
        const { overflowX, textOverflow, clipPath } = getComputedStyle(element)
        return overflowX !== 'visible' && textOverflow !== 'ellipsis' && clipPath === 'none' && !element.matches('pre, textarea') && element.scrollWidth > element.clientWidth + 1
      }
      return all.filter((element) => cuts(element) || element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.outerHTML.slice(0, 120))
    })
  /** As it stands in a small window, and at twice the size. */
  const fits = async (widths = [1_024, 800]) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 800 ? 600 : 700 })
      expect(await cutOff(), `${width}`).toEqual([])
      // No column that has no room any more stands before it as a drawer.
      expect(await page.locator('[role=dialog]').count()).toBe(1)
    }
    await page.setViewportSize({ width: 1_440, height: 900 })
  }
  const leave = async () => {
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const figures = () => page.locator('.tiptap figure.figure')
  const grid = page.getByRole('listbox', { name: 'Photos' })
  const toDesk = async () => {
    await press('Control+2')
    await grid.getByRole('option').first().focus()
    await press('End', 'Home')
  }

  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await press('Control+2')
  await page.getByRole('combobox', { name: 'Order of the photos' }).selectOption('file')
  await toDesk()
  await press('Control+a', 'Control+Shift+e')
  await focused(dialog('Change 2 photos').getByLabel('Words to put in'))
  await fits()
  await leave()
  await press('Control+Shift+h')
  await focused(dialog('Change 2 photos').getByLabel('Words to find'))
  await fits()
  await leave()
  await command('Write metadata into files')
  await focused(dialog('Write metadata into files').getByRole('radio').first())
  await fits()
  await leave()
  await command('Contact sheet')
  await focused(dialog('Contact sheet').getByRole('button', { name: 'Print…' }))
  await fits()
  await leave()

  // Kept things are chosen by arrow keys, and the one that was deleted is brought back from where the focus is then.
  await command('Rosters of codes')
  const rosters = dialog('Rosters')
  await rosters.getByRole('button', { name: /^Calvera/ }).focus()
  await press('ArrowDown')
  await focused(rosters.getByRole('button', { name: /^Harbor City/ }))
  expect(await rosters.getByLabel('What to call it').inputValue()).toBe('Harbor City')
  await press('Home')
  expect(await rosters.getByLabel('What to call it').inputValue()).toBe('Calvera')
  await fits()
  await leave()

  // A crop is moved and kept without leaving the picture.
  await toDesk()
  await press('Control+Alt+x')
  await focused(dialog('Crop').getByRole('button', { name: 'Crop', exact: true }))
  await press('Control+Shift+ArrowLeft')
  await fits()
  expect(await violations(page, { within: ['[role=dialog]'] })).toEqual([])
  await press('Enter')
  await dialog('Crop').waitFor({ state: 'detached' })
  await grid.getByRole('option').filter({ hasText: 'Cropped' }).waitFor()

  // A story is found by what is typed, or by going down to it.
  await toDesk()
  await press('Control+Alt+p')
  await focused(dialog(/^Place/).getByRole('searchbox'))
  await fits()
  expect(await violations(page, { within: ['[role=dialog]'] })).toEqual([])
  await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp')
  await focused(dialog(/^Place/).getByRole('searchbox'))
  await keyboard.type('fresh')
  await press('Enter')
  await expect.poll(() => figures().count()).toBe(1)
  expect(await page.getByRole('textbox', { name: 'Headline', exact: true }).inputValue()).toBe(headline)

  await press('Alt+2')
  await page.getByRole('button', { name: 'From the newsroom…' }).press('Enter')
  const library = dialog('Photos of the newsroom')
  await focused(library.getByRole('searchbox'))
  await press('ArrowDown', 'ArrowRight')
  await focused(library.getByRole('listitem').nth(1).getByRole('button'))
  // Narrower, and the inspector that asks for a photo becomes a drawer.
  await fits([1_024])
  await press('ArrowUp')
  await focused(library.getByRole('searchbox'))
  await keyboard.type('boats')
  await press('Enter')
  await library.waitFor({ state: 'detached' })
  await expect.poll(() => figures().count()).toBe(2)
  await writer.saved()

  await press('Control+Shift+p')
  await dialog('Publish').getByText('A photo must not be published', { exact: false }).waitFor()
  await fits()
  // The list of what was written is longer than the dialog, and scrolled by keys.
  await dialog('Publish').getByRole('textbox', { name: 'Folder' }).fill(join(dirname(door.folder), 'out'))
  await dialog('Publish').getByLabel('Publish all the same, on the word of').fill('Eva Lund')
  await dialog('Publish').getByRole('button', { name: 'Publish', exact: true }).press('Enter')
  await focused(dialog('Publish').getByRole('button', { name: 'Done' }))
  await page.setViewportSize({ width: 800, height: 420 })
  const written = dialog('Publish').getByRole('region', { name: 'files were written' })
  await written.focus()
  await press('End')
  await expect.poll(() => written.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  expect(await violations(page, { within: ['[role=dialog]'] })).toEqual([])
  expect(await cutOff()).toEqual([])
  await door.close()
})

import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { committedIn, Composer, compositions, type ComposedLanguage } from './composer.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page
let writer: Writer
let composer: Composer

beforeAll(async () => {
  door = await openBrowserDoor()
  page = door.page
  writer = new Writer(door)
  composer = await Composer.on(page)
})
afterAll(async () => {
  await door.close()
  await closeChromium()
})

const languages = Object.keys(compositions) as ComposedLanguage[]
const everyWord = languages.map(committedIn).join('')
const tried = new Set<string>()

/** Composes words of all languages at the end of every text field that can be written in, and looks that they stand there once. */
async function composeInEveryField(): Promise<void> {
  const fields = page.locator('input:is([type=text], [type=search], [type=url], :not([type])):not([readonly], [disabled]), textarea:not([readonly], [disabled])')
  for (const field of await fields.all()) {
    if (!(await field.isVisible())) continue
    const name = await field.evaluate((element: HTMLInputElement) => element.labels?.[0]?.textContent || element.getAttribute('aria-label') || element.placeholder)
    await field.focus()
    await page.keyboard.press('End')
    const before = await field.inputValue()
    for (const [index, language] of languages.entries()) {
      await composer.show(compositions[language][0].steps[0] ?? '')
      // What an input method takes for itself does nothing else: no field is left, nothing is sent or closed.
      if (index === 0) for (const key of ['Enter', 'Escape', 'ArrowDown', 'Tab']) await composer.keyOfMethod(key, key)
      await composer.write(language)
    }
    expect([name, await field.inputValue()]).toEqual([name, before + everyWord])
    tried.add(name)
  }
}

test('words are composed in the fields of a story, a photo, a source, of searches and cards', async () => {
  await writer.newStory('Fields')
  await page.keyboard.type('port')
  const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#3e6a8a' } }).jpeg().toBuffer()
  const files = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], 'pier.jpg', { type: 'image/jpeg' }))
    return transfer
  }, jpeg.toString('base64'))
  const box = await writer.text().getByText('port').boundingBox()
  await writer.text().getByText('port').dispatchEvent('drop', { dataTransfer: files, clientX: (box?.x ?? 0) + 4, clientY: (box?.y ?? 0) + 2 })
  await writer.text().locator('figure img').click()
  await page.getByRole('button', { name: 'No alt text' }).click()
  await composeInEveryField()
  await page.keyboard.press('Escape')

  await writer.text().getByText('port').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+Shift+k')
  await page.getByRole('textbox', { name: 'Link address' }).waitFor()
  await composeInEveryField()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await composeInEveryField()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+2')
  await page.getByRole('listbox', { name: 'Photos' }).getByRole('option').first().click()
  await page.getByRole('textbox', { name: 'Credit line' }).waitFor()
  await composeInEveryField()

  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'New source' }).first().click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
  await composeInEveryField()

  await page.keyboard.press('Control+1')
  await page.getByRole('list', { name: 'Stories' }).getByText('Fields').waitFor()
  expect([...tried]).toEqual(expect.arrayContaining(['Headline', 'Dek', 'Byline', 'Dateline', 'Slug', 'Caption', 'Alt text', 'Creator', 'Credit line', 'Name']))
})

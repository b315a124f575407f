import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page
let writer: Writer
let work: string

async function jpeg(name: string, background: string): Promise<string> {
  const path = join(work, name)
  await sharp({ create: { width: 600, height: 400, channels: 3, background } }).jpeg().toFile(path)
  return path
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'stet-photos-'))
  await Promise.all([jpeg('cranes.jpg', '#c98a5e'), jpeg('부두.jpg', '#3e6a8a'), jpeg('ferry.jpg', '#446b44')])
  await writeFile(join(work, 'half.jpg'), (await readFile(join(work, 'ferry.jpg'))).subarray(0, 700))
  await writeFile(join(work, 'menu.jpg'), 'Soup of the day: leek.')
  await writeFile(join(work, 'empty.jpg'), '')
})
beforeEach(async () => {
  door = await openDoor()
  page = door.page
  writer = new Writer(door)
})
afterEach(() => door.close())
afterAll(closeChromium)

const expectSoon = <T>(read: () => T) => expect.poll(read)
const place = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true })
const grid = () => page.getByRole('listbox', { name: 'Photos' })
const card = (name: string) => grid().getByRole('option', { name: new RegExp(name) })
const chosen = () => grid().getByRole('option', { selected: true })
const notices = () => page.getByRole('region', { name: 'Notices' })
const focusedField = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '')

async function addByButton(...names: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add photos' }).first().click()
  await (await chooser).setFiles(names.map((name) => join(work, name)))
}

/** Files as they come with a drop or a paste. */
async function held(...names: string[]) {
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: (await readFile(join(work, name))).toString('base64') })))
  return page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of all) transfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, { type: 'image/jpeg' }))
    return transfer
  }, files)
}

async function inBothColours(): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await violations(page)).map((one) => `${colorScheme}: ${one}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

describe('adding', () => {
  test('of several files each that is no photo gets one sentence, and the others go in', async () => {
    await place('Photos').click()
    await addByButton('cranes.jpg', 'half.jpg', 'menu.jpg', 'empty.jpg', '부두.jpg')
    await card('부두').waitFor()
    expect(await grid().getByRole('option').count()).toBe(2)
    const alerts = notices().getByRole('alert')
    await expectSoon(() => alerts.count()).toBe(3)
    for (const name of ['half', 'menu', 'empty']) {
      const words = await alerts.filter({ hasText: name }).innerText()
      expect(words.split(`${name}.jpg`)).toHaveLength(2)
    }
    expect(await inBothColours()).toEqual([])
  })

  test('photos are dropped on the desk and pasted into it; the same bytes go in once, and it is said', async () => {
    await place('Photos').click()
    const desk = page.getByRole('main')
    const files = await held('cranes.jpg', 'ferry.jpg')
    await desk.getByText('No photos yet').dispatchEvent('dragover', { dataTransfer: files })
    await page.getByText('Drop photos to add them').waitFor()
    await desk.getByText('No photos yet').dispatchEvent('drop', { dataTransfer: files })
    await card('ferry').waitFor()
    const stray = await place('Photos').evaluate((link, dataTransfer) => !link.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })), files)
    expect(stray).toBe(true)
    const pasted = await held('ferry.jpg', '부두.jpg')
    await page.evaluate((clipboardData) => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })), pasted)
    await card('부두').waitFor()
    await notices().getByText('“ferry.jpg” is in the newsroom already and was not added twice.').waitFor()
    expect(await grid().getByRole('option').count()).toBe(3)
  })
})

describe('captions by keyboard alone', () => {
  test('arrow keys choose, Enter goes to the caption, F8 to the next thing that is missing', async () => {
    await place('Photos').click()
    await addByButton('cranes.jpg', '부두.jpg', 'ferry.jpg')
    await expectSoon(() => grid().getByRole('option').count()).toBe(3)
    await chosen().focus()
    await page.keyboard.press('Home')
    await expectSoon(() => chosen().getAttribute('aria-posinset')).toBe('1')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('End')
    await expectSoon(() => chosen().getAttribute('aria-posinset')).toBe('3')
    await expectSoon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'))).toBe('3')
    await page.keyboard.press('Enter')
    await expectSoon(focusedField).toBe('Caption')
    await page.keyboard.insertText('Cranes stand idle.')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('Two cranes over still water')
    await writer.saved()
    await page.keyboard.press('F8')
    await expectSoon(focusedField).toBe('Caption')
    await expectSoon(() => chosen().getAttribute('aria-posinset')).toBe('1')
    expect(await page.getByRole('textbox', { name: 'Caption' }).inputValue()).toBe('')
  })

  test('a photo stays in a filter while what it lacked is written, and leaves it when another is chosen', async () => {
    await place('Photos').click()
    await addByButton('cranes.jpg', '부두.jpg', 'ferry.jpg')
    await expectSoon(() => grid().getByRole('option').count()).toBe(3)
    await page.getByRole('button', { name: /^No caption/ }).click()
    await card('부두').click()
    await page.getByRole('textbox', { name: 'Caption' }).click()
    await page.keyboard.type('하역이 멈춘 부두.', { delay: 60 })
    await writer.saved()
    await page.keyboard.type(' 오늘.', { delay: 60 })
    await writer.saved()
    expect(await page.getByRole('textbox', { name: 'Caption' }).inputValue()).toBe('하역이 멈춘 부두. 오늘.')
    expect(await grid().getByRole('option').count()).toBe(3)
    await card('cranes').click()
    await expectSoon(() => grid().getByRole('option').count()).toBe(2)
    await page.getByRole('button', { name: /^All photos/ }).click()
    await page.getByRole('searchbox', { name: 'Search photos' }).fill('하역')
    await expectSoon(() => grid().getByRole('option').count()).toBe(1)
    await page.getByRole('searchbox', { name: 'Search photos' }).fill('nothing like it')
    await page.getByText('No photo matches').waitFor()
  })
})

describe('the trash', () => {
  test('Delete moves a photo there and back again, but not one that stands in a story', async () => {
    await writer.newStory('Port talks resume')
    await page.getByRole('tab', { name: 'Photos' }).click()
    await addByButton('cranes.jpg')
    await page.getByRole('figure').waitFor()
    await writer.saved()
    await place('Photos').click()
    await addByButton('ferry.jpg')
    await card('ferry').click()
    await page.keyboard.press('Delete')
    await notices().getByText('“ferry.jpg” is in the trash.').waitFor()
    await expectSoon(() => grid().getByRole('option').count()).toBe(1)
    await notices().getByRole('button', { name: 'Undo' }).click()
    await card('ferry').waitFor()
    await card('cranes').click()
    await page.keyboard.press('Delete')
    await notices().getByRole('alert').getByText('“cranes.jpg” stands in “Port talks resume”. Take it out there first.').waitFor()
    expect(await grid().getByRole('option').count()).toBe(2)
  })
})

describe('photos of a story', () => {
  test('a photo of the newsroom is found and placed with the keyboard', async () => {
    await place('Photos').click()
    await addByButton('cranes.jpg', 'ferry.jpg')
    await card('ferry').waitFor()
    await place('Stories').click()
    await writer.newStory('A ferry')
    await page.getByRole('tab', { name: 'Photos' }).click()
    await page.getByRole('button', { name: 'From the newsroom…' }).click()
    const library = page.getByRole('dialog', { name: 'Photos of the newsroom' })
    await library.getByRole('searchbox').waitFor()
    expect(await inBothColours()).toEqual([])
    await page.keyboard.insertText('ferry')
    await expectSoon(() => library.getByRole('listitem').count()).toBe(1)
    await library.getByRole('listitem').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await library.waitFor({ state: 'detached' })
    await page.getByRole('figure').waitFor()
    const [figure] = (await writer.onDisk('A ferry')).body.content.filter(({ type }) => type === 'figure')
    expect(figure).toBeDefined()
    expect(await inBothColours()).toEqual([])
  })

  test('a photo known by its words alone takes its file where it is dropped', async () => {
    const copy = join(work, 'copy')
    await mkdir(copy, { recursive: true })
    await writeFile(join(copy, 'wire.md'), '# Talks\n\n![](gone.jpg)\n\nA ferry waits off Pier 9. / Source: Calvera Photo\n\nThe port was quiet on Monday.\n')
    writer.command('import', join(copy, 'wire.md'))
    await place('Photos').click()
    await page.getByRole('button', { name: /^No file/ }).click()
    const missing = card('A ferry waits')
    await missing.waitFor()
    await missing.dispatchEvent('drop', { dataTransfer: await held('menu.jpg') })
    await notices().getByRole('alert').filter({ hasText: 'menu.jpg' }).waitFor()
    await missing.dispatchEvent('drop', { dataTransfer: await held('ferry.jpg') })
    await card('ferry.jpg').locator('img').waitFor()
    await expectSoon(() => page.getByRole('textbox', { name: 'Caption' }).inputValue()).toBe('A ferry waits off Pier 9.')
    expect(await page.getByRole('textbox', { name: 'Credit line' }).inputValue()).toBe('Calvera Photo')
  })
})

import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'

let door: Door
let page: Page
let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'stet-publish-'))
  door = await openDoor()
  page = door.page
  await page.getByRole('button', { name: 'Open the sample newsroom' }).click()
  await list().getByRole('listitem').first().waitFor({ timeout: 60_000 })
})
afterAll(async () => {
  await door?.close()
  await closeChromium()
})
beforeEach(async () => {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

const list = () => page.getByRole('list', { name: 'Stories' })
const dialog = () => page.getByRole('dialog', { name: 'Publish' })
const preview = () => dialog().locator('iframe').contentFrame()
const folderField = () => dialog().getByRole('textbox', { name: 'Folder' })
const publishButton = () => dialog().getByRole('button', { name: 'Publish', exact: true })
const expectSoon = <T>(read: () => T) => expect.poll(read)
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

async function openFor(words: string): Promise<void> {
  await list().getByText(words).click()
  await expectSoon(() => page.getByRole('textbox', { name: 'Headline' }).inputValue()).toContain(words)
  await page.keyboard.press('Control+Shift+p')
  await dialog().waitFor()
  await preview().getByRole('article').waitFor()
}

async function publishTo(folder: string): Promise<string[]> {
  await folderField().fill(folder)
  await publishButton().click()
  await dialog().getByRole('button', { name: 'Open folder' }).waitFor({ timeout: 60_000 })
  return dialog().getByRole('list', { name: 'Files' }).getByRole('listitem').allInnerTexts()
}

/** The bytes of every file below a folder, by its path there. */
async function bytesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(folder.length + 1), (await readFile(file)).toString('base64')] as const)))
}

describe('looking before it goes out', () => {
  test('Korean and Arabic are shown as their readers will see them, and as they are written', async () => {
    await openFor('꽃게철')
    await expectSoon(() => preview().locator('html').getAttribute('lang')).toBe('ko')
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await openFor('مكتبة دار الياسمين')
    expect(await preview().locator('html').getAttribute('dir')).toBe('rtl')
    const picture = preview().locator('figure img').first()
    await expectSoon(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await dialog().getByRole('radio', { name: 'Markdown' }).check()
    await dialog().getByRole('combobox', { name: 'Flavour' }).selectOption({ label: 'Eleventy' })
    await dialog().getByRole('button', { name: 'As written' }).click()
    await expectSoon(() => dialog().locator('pre').innerText()).toMatch(/^---\n[\s\S]*مكتبة/)
  })
})

describe('what stands in the way', () => {
  test('a running embargo is named; it is published only on somebody’s word, and that is on record', async () => {
    await openFor('Pupils cook for 300')
    await dialog().getByText(/The embargo runs until/).waitFor()
    expect(await publishButton().isDisabled()).toBe(true)
    await dialog().getByRole('textbox', { name: 'Publish all the same, on the word of' }).fill('Rena Colt, night desk')
    await publishTo(join(work, 'embargo'))
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByRole('region', { name: 'Published' }).getByText('Published over open checks by Rena Colt, night desk').waitFor()
    await list().getByRole('listitem').filter({ hasText: 'Pupils cook' }).getByText(/Published/).waitFor()
  })

  test('half a path and a folder that cannot be written get one sentence, and trying again works', async () => {
    await openFor('Calvera wants to spend more')
    await folderField().fill('out/here')
    await dialog().getByRole('alert').getByText(/Give the whole path of a folder/).waitFor()
    expect(await publishButton().isDisabled()).toBe(true)
    const blocked = join(work, 'a-file')
    await writeFile(blocked, 'not a folder')
    await folderField().fill(join(blocked, 'below'))
    const override = dialog().getByRole('textbox', { name: /on the word of/ })
    if ((await override.count()) > 0) await override.fill('Rena Colt')
    await publishButton().click()
    await expectSoon(() => dialog().getByRole('alert').allInnerTexts()).toEqual([`Nothing can be written to ${join(blocked, 'below')}. Choose another folder or change its permissions.`])
    await folderField().fill(join(work, 'after-all'))
    expect(await dialog().getByRole('alert').count()).toBe(0)
    expect(await publishTo(join(work, 'after-all'))).not.toEqual([])
  })
})

describe('what is written', () => {
  test('every format and flavour comes out of the dialog, with the files that it listed', async () => {
    const expected: Record<string, RegExp> = { 'HTML page': /\.html$/, 'HTML fragment': /\.html$/, 'Plain text': /\.txt$/ }
    for (const [format, name] of Object.entries(expected)) {
      await openFor('hourly trains')
      await dialog().getByRole('radio', { name: format }).check()
      const override = dialog().getByRole('textbox', { name: /on the word of/ })
      if ((await override.count()) > 0) await override.fill('Rena Colt')
      const files = await publishTo(join(work, format))
      expect(files).toContainEqual(expect.stringMatching(name))
      expect(Object.keys(await bytesBelow(join(work, format))).toSorted()).toEqual(files.toSorted())
      await page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'detached' })
    }
    for (const flavour of ['Hugo', 'Jekyll', 'Astro', 'Eleventy', 'Plain']) {
      await openFor('hourly trains')
      await dialog().getByRole('radio', { name: 'Markdown' }).check()
      await dialog().getByRole('combobox', { name: 'Flavour' }).selectOption({ label: flavour })
      const override = dialog().getByRole('textbox', { name: /on the word of/ })
      if ((await override.count()) > 0) await override.fill('Rena Colt')
      const files = await publishTo(join(work, flavour))
      expect(files.filter((file) => file.endsWith('.md'))).toHaveLength(1)
      await page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'detached' })
    }
  })

  test('by keyboard alone; the same story gives the same bytes in another folder', async () => {
    await mkdir(join(work, 'one'))
    await openFor('After eleven weeks of silence')
    await dialog().getByRole('radio', { name: 'HTML page' }).check()
    const override = dialog().getByRole('textbox', { name: /on the word of/ })
    if ((await override.count()) > 0) await override.fill('Rena Colt')
    await publishTo(join(work, 'one'))
    await expectSoon(focused).toBe('Done')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })

    await page.keyboard.press('Control+Shift+p')
    await preview().getByRole('article').waitFor()
    for (let step = 0; step < 40 && !(await folderField().evaluate((field) => field === document.activeElement)); step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(join(work, 'two'))
    for (let step = 0; step < 40 && (await focused()) !== 'Publish'; step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expectSoon(focused).toBe('Done')
    const [one, two] = await Promise.all([bytesBelow(join(work, 'one')), bytesBelow(join(work, 'two'))])
    expect(Object.keys(one).length).toBeGreaterThan(2)
    expect(two).toEqual(one)
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'History' }).click()
    await expectSoon(() => page.getByRole('region', { name: 'Published' }).getByRole('listitem').count()).toBe(2)
  })
})

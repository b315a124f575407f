import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { agencyTags, makePhoto } from '#tests/fixtures/make-photo.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page
let work: string

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'stet-out-'))
  door = await openBrowserDoor()
  page = door.page
})
afterEach(() => door.close())
afterAll(closeChromium)

const dialog = (name: string) => page.getByRole('dialog', { name })

/** What the menu of the photo desk offers, by keyboard. */
async function take(entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Take photos out' }).press('Enter')
  await page.getByRole('menuitem', { name: entry }).press('Enter')
}

async function downloaded(begin: Promise<Download>): Promise<string> {
  const download = await begin
  const path = join(work, download.suggestedFilename())
  await download.saveAs(path)
  return readFile(path, 'utf8')
}

async function expectAccessible(): Promise<void> {
  expect(await violations(page, { within: ['[role="dialog"]'] })).toEqual([])
}

test('photos leave the desk as a contact sheet, as a spreadsheet and back, and as files with their words inside', async () => {
  const korean = { ...agencyTags, 'XMP-dc:Description': '항만청장이 부두 노동자들과 악수하고 있다.' }
  await makePhoto({ path: join(work, '항만 협상.jpg'), width: 600, height: 400, tags: korean })
  await makePhoto({ path: join(work, 'pier-9.jpg'), width: 400, height: 600, colour: '#6b4226', tags: agencyTags })
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  new Writer(door).command('import', join(work, '항만 협상.jpg'), join(work, 'pier-9.jpg'))
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Photos', exact: true }).click()
  await page.getByText('2 photos').first().waitFor()

  await take('Contact sheet…')
  const sheet = page.frameLocator('iframe[title="The sheet as it will be printed"]')
  await sheet.getByText('항만청장이 부두 노동자들과 악수하고 있다.').waitFor()
  await dialog('Contact sheet').getByRole('combobox', { name: 'Page' }).selectOption('letter')
  await dialog('Contact sheet').getByRole('textbox', { name: 'Heading' }).fill('Port talks')
  await sheet.getByRole('heading', { name: 'Port talks' }).waitFor()
  await expectAccessible()
  const keeping = page.waitForEvent('download')
  await dialog('Contact sheet').getByRole('button', { name: 'Keep as a page' }).press('Enter')
  const kept = await downloaded(keeping)
  expect(kept.match(/src="data:image\/jpeg;base64,/g)).toHaveLength(2)
  for (const said of ['size: letter', 'Port talks', 'Calvera Photo', 'pier-9.jpg', '항만 협상.jpg']) expect(kept).toContain(said)
  await page.keyboard.press('Escape')

  const sheetOut = page.waitForEvent('download')
  await take('Texts as CSV')
  const csv = await downloaded(sheetOut)
  expect(csv.startsWith('\uFEFFid,file,caption,')).toBe(true)
  await writeFile(join(work, 'corrected.csv'), csv.replace('항만청장이 부두 노동자들과 악수하고 있다.', '=항만청장이 악수하고 있다.').replace(',Ines Marlow,', ',"Marlow, Ines",'))
  await take('Texts from CSV…')
  const choosing = page.waitForEvent('filechooser')
  await dialog('Texts from CSV').getByRole('button', { name: 'Choose a CSV file…' }).press('Enter')
  await (await choosing).setFiles(join(work, 'corrected.csv'))
  await dialog('Texts from CSV').getByRole('insertion').filter({ hasText: /^=/ }).waitFor()
  await expectAccessible()
  await dialog('Texts from CSV').getByRole('button', { name: /^Change \d photos?$/ }).press('Enter')
  await dialog('Texts from CSV').waitFor({ state: 'detached' })

  await take('Write metadata into files…')
  await dialog('Write metadata into files').getByRole('radio', { name: 'Your own files in their place' }).press('Space')
  expect(await dialog('Write metadata into files').getByRole('button', { name: 'Write', exact: true }).isDisabled()).toBe(true)
  await expectAccessible()
  await dialog('Write metadata into files').getByRole('radio', { name: 'Copies of the photos' }).press('Space')
  await dialog('Write metadata into files').getByRole('textbox', { name: 'Folder' }).fill(join(work, 'out'))
  await dialog('Write metadata into files').getByRole('button', { name: 'Write', exact: true }).press('Enter')
  await dialog('Write metadata into files').getByText('2 files were written and read back.').waitFor()
  expect((await readdir(join(work, 'out'))).toSorted()).toEqual(['pier-9.jpg', '항만 협상.jpg'])
  expect(readPhotoMetadata(await readFile(join(work, 'out', '항만 협상.jpg'))).fields.caption).toBe('=항만청장이 악수하고 있다.')
  await dialog('Write metadata into files').getByRole('button', { name: 'Done' }).press('Enter')

  await page.keyboard.press('Control+z')
  const again = page.waitForEvent('download')
  await page.getByText('Texts of').first().waitFor()
  await take('Texts as CSV')
  expect(await downloaded(again)).toBe(csv)
})

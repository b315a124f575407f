import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExifTool } from 'exiftool-vendored'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { agencyTags, makePhoto } from '#tests/fixtures/make-photo.ts'

let door: Door
let work: string
const exiftool = new ExifTool()

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'stet-job-'))
  await makePhoto({ path: join(work, 'pier-9.jpg'), tags: agencyTags })
  door = await openDoor()
})

afterAll(async () => {
  await door?.close()
  await closeChromium()
  await exiftool.end()
})

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const saved = () => door.page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()

test('a reporter writes a story with a photo and a source and publishes it as HTML and Markdown', async () => {
  const { page } = door
  await page.getByRole('button', { name: 'New story' }).first().click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('Port talks resume as minister promises a “fresh start”')
  await page.getByRole('textbox', { name: 'Dek' }).fill('Both sides return to Pier 9 after three weeks.')
  await page.getByRole('textbox', { name: 'Byline' }).fill('Ada Quill')
  await page.getByRole('textbox', { name: 'Dateline' }).fill('Calvera, March 3')
  await page.getByRole('textbox', { name: 'Slug' }).fill('port-talks-0303')

  const body = page.getByRole('textbox', { name: 'Story body' })
  await body.click()
  await page.keyboard.type('The harbor minister called for a new beginning at the port.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## What was said')
  await page.keyboard.press('Enter')
  await page.keyboard.type('“We have lost enough weeks,” the minister said.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- pay for night work')
  await page.keyboard.press('Enter')
  await page.keyboard.type('the new cranes')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('항만 노사는 **재개**에 합의했다.')
  await saved()

  // The photo, from its file, with what the agency wrote into it.
  await page.getByRole('tab', { name: 'Photos' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add photos' }).first().click()
  await (await chooser).setFiles(join(work, 'pier-9.jpg'))
  const caption = page.getByRole('textbox', { name: 'Caption' })
  await caption.waitFor()
  expect(await caption.inputValue()).toBe(agencyTags['XMP-dc:Description'])
  expect(await page.getByRole('textbox', { name: 'Creator' }).inputValue()).toBe('Ines Marlow')
  expect(await page.getByRole('textbox', { name: 'Copyright notice' }).inputValue()).toBe('© 2026 Calvera Photo')
  await caption.fill('The harbor minister greets dock workers before the talks at Pier 9 in Calvera on Tuesday, March 3.')
  await page.getByRole('textbox', { name: 'Credit line' }).fill('Ines Marlow/Calvera Photo')
  await page.getByRole('textbox', { name: 'Alt text' }).fill('A minister shakes hands with a line of dock workers')
  await saved()
  expect(await page.getByRole('figure').count()).toBe(1)

  // The source, made and cited.
  await page.getByRole('link', { name: 'Sources' }).or(page.getByRole('tab', { name: 'Sources' })).first().click()
  await page.getByRole('button', { name: 'New source' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Canary Source Person')
  await page.getByRole('combobox', { name: 'Attribution' }).selectOption({ label: 'Background' })
  await saved()
  await page.getByRole('link', { name: 'Stories' }).or(page.getByRole('tab', { name: 'Stories' })).first().click()
  await page.getByRole('list', { name: 'Stories' }).getByText('Port talks resume').click()
  await body.getByText('We have lost enough weeks').click({ clickCount: 3 })
  await page.getByRole('button', { name: 'Cite source' }).first().click()
  await page.getByRole('option', { name: /Canary Source Person/ }).or(page.getByRole('button', { name: /Canary Source Person/ })).first().click()
  await expect.poll(() => page.locator('.citation').count()).toBeGreaterThan(0)
  await saved()

  const html = await publish('HTML page')
  const markdown = await publish('Markdown')
  await checkHtml(html)
  await checkMarkdown(markdown)
})

async function publish(format: string): Promise<string> {
  const { page } = door
  const folder = join(work, format.replaceAll(' ', '-'))
  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await dialog.getByRole('radio', { name: format }).check()
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(folder)
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Open folder' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return folder
}

async function checkHtml(folder: string): Promise<void> {
  const html = await readFile(join(folder, 'port-talks-0303.html'), 'utf8')
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html)
  expect(report.results.flatMap((result) => result.messages)).toEqual([])
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('What was said</h2>')
  expect(html).toContain('before the talks at Pier 9 in Calvera on Tuesday, March 3.')
  expect(html).toContain('alt="A minister shakes hands with a line of dock workers"')
  expect(html).not.toMatch(/Canary Source Person|data-citation/)
  const jsonLd = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')
  expect(jsonLd).toMatchObject({ '@type': 'NewsArticle', headline: 'Port talks resume as minister promises a “fresh start”' })
  expect(JSON.stringify(jsonLd)).toContain('Ines Marlow/Calvera Photo')

  const images = (await filesBelow(join(folder, 'images'))).toSorted()
  expect(images.length).toBeGreaterThan(1)
  for (const image of images) {
    const tags = await exiftool.read(image, { readArgs: ['-G1', '-struct'] })
    expect(tags).toMatchObject({
      'XMP-dc:Description': 'The harbor minister greets dock workers before the talks at Pier 9 in Calvera on Tuesday, March 3.',
      'IPTC:Caption-Abstract': 'The harbor minister greets dock workers before the talks at Pier 9 in Calvera on Tuesday, March 3.',
      'XMP-photoshop:Credit': 'Ines Marlow/Calvera Photo',
      'IPTC:Credit': 'Ines Marlow/Calvera Photo',
    })
    expect(JSON.stringify(tags)).not.toMatch(/GPSLatitude|SERIAL-CANARY/)
  }
}

async function checkMarkdown(folder: string): Promise<void> {
  const files = await filesBelow(folder)
  const text = await readFile(files.find((file) => file.endsWith('.md')) ?? '', 'utf8')
  expect(text).toContain('Port talks resume as minister promises a “fresh start”')
  expect(text).toContain('## What was said')
  expect(text).toContain('- pay for night work')
  expect(text).toContain('**재개**에')
  expect(text).toContain('Ines Marlow/Calvera Photo')
  for (const file of files) expect(await readFile(file, 'latin1')).not.toMatch(/Canary Source Person|SERIAL-CANARY/)
}

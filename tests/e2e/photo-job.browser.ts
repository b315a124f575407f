import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { endExifTool, runExifTool } from '#newsroom/photos/exiftool.ts'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import { Writer } from './writer.ts'

afterAll(async () => {
  await closeChromium()
  await endExifTool()
})

const expectSoon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 })
const shot = (page: Page, name: string) => (process.env['STET_SHOTS'] ? page.screenshot({ path: `${process.env['STET_SHOTS']}/${name}.png` }) : null)

const count = 40
/** Of every five photos the last one comes without a caption, and of every eight one without a credit. */
const lacksCaption = (index: number) => index % 5 === 4
const lacksCredit = (index: number) => index % 8 === 3
const cities = ['Calvera', '인천', 'Porto Vell', 'الميناء']

/** Forty photos as an agency sends them, what their files say written by ExifTool. Gives their paths. */
async function agencyPhotos(folder: string): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `port_${String(index + 1).padStart(4, '0')}.jpg`)
  const records = names.map((name, index) => ({
    SourceFile: join(folder, name),
    'XMP-dc:Creator': ['Ines Marlow'],
    'XMP-photoshop:Source': 'Calvera Photo Agency',
    'XMP-dc:Rights': '© 2026 Calvera Photo',
    'XMP-photoshop:City': cities[index % cities.length],
    'XMP-photoshop:DateCreated': '2026:03:03 17:58:00+09:00',
    'XMP-iptcExt:PersonInImage': ['Mara Quill', '오세라'],
    'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    'XMP-plus:LicensorName': 'Calvera Photo',
    ...(lacksCaption(index) ? {} : { 'XMP-dc:Description': `Dock workers at Pier 9, frame ${index + 1}. 부두의 노동자들.` }),
    ...(lacksCredit(index) ? {} : { 'XMP-photoshop:Credit': 'Calvera Photo' }),
    'EXIF:GPSLatitude': 38.7,
    'EXIF:GPSLatitudeRef': 'N',
    'EXIF:SerialNumber': 'SERIAL-CANARY-8841',
  }))
  await Promise.all(
    records.map(async ({ SourceFile }, index) => {
      const tile = Uint8Array.from({ length: 8 * 6 * 3 }, (_, at) => (Math.imul(at + 7, 2_654_435_761) * (index + 3)) >>> 24)
      await sharp(tile, { raw: { width: 8, height: 6, channels: 3 } }).resize({ width: 1200, height: 900, kernel: 'cubic' }).jpeg().toFile(SourceFile)
    }),
  )
  const data = join(folder, 'said.json')
  await writeFile(data, JSON.stringify(records))
  await runExifTool(['-overwrite_original', '-n', `-json=${data}`, ...records.map(({ SourceFile }) => SourceFile)])
  return records.map(({ SourceFile }) => SourceFile)
}

const roster = ['// Port of Calvera', 'min1\tHarbor Minister Mara Quill\tMara Quill', 'dock1\tthe chair of the dock workers’ union', '항1\t항만 노조 위원장'].join('\r\n')

test('forty photos come in, are captioned by template and codes, their gaps filled, three placed, and every published file says it all: by the keyboard alone', async () => {
  const door = await openBrowserDoor()
  const { page } = door
  const { keyboard } = page
  const writer = new Writer(door)
  const work = await mkdtemp(join(tmpdir(), 'stet-photo-job-'))
  const files = await agencyPhotos(work)

  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
  const grid = page.getByRole('listbox', { name: 'Photos' })
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const press = async (control: Locator) => {
    await control.focus()
    await keyboard.press('Enter')
  }
  const command = async (words: string) => {
    await keyboard.press('Control+k')
    await page.getByRole('dialog').locator('[role="combobox"]:focus').waitFor()
    await keyboard.type(words)
    await page.getByRole('option', { name: words }).first().waitFor()
    await keyboard.press('Enter')
  }
  const kept = () => {
    const database = new Database(join(door.folder, 'newsroom.db'), { readonly: true })
    try {
      return database
        .prepare<[], { name: string; fields: string }>('SELECT file_name AS name, fields FROM photo ORDER BY file_name')
        .all()
        .map(({ name, fields }) => ({ name, fields: JSON.parse(fields) as Record<string, string> }))
    } finally {
      database.close()
    }
  }
  const without = (name: string) => kept().filter(({ fields }) => !fields[name]).length

  // In they come, by the system's own dialog.
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await keyboard.press('Control+2')
  const chooser = page.waitForEvent('filechooser')
  await command('Add photos')
  await (await chooser).setFiles(files)
  await expect.poll(() => kept().length, { timeout: 60_000 }).toBe(count)
  expect([without('caption'), without('creditLine'), without('altText')]).toEqual([8, 5, 40])

  const rosterFile = join(work, 'calvera.tsv')
  await writeFile(rosterFile, roster)
  await command('Rosters of codes')
  const rosterChooser = page.waitForEvent('filechooser')
  await press(dialog('Rosters').getByRole('button', { name: 'Add from files…' }))
  await (await rosterChooser).setFiles(rosterFile)
  await dialog('Rosters').getByText('3 codes').waitFor()
  await keyboard.press('Escape')

  // A template for what the agency left out; what is written stays.
  await command('Templates for photos')
  const templates = dialog('Templates for photos')
  await press(templates.getByRole('button', { name: 'New template' }))
  await expectSoon(() => templates.getByLabel('What to call it').evaluate((element) => element === document.activeElement)).toBe(true)
  await keyboard.type('Port talks')
  const fill = async (name: string, text: string, place: number) => {
    if (place > 0) {
      await templates.getByLabel('Another field').selectOption(name)
      await press(templates.getByRole('button', { name: 'Add field' }))
    }
    await templates.getByLabel('Text to fill in').nth(place).focus()
    await keyboard.type(text)
  }
  await fill('caption', String.raw`\min1#2\ and \dock1\ at Pier 9 in {city}, {date:MMMM d}.`, 0)
  await fill('creditLine', 'Calvera Photo', 1)
  await fill('altText', 'People on a quay in {city}, frame {filename}', 1)
  await keyboard.press('Escape')
  await templates.waitFor({ state: 'detached' })
  await writer.saved()

  await grid.getByRole('option').first().focus()
  await keyboard.press('Control+a')
  await page.getByText('40 selected').waitFor()
  await keyboard.press('Control+Shift+m')
  const batch = dialog('Change 40 photos')
  await batch.getByLabel('Fill empty fields only').focus()
  if (!(await batch.getByLabel('Fill empty fields only').isChecked())) await keyboard.press('Space')
  await batch.getByText('53 changes in 40 photos').waitFor()
  await shot(page, 'job-template')
  await keyboard.press('Control+Enter')
  await batch.waitFor({ state: 'detached' })
  await expectSoon(() => [without('caption'), without('creditLine'), without('altText')]).toEqual([0, 0, 0])
  expect(kept()[4]?.fields['caption']).toBe('Mara Quill and the chair of the dock workers’ union at Pier 9 in Calvera, March 3.')

  // One caption is written over by hand, with a code that is replaced as it is closed.
  await keyboard.press('Escape')
  await grid.getByRole('option').first().focus()
  await keyboard.press('Home')
  await keyboard.press('Enter')
  await expectSoon(() => field('Caption').evaluate((element) => element === document.activeElement)).toBe(true)
  await keyboard.press('Control+a')
  await keyboard.type('\\항1\\')
  await keyboard.insertText('이 부두에서 기다리고 있다. 🚢')
  await writer.saved()
  await expectSoon(() => kept().filter(({ fields }) => fields['caption'] === '항만 노조 위원장이 부두에서 기다리고 있다. 🚢').length).toBe(1)

  // Three of them stand in a story.
  await command('New story')
  await expectSoon(() => field('Headline').evaluate((element) => element === document.activeElement)).toBe(true)
  await keyboard.type('Port talks resume at Pier 9')
  await writer.text().focus()
  await keyboard.type('The minister called for a new beginning at the port.')
  await writer.saved()
  await keyboard.press('Control+2')
  await grid.getByRole('option').first().focus()
  await keyboard.press('Home')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Control+Alt+p')
  await dialog('Place 3 photos in a story').waitFor()
  await press(dialog('Place 3 photos in a story').getByRole('button', { name: 'Port talks resume at Pier 9' }))
  await expectSoon(() => page.locator('.tiptap figure').count()).toBe(3)
  const story = await writer.onDisk('Port talks resume at Pier 9')
  const placed = story.body.content.filter(({ type }) => type === 'figure').map(({ attrs }) => String(attrs?.['photoId']))
  expect(placed).toHaveLength(3)

  // And out.
  const folder = join(work, 'out')
  await keyboard.press('Control+Shift+p')
  const publish = dialog('Publish')
  await publish.getByRole('textbox', { name: 'Folder' }).focus()
  await keyboard.press('Control+a')
  await keyboard.type(folder)
  await press(publish.getByRole('button', { name: 'Publish', exact: true }))
  await publish.getByRole('button', { name: 'Open folder' }).waitFor()
  await shot(page, 'job-published')

  // ExifTool, apart from the product, reads every file that went out.
  const pictures = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:jpe?g|webp|avif|png|tiff?)$/.test(name)).map((name) => join(folder, name))
  expect(pictures.length).toBeGreaterThanOrEqual(6)
  const photos = writer.command<{ photos: { id: string; caption: string; altText: string }[] }>('show', writer.command<{ id: string }[]>('list')[0]?.id ?? '').photos
  const captions = new Set(photos.map(({ caption }) => caption))
  expect(captions.size).toBe(3)
  const told = JSON.parse(await runExifTool(['-json', '-struct', '-G1', '-a', '-n', ...pictures])) as Record<string, unknown>[]
  for (const tags of told) {
    const photo = photos.find(({ caption }) => caption === tags['XMP-dc:Description'])
    expect([...captions]).toContain(tags['XMP-dc:Description'])
    expect(tags).toMatchObject({
      'XMP-dc:Creator': ['Ines Marlow'],
      'XMP-photoshop:Credit': 'Calvera Photo',
      'XMP-photoshop:Source': 'Calvera Photo Agency',
      'XMP-dc:Rights': '© 2026 Calvera Photo',
      'XMP-iptcCore:AltTextAccessibility': photo?.altText,
      'XMP-iptcExt:PersonInImage': ['Mara Quill', '오세라'],
      'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
      'XMP-plus:Licensor': [{ LicensorName: 'Calvera Photo' }],
    })
    expect(cities).toContain(tags['XMP-photoshop:City'])
    if (/\.jpe?g$/.test(String(tags['SourceFile']))) {
      expect(tags).toMatchObject({ 'IPTC:CodedCharacterSet': '\u001b%G', 'IPTC:Credit': 'Calvera Photo', 'IPTC:By-line': 'Ines Marlow', 'IPTC:Caption-Abstract': photo?.caption })
    }
    expect(JSON.stringify(tags)).not.toMatch(/GPS|SERIAL-CANARY/)
  }
  // Each of the three in its sizes, and one of them as the picture for links.
  const filesOf = Object.groupBy(told, (tags) => String(tags['XMP-dc:Description']))
  expect(Object.values(filesOf).map((of) => of?.length).toSorted()).toEqual([2, 2, 3])
  await door.close()
})

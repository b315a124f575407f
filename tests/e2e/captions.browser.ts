import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { Composer } from './composer.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page
let writer: Writer

beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
  writer = new Writer(door)
})
afterEach(() => door.close())
afterAll(closeChromium)

const expectSoon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
const axe = async (part: string) => expect(await violations(page, { within: [part] })).toEqual([])

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').locator('[role="combobox"]:focus').waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

async function press(control: Locator): Promise<void> {
  await control.focus()
  await page.keyboard.press('Enter')
}

/** What is said of a code below the place where it is written. */
const preview = (words: string) => page.getByRole('status').locator('p', { hasText: words })

/** What the captions say on the disk, by the names of the files. */
function captions(): Record<string, string> {
  const database = new Database(join(door.folder, 'newsroom.db'), { readonly: true })
  try {
    const rows = database.prepare<[], { name: string; caption: string }>("SELECT file_name AS name, fields ->> 'caption' AS caption FROM photo").all()
    return Object.fromEntries(rows.map(({ name, caption }) => [name, caption]))
  } finally {
    database.close()
  }
}

const roster = [
  '// Calvera – Harbor City',
  'cal10\tCalvera forward Bruno Azaí (No. 10)\tBruno Azaí',
  'dock1\tthe chair of the dock workers’ union',
  '칼10\t칼베라 공격수 브루노 아자이',
  'cal11',
].join('\r\n')

async function addRoster(): Promise<void> {
  const file = join(await mkdtemp(join(tmpdir(), 'stet-roster-')), 'calvera.tsv')
  await writeFile(file, Buffer.from(`\ufeff${roster}`, 'utf16le'))
  await command('rosters of codes')
  const rosters = dialog('Rosters')
  const chosen = page.waitForEvent('filechooser')
  await press(rosters.getByRole('button', { name: 'Add from files…' }))
  await (await chosen).setFiles(file)
  await rosters.getByText('3 codes').waitFor()
  await rosters.getByText('Line 5: nothing stands for “cal11”.').waitFor()
}

test('a desk captions many photos by the keyboard: roster in, template on, codes out, a batch with its preview and its undo', async () => {
  const work = await mkdtemp(join(tmpdir(), 'stet-captions-'))
  const places = ['Calvera', 'Harbor City', '']
  const files = await Promise.all(
    places.map(async (city, index) => {
      const path = join(work, `pier-${index + 1}.jpg`)
      const tags = { 'IPTC:Caption-Abstract': `Cranes at pier ${index + 1}.`, 'IPTC:By-line': 'Eva Lund', 'XMP-photoshop:DateCreated': '2026-03-03', ...(city === '' ? {} : { 'IPTC:City': city }) }
      await makePhoto({ path, width: 300, height: 200, tags })
      return path
    }),
  )
  writer.command('import', ...files)
  await page.reload()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await addRoster()
  await axe('[role=dialog]')
  await page.keyboard.press('Escape')

  // In a caption: what is typed is replaced as one step; a preview says so before.
  await page.keyboard.press('Control+2')
  const grid = page.getByRole('listbox', { name: 'Photos' })
  await grid.getByRole('option').first().waitFor()
  await field('Caption').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(String.raw`The minister and \dock1`)
  await preview('the chair of the dock workers’ union').waitFor()
  await page.keyboard.type('\\')
  expect(await field('Caption').inputValue()).toBe('The minister and the chair of the dock workers’ union')
  await page.keyboard.press('Control+z')
  expect(await field('Caption').inputValue()).toBe(String.raw`The minister and \dock1\ `.trim())
  await page.keyboard.press('Control+Space')
  expect(await field('Caption').inputValue()).toBe('The minister and the chair of the dock workers’ union')
  await page.keyboard.type(String.raw` at \pier9\ `)
  await preview('is in no roster in use').waitFor()
  for (let index = 0; index < 12; index++) await page.keyboard.press('Backspace')
  await page.keyboard.type(' pier')
  await writer.saved()
  const written = captions()
  expect(Object.values(written)).toContain('The minister and the chair of the dock workers’ union pier')

  // A template is written …
  await command('templates for photos')
  const templates = dialog('Templates for photos')
  await press(templates.getByRole('button', { name: 'New template' }))
  await expectSoon(() => templates.getByLabel('What to call it').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('Port talks')
  await templates.getByLabel('Text to fill in').focus()
  await page.keyboard.type(String.raw`\cal10#2\ at the pier in {city}, {date:MMMM d}.`)
  await templates.getByText('Bruno Azaí at the pier in').waitFor()
  await templates.getByLabel('Another field').selectOption('creditLine')
  await press(templates.getByRole('button', { name: 'Add field' }))
  await templates.getByLabel('Text to fill in').nth(1).focus()
  await page.keyboard.type('{creator}/Calvera Photo')
  await page.keyboard.press('Escape')
  await templates.waitFor({ state: 'detached' })
  await writer.saved()

  // … and applied to all three, each with its own values; the one without a city is told before.
  await grid.getByRole('option').first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Shift+m')
  const batch = dialog('Change 3 photos')
  await batch.getByText('3 changes in 3 photos').waitFor()
  await batch.getByLabel('Fill empty fields only').focus()
  await page.keyboard.press('Space')
  await batch.getByText('6 changes in 3 photos').waitFor()
  await batch.getByText('{city} stays as it is in one photo that does not say it.').waitFor()
  await axe('[role=dialog]')
  await page.keyboard.press('Control+Enter')
  await batch.waitFor({ state: 'detached' })
  await expectSoon(captions).toMatchObject({ 'pier-1.jpg': 'Bruno Azaí at the pier in Calvera, March 3.', 'pier-2.jpg': 'Bruno Azaí at the pier in Harbor City, March 3.' })

  // One undo takes all of it back, to the letter.
  await page.keyboard.press('Control+z')
  await expectSoon(captions).toEqual(written)

  await page.keyboard.press('Control+Shift+h')
  await batch.getByLabel('Words to find').focus()
  await page.keyboard.type('PIER')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Pier')
  await batch.getByText('3 changes in 3 photos').waitFor()
  const row = batch.getByRole('region', { name: 'What becomes of them' }).getByRole('listitem').first()
  await expectSoon(async () => [await row.locator('del').textContent(), await row.locator('ins').textContent()]).toEqual(['pier', 'Pier'])
  await page.keyboard.press('Control+Enter')
  await batch.waitFor({ state: 'detached' })
  await expectSoon(captions).toEqual(Object.fromEntries(Object.entries(written).map(([name, words]) => [name, words.replace('pier', 'Pier')])))
})

test('codes in a story are replaced as they are typed, those that stand there block it, and names are held against the roster', async () => {
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await addRoster()
  await page.keyboard.press('Escape')
  await writer.newStory('Port talks')
  const { keyboard } = page
  const text = () => writer.text().innerText()
  await keyboard.type(String.raw`Said \dock1`)
  await preview('the chair of the dock workers’ union').waitFor()
  await keyboard.type('\\')
  expect(await text()).toBe('Said the chair of the dock workers’ union')
  // Undo takes the words back to the code, and nothing that was typed before.
  await keyboard.press('Control+z')
  expect(await text()).toBe(String.raw`Said \dock1\ `.trim())
  expect(await page.locator('.code-left').textContent()).toBe(String.raw`\dock1\ `.trim())
  await keyboard.press('Control+Space')
  expect(await text()).toBe('Said the chair of the dock workers’ union')
  await keyboard.press('Backspace')
  expect(await text()).toBe(String.raw`Said \dock1\ `.trim())

  // An input method’s composition is left alone; the code is replaced by its last sign.
  const composer = await Composer.on(page)
  await keyboard.type(' and \\')
  for (const step of ['ㅋ', '카', '칼']) await composer.show(step)
  await composer.commit('칼')
  await keyboard.type('10\\')
  await expectSoon(text).toContain('and 칼베라 공격수 브루노 아자이')

  await keyboard.press('Enter')
  await keyboard.type(String.raw`In Calveira \nobody\ left C:\Users\dock1\x. `)
  expect(await page.locator('.code-unknown').allTextContents()).toEqual([String.raw`\nobody\ `.trim()])
  await writer.saved()
  await keyboard.press('Alt+4')
  const checks = page.getByRole('listitem')
  await checks.filter({ hasText: String.raw`A code was not replaced: “\dock1\”.` }).waitFor()
  await checks.filter({ hasText: '“Calveira” – the roster has “Calvera”.' }).waitFor()
  await press(checks.filter({ hasText: String.raw`No roster in use has this code: “\nobody\”.` }).getByRole('button'))
  await expectSoon(() => page.evaluate(() => getSelection()?.toString())).toBe(String.raw`\nobody\ `.trim())

  // The house's credit: what readers see, and a credit that comes as one string.
  await command('house form of credits')
  await dialog('House form of credits').getByLabel('How a credit is written').focus()
  await keyboard.type('{creator}/{credit')
  await dialog('House form of credits').getByText('each once, with a sign or a space').waitFor()
  await keyboard.type('}')
  await dialog('House form of credits').getByText('Eva Lund/Calvera Photo').waitFor()
  await axe('[role=dialog]')
  await keyboard.press('Escape')
  const path = join(await mkdtemp(join(tmpdir(), 'stet-credit-')), 'pier.jpg')
  await makePhoto({ path, width: 300, height: 200, tags: {} })
  writer.command('import', path)
  await keyboard.press('Control+2')
  await field('Credit line').focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Eva Lund/Calvera Photo')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    document.execCommand('insertText', false, 'Eva Lund/Calvera Photo')
  })
  await press(page.getByRole('button', { name: 'Split it like this' }))
  await expectSoon(async () => [await field('Creator').inputValue(), await field('Credit line').inputValue()]).toEqual(['Eva Lund', 'Calvera Photo'])
  await page.getByText('Readers see: Eva Lund/Calvera Photo').waitFor()
})

test('words of many photos are found as in a story: capitals, accents, whole words, expressions, of which one that comes to no end is stopped', async () => {
  const work = await mkdtemp(join(tmpdir(), 'stet-replace-'))
  const words = ['Café Port opens; 3 ships wait at the export quay of Calvera.', 'The cafe at the port, where 12 ships have waited since the morning.']
  const files = await Promise.all(
    words.map(async (caption, index) => {
      const path = join(work, `port-${index + 1}.jpg`)
      await makePhoto({ path, width: 300, height: 200, tags: { 'IPTC:Caption-Abstract': caption } })
      return path
    }),
  )
  writer.command('import', ...files)
  await page.reload()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await page.keyboard.press('Control+2')
  await page.getByRole('listbox', { name: 'Photos' }).getByRole('option').nth(1).waitFor()
  await page.getByRole('listbox', { name: 'Photos' }).getByRole('option').first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Shift+h')
  const batch = dialog('Change 2 photos')
  const sum = (text: string) => batch.getByRole('status').filter({ hasText: text }).waitFor()
  const look = async (text: string, replacement?: string) => {
    await batch.getByLabel('Words to find').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
    if (replacement === undefined) return
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(replacement)
  }
  /** What the changed words will be, without what goes. */
  const becomes = () =>
    batch.getByRole('region', { name: 'What becomes of them' }).locator('dd').evaluateAll((all) =>
      all.map((words) => [...words.querySelectorAll('span > *')].filter(({ tagName }) => tagName !== 'DEL').map(({ textContent }) => textContent).join('')).toSorted(),
    )

  await look('port', 'quay')
  await sum('2 changes in 2 photos')
  await page.keyboard.press('Alt+c')
  await sum('2 changes in 2 photos')
  await expectSoon(becomes).toEqual(['Café Port opens; 3 ships wait at the exquay quay of Calvera.', 'The cafe at the quay, where 12 ships have waited since the morning.'])
  await page.keyboard.press('Alt+w')
  await sum('1 change in 1 photo')
  await page.keyboard.press('Alt+w')
  await page.keyboard.press('Alt+c')
  await look('cafe')
  await sum('2 changes in 2 photos')
  await batch.getByRole('checkbox', { name: 'Match accents' }).focus()
  await page.keyboard.press('Space')
  await sum('1 change in 1 photo')
  await page.keyboard.press('Space')

  // A wrong expression, and one that comes to no end, are each said at the line; nothing can be changed meanwhile.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await batch.getByRole('checkbox', { name: 'Regular expression' }).isChecked()).toBe(true)
  const isMarked = () => batch.getByLabel('Words to find').getAttribute('aria-invalid')
  await look('(a')
  await batch.getByRole('alert').getByText('This is no regular expression').waitFor()
  expect(await isMarked()).toBe('true')
  await look('^(.|\\w)+Q$')
  await batch.getByRole('alert').getByText('comes to no end in these photos').waitFor()
  await sum('0 changes in 0 photos')
  expect(await batch.getByRole('button', { name: /^Change/ }).isDisabled()).toBe(true)
  await axe('[role=dialog]')

  const written = captions()
  await look('(\\d+) (?<what>ships)', '$<what>: $1')
  await sum('2 changes in 2 photos')
  await expectSoon(becomes).toEqual(['Café Port opens; ships: 3 wait at the export quay of Calvera.', 'The cafe at the port, where ships: 12 have waited since the morning.'])
  expect(await isMarked()).toBeNull()
  await page.keyboard.press('Control+Enter')
  await batch.waitFor({ state: 'detached' })
  await expectSoon(captions).toEqual({ 'port-1.jpg': 'Café Port opens; ships: 3 wait at the export quay of Calvera.', 'port-2.jpg': 'The cafe at the port, where ships: 12 have waited since the morning.' })
  await page.keyboard.press('Control+z')
  await expectSoon(captions).toEqual(written)
})

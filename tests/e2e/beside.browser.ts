import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

const words = (text: string, ...marks: object[]) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
const line = (...content: object[]) => ({ type: 'paragraph', content })
const cell = (text: string) => ({ type: 'tableCell', content: [line(words(text))] })

const older = [
  line(words('The harbour board met on '), words('Monday', { type: 'bold' }), words('.'), { type: 'footnote', content: [words('Minutes of the board.')] }),
  { type: 'heading', attrs: { level: 2 }, content: [words('항만 노사 협상')] },
  { type: 'table', content: [{ type: 'tableRow', content: [cell('Pier'), cell('Ships')] }] },
  line(words('قال المتحدث إن الميناء مفتوح.')),
  ...Array.from({ length: 40 }, (_, number) => line(words(`Paragraph ${number + 1} of the older story.`))),
]

test('a story is read and a source kept beside the one that is written, by the keyboard alone', async () => {
  const folder = await newNewsroomFolder()
  const newsroom = await openNewsroom({ folder })
  const blocks = older.map((content, index) => ({ id: `b${index}`, order: `a${String(index).padStart(3, '0')}V`, content: content as Record<string, unknown> }))
  const read = await newsroom.stories.create({ fields: { headline: 'Board meets again', dek: 'What was said' }, blocks }, 'test')
  await newsroom.stories.create({ fields: { headline: 'Port talks resume' }, blocks: [{ id: 'w1', order: 'a0', content: line(words('We write here.')) }] }, 'test')
  await newsroom.sources.create({ name: 'Ines Park', affiliation: 'Harbour board' }, 'test')

  const door = await openBrowserDoor({ folder })
  onTestFinished(() => door.close())
  const { page } = door
  const { keyboard } = page
  await page.setViewportSize({ width: 1440, height: 900 })
  const writer = new Writer(door)
  const pane = page.getByRole('complementary', { name: 'Beside the page' })
  const choose = async (what: string) => {
    await keyboard.press('Alt+b')
    await page.getByRole('combobox', { name: 'Open beside the page' }).waitFor()
    await keyboard.type(what)
    await page.getByRole('option', { name: new RegExp(what) }).waitFor()
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.getByRole('list', { name: 'Stories' }).getByText('Port talks resume').click()
  await writer.text().getByText('We write here.').click()

  await choose('Board meets')
  await pane.getByRole('heading', { name: 'Board meets again' }).waitFor()
  expect(await pane.getByRole('listitem').allInnerTexts()).toEqual(['Minutes of the board.'])
  expect(await pane.getByRole('cell').allInnerTexts()).toEqual(['Pier', 'Ships'])
  expect(await pane.getByText('قال المتحدث').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  expect(await pane.getByRole('textbox').count()).toBe(0)
  // The fixed names stay those of the story that is written.
  for (const name of ['Story body', 'Headline', 'Dek', 'Byline', 'Dateline']) expect(await page.getByLabel(name).count()).toBe(1)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }

  // What others write there is seen here, and what is selected stays so.
  await pane.getByText('Paragraph 3 of').selectText()
  const changed = { ...blocks[0], content: line(words('The harbour board met on Tuesday.')) } as (typeof blocks)[0]
  await newsroom.stories.saveBody({ storyId: read.id, baseRevision: read.bodyRevision, upserted: [changed], removed: [], words: 6, characters: 36 }, 'other')
  await pane.getByText('met on Tuesday').waitFor()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Paragraph 3 of')
  expect(await pane.getByRole('list').count()).toBe(0)

  // Between the two, and the room they have.
  await writer.text().focus()
  await keyboard.press('F6')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-pane'))).toBe('beside')
  await keyboard.press('End')
  await keyboard.press('F6')
  await keyboard.press('End')
  await keyboard.type(' And more.')
  await keyboard.press('F6')
  const divider = page.getByRole('separator', { name: 'Room for the page' })
  const widthOf = async () => (await pane.boundingBox())?.width ?? 0
  const width = await widthOf()
  await divider.focus()
  await keyboard.press('ArrowRight')
  expect(await divider.getAttribute('aria-valuenow')).toBe('55')
  expect(await widthOf()).toBeLessThan(width)

  // They change places: the other is written, and nothing that was typed is lost.
  await keyboard.press('Alt+Shift+B')
  await writer.text().getByText('met on Tuesday').waitFor()
  await pane.getByText('We write here. And more.').waitFor()
  await writer.text().getByText('met on Tuesday').click()
  await keyboard.press('End')
  await keyboard.type(' Typed there.')
  await writer.saved()
  await keyboard.press('Alt+Shift+B')
  await pane.getByText('met on Tuesday. Typed there.').waitFor()

  // It stands there again at the next start.
  await page.reload()
  await pane.getByText('met on Tuesday. Typed there.').waitFor()
  expect(await page.getByRole('separator').getAttribute('aria-valuenow')).toBe('55')

  // Opened on the page, from wherever, the story beside leaves its place to the one that was there.
  await keyboard.press('Control+2')
  await pane.waitFor({ state: 'detached' })
  await keyboard.press('Control+k')
  await keyboard.type('Board meets')
  await page.getByRole('option', { name: /Board meets/, selected: true }).waitFor()
  await keyboard.press('Enter')
  await writer.text().getByText('met on Tuesday. Typed there.').waitFor()
  await pane.getByText('We write here. And more.').waitFor()
  await keyboard.press('Alt+Shift+B')
  await pane.getByText('met on Tuesday. Typed there.').waitFor()
  await newsroom.storyTrash.trash(read.id, 'other')
  await pane.getByText('This story is in the trash.').waitFor()

  // A source, to be written in while a story is.
  await writer.text().getByText('We write here').click()
  await choose('Ines Park')
  const name = pane.getByRole('textbox', { name: 'Name', exact: true })
  await expect.poll(() => name.inputValue()).toBe('Ines Park')
  await pane.getByRole('textbox', { name: 'Notes' }).fill('Call on Thursday.')
  await expect.poll(async () => (await newsroom.sources.list())[0]?.fields.notes).toBe('Call on Thursday.')
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.getByRole('button', { name: 'Open inspector' }).waitFor()
  await page.getByRole('button', { name: 'Close what stands beside' }).press('Enter')
  await pane.waitFor({ state: 'detached' })
  await newsroom.close()
})

import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import { Composer } from './composer.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

const words = (text: string, ...marks: object[]) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
const line = (...content: object[]) => ({ type: 'paragraph', content })
const cell = (text: string) => ({ type: 'tableCell', content: [line(words(text))] })
const link = { type: 'link', attrs: { href: 'https://example.org/' } }

const story = [
  line(words('The '), words('old port', { type: 'bold' }), words(' of Busan opens. The '), words('port', link), words(' has a note'), { type: 'footnote', content: [words('On the port, see 항구.')] }, words('.')),
  { type: 'figure', attrs: { placementId: 'place', photoId: '018f0000-0000-7000-8000-000000000001', caption: 'The Port at dawn.', alt: 'Ships' } },
  { type: 'table', content: [{ type: 'tableRow', content: [cell('Port'), cell('Ships')] }] },
  line(words('부산 항구에서 열린 회의.')),
  line(words('قال مُحَمَّد إن الميناء مفتوح.')),
  ...Array.from({ length: 60 }, (_, number) => line(words(`Paragraph ${number + 1} says nothing of it.`))),
  line(words('The last word: a café in the port.')),
]

async function newsroomWithStory(): Promise<string> {
  const folder = await newNewsroomFolder()
  const newsroom = await openNewsroom({ folder })
  const blocks = story.map((content, index) => ({ id: `b${index}`, order: `a${String(index).padStart(3, '0')}V`, content: content as Record<string, unknown> }))
  await newsroom.stories.create({ fields: { headline: 'Port talks in Busan', dek: 'Who runs the port', bylines: ['Portia Kim'], seoTitle: 'Port' }, blocks }, 'test')
  await newsroom.close()
  return folder
}

const bar = (page: Page) => page.getByRole('search', { name: 'Find and replace' })

test('words are found and replaced over the whole story, by the keyboard alone', async () => {
  const folder = await newsroomWithStory()
  const door = await openBrowserDoor({ folder })
  const { page } = door
  const { keyboard } = page
  const writer = new Writer(door)
  const count = (text: string | RegExp) => bar(page).getByRole('status').filter({ hasText: text }).waitFor()
  const selected = () => page.evaluate(() => getSelection()?.toString())
  const marked = (selector: string) => page.locator(`main .tiptap ${selector}`).allInnerTexts()
  const look = async (text: string) => {
    await keyboard.press('Control+f')
    await keyboard.press('Control+a')
    await keyboard.type(text)
  }
  await page.getByRole('list', { name: 'Stories' }).getByText('Port talks in Busan').click()
  await writer.text().getByText('The old').click()
  await keyboard.press('Home')

  // From the caret on, around the end of the story, in fields, a table, a caption, a note.
  await look('port')
  await count('4 of 10')
  expect(await marked('.found-current')).toEqual(['port'])
  expect(await violations(page)).toEqual([])
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await count('6 of 10')
  await page.getByRole('textbox', { name: 'Note 1' }).locator('.found-current').waitFor()
  for (const place of ['7 of 10', '8 of 10', '9 of 10', '10 of 10']) {
    await keyboard.press('Enter')
    await count(place)
  }
  await count('10 of 10 · Search title')
  await keyboard.press('Enter')
  await count('1 of 10 · Headline')
  await keyboard.press('Shift+F3')
  await keyboard.press('Shift+Enter')
  await count('9 of 10')
  await page.locator('.found-current', { hasText: 'port' }).waitFor()
  expect(await page.locator('[data-scroll-marks] i').count()).toBeGreaterThan(3)
  await keyboard.press('Escape')
  await bar(page).waitFor({ state: 'hidden' })
  await expect.poll(selected).toBe('port')
  await expect.poll(() => page.locator('.tiptap:focus').count()).toBe(1)
  await keyboard.type('harbor')
  await keyboard.press('Control+z')
  await keyboard.press('F3')
  await count('10 of 10')
  await expect.poll(selected).toBe('Port')
  await keyboard.press('Escape')

  // Whoever is faster than the search has the text at once, and what was found selected in it.
  await look('last word')
  await keyboard.press('Escape')
  await expect.poll(selected).toBe('last word')

  // What counts.
  await look('항구'.normalize('NFD'))
  await count(/of 2/)
  expect(await marked('.found')).toContain('항구')
  await look('محمد')
  await count('1 of 1')
  expect(await marked('.found-current')).toEqual(['مُحَمَّد'])
  await keyboard.press('Alt+a')
  await count('No matches')
  await keyboard.press('Alt+a')
  await look('por')
  await count(/of 10/)
  await keyboard.press('Alt+w')
  await count('No matches')
  await keyboard.press('Alt+w')
  await look('Port')
  await keyboard.press('Alt+c')
  await count(/of 5/)
  await keyboard.press('Alt+c')
  await keyboard.press('Alt+r')
  await look('(a')
  await bar(page).getByText('This is no regular expression').waitFor()
  await look('^(.|\\w)+Q$')
  await bar(page).getByText('comes to no end').waitFor()

  // All of it as one step over text and fields, of which a version was kept.
  await look('(?<first>p)(ort)\\b')
  await count(/of 9/)
  await keyboard.press('Control+h')
  await keyboard.type('$<first>$2 city')
  await expect.poll(() => page.locator('[data-scroll-marks] i').count()).toBeGreaterThan(3)
  await keyboard.press('Control+Alt+Enter')
  await page.getByText('9 matches were replaced.').waitFor()
  let kept = await writer.onDisk('Port city talks in Busan')
  expect(kept.dek).toBe('Who runs the port city')
  expect(kept.text).toContain('The old port city of Busan opens. The port city has a note')
  expect(JSON.stringify(kept.body)).toContain('"caption":"The Port city at dawn."')
  expect(JSON.stringify(kept.body)).toContain('On the port city, see 항구.')
  const [first] = kept.body.content
  expect(first?.content?.filter(({ marks }) => marks).map(({ text, marks }) => [text, marks?.[0]?.type])).toEqual([
    ['old port city', 'bold'],
    ['port city', 'link'],
  ])
  await keyboard.press('Control+z')
  await expect.poll(() => writer.field('Headline').inputValue()).toBe('Port talks in Busan')
  kept = await writer.onDisk('Port talks in Busan')
  expect(kept.dek).toBe('Who runs the port')
  expect(JSON.stringify(kept.body)).not.toContain('city')
  await keyboard.press('Control+y')
  await expect.poll(() => writer.field('Headline').inputValue()).toBe('Port city talks in Busan')
  await writer.text().getByText('The old').click()
  await keyboard.press('Control+z')
  await expect.poll(() => writer.field('Headline').inputValue()).toBe('Port talks in Busan')
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('Before all matches were replaced').first().waitFor()

  // One after the other, within what is selected.
  await keyboard.press('Control+f')
  await keyboard.press('Alt+r')
  await keyboard.press('Escape')
  await writer.text().getByText('The old').click()
  await keyboard.press('Home')
  await keyboard.press('Shift+End')
  await look('port')
  await keyboard.press('Alt+l')
  await count(/of 3/)
  await keyboard.press('Control+h')
  await keyboard.press('Control+a')
  await keyboard.type('quay')
  await keyboard.press('Enter')
  await count('1 of 2')
  expect((await writer.onDisk('Port talks in Busan')).text).toContain('The old quay of Busan opens. The port has')
  await keyboard.press('Escape')

  // What is composed is left alone, and is found once it is written.
  await look('한글')
  await count('No matches')
  await writer.text().getByText('The last word').click()
  await keyboard.press('End')
  const composer = await Composer.on(page)
  await composer.write('ko')
  await count('1 match')
  expect(await marked('p .found')).toEqual(['한글'])
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await keyboard.press('Control+h')
  expect(await violations(page)).toEqual([])
  expect((await writer.onDisk('Port talks in Busan')).text).toContain('in the port.한글')

  // Another window may find, and is told why it cannot replace.
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('list', { name: 'Stories' }).getByText('Port talks in Busan').click()
  await other.getByRole('status', { name: 'Who has this story' }).waitFor()
  await other.keyboard.press('Control+h')
  await other.keyboard.type('quay')
  await bar(other).getByText('you can find here, but not replace').waitFor()
  await bar(other).getByRole('status').filter({ hasText: '1 of 1' }).waitFor()
  expect(await bar(other).getByRole('button', { name: 'Replace all' }).isDisabled()).toBe(true)
  await other.keyboard.press('Escape')
  await expect.poll(() => other.evaluate(() => getSelection()?.toString())).toBe('quay')
  await door.close()
})

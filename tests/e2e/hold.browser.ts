import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import { paragraph } from '#tests/newsroom/temporary.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

const body = (page: Page) => page.getByRole('textbox', { name: 'Story body' })
const banner = (page: Page) => page.getByRole('status', { name: 'Who has this story' })
const shot = async (page: Page, name: string) => {
  const folder = process.env['STET_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

test('a second window reads along, takes over without the loss of a word, and gives back', async () => {
  const door = await openBrowserDoor()
  const { page } = door
  const writer = new Writer(door)
  await writer.newStory('Harbor talks')
  await page.keyboard.type('A first line.')
  await writer.saved()

  // The other window says who has the story, and is there to be read.
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('list', { name: 'Stories' }).getByText('Harbor talks').click()
  await banner(other).filter({ hasText: 'Another window has had this story open since' }).waitFor()
  expect(await body(other).getAttribute('contenteditable')).toBe('false')
  for (const name of ['Headline', 'Dek', 'Byline', 'Dateline']) expect(await other.getByRole('textbox', { name, exact: true }).getAttribute('readonly')).not.toBeNull()
  expect(await other.getByRole('textbox', { name: 'Slug' }).isDisabled()).toBe(true)
  await page.keyboard.type(' Read along.')
  await body(other).getByText('A first line. Read along.').waitFor()
  await shot(other, 'second')
  expect(await violations(other)).toEqual([])

  // Words that were typed a moment ago are in the text that is taken over.
  await page.keyboard.type(' 마지막 말.')
  await other.getByRole('button', { name: 'Take over' }).focus()
  await other.keyboard.press('Enter')
  await banner(other).waitFor({ state: 'hidden' })
  await banner(page).filter({ hasText: 'Another window took this story over' }).waitFor()
  await shot(page, 'first')
  expect(await body(page).getAttribute('contenteditable')).toBe('false')
  expect(await body(other).innerText()).toContain('A first line. Read along. 마지막 말.')
  await body(other).click()
  await other.keyboard.press('Control+End')
  await other.keyboard.type(' From the other window.')
  await body(page).getByText('From the other window.').waitFor()

  // A reload keeps what it had, and taking back works as taking over.
  await other.reload()
  await body(other).getByText('From the other window.').waitFor()
  await other.waitForFunction(() => document.querySelector('[aria-label="Story body"]')?.getAttribute('contenteditable') === 'true' || document.querySelector('[aria-label="Who has this story"]') !== null)
  if (await banner(page).isVisible()) await page.getByRole('button', { name: 'Take back' }).click()
  await banner(page).waitFor({ state: 'hidden' })
  await banner(other).waitFor()
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Back again.')

  // Whoever waits gets the story when the window that has it goes.
  await writer.saved()
  await page.goto('about:blank')
  await banner(other).waitFor({ state: 'hidden' })
  await body(other).click()
  await other.keyboard.press('Control+End')
  await other.keyboard.type(' Free.')
  await other.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()
  const [story] = writer.command<{ id: string }[]>('list')
  const { text } = writer.command<{ text: string }>('show', story?.id ?? '')
  expect(text).toBe('A first line. Read along. 마지막 말. From the other window. Back again. Free.')
  await door.close()
})

test('a part that this Stet does not understand is shown, moved and taken out as a whole, and is otherwise left as it was', async () => {
  const folder = await newNewsroomFolder()
  const poll = { type: 'poll', attrs: { id: 'p', closes: '2027-01-01' }, content: [{ type: 'question', content: [{ type: 'text', text: 'Should the quay reopen?' }] }] }
  const newsroom = await openNewsroom({ folder })
  await newsroom.stories.create({ fields: { headline: 'With a poll' }, blocks: [paragraph('1', 'a1', 'Before.'), { id: 'p', order: 'a2', content: poll }, paragraph('3', 'a3', 'After.')] }, 'test')
  await newsroom.close()
  const door = await openBrowserDoor({ folder })
  const { page } = door
  const writer = new Writer(door)
  await page.getByRole('list', { name: 'Stories' }).getByText('With a poll').click()
  const box = page.getByRole('complementary', { name: 'Not understood' })
  await box.getByText('Should the quay reopen?').waitFor()
  await shot(page, 'not-understood')
  expect(await violations(page)).toEqual([])
  await writer.text().getByText('After.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' More.')
  expect((await writer.onDisk('With a poll')).body.content[1]).toEqual(poll)
  await box.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await writer.onDisk('With a poll')).body.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'poll'])
  expect(JSON.stringify((await writer.onDisk('With a poll')).body.content[2])).toBe(JSON.stringify(poll))
  // Cut and pasted it is the same part still.
  await page.keyboard.press('Control+x')
  await box.waitFor({ state: 'hidden' })
  await writer.text().getByText('Before.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
  await box.waitFor()
  await expect.poll(async () => (await writer.onDisk('With a poll')).body.content.find(({ type }) => (type as string) === 'poll')).toEqual(poll)
  await box.click()
  await page.keyboard.press('Delete')
  await box.waitFor({ state: 'hidden' })
  await expect.poll(async () => (await writer.onDisk('With a poll')).text).not.toContain('quay')
  await page.keyboard.press('Control+z')
  await box.waitFor()
  await door.close()
})

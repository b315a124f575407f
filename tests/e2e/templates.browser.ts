import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Composer } from './composer.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
let writer: Writer

beforeEach(async () => {
  door = await openBrowserDoor()
  writer = new Writer(door)
})
afterEach(() => door.close())
afterAll(closeChromium)

const expectSoon = <T>(read: () => T) => expect.poll(read)
const focused = (control: Locator) => expectSoon(() => control.evaluate((element) => element === document.activeElement)).toBe(true)

test('a desk writes to its own measure', async () => {
  const { page } = door
  const { keyboard } = page
  const footer = page.getByRole('contentinfo')
  await writer.newStory('항만 노사, 협상 재개')
  await page.getByLabel('Language', { exact: true }).selectOption('ko')
  // Korean stories are measured in characters, where nobody set a target.
  await footer.getByText('0 characters', { exact: true }).waitFor()
  await page.getByLabel('Target length').focus()
  await keyboard.type('4')
  await keyboard.press('Tab')
  await keyboard.type('Lines')
  await footer.getByText('0 of 4 lines').waitFor()
  await writer.text().focus()
  await keyboard.insertText('가'.repeat(30))
  await keyboard.press('Enter')
  await keyboard.insertText('나'.repeat(8) + '2026')
  await footer.getByText('3 of 4 lines').waitFor()
  await page.getByLabel('Characters across').fill('3')
  await page.getByText('A whole number from 4 to 200.').waitFor()
  await page.getByLabel('Characters across').fill('10')
  await footer.getByText('4 of 4 lines').waitFor()
  await page.getByRole('link', { name: '항만 노사' }).locator('..').getByText('42 characters').waitFor()
  await writer.saved()
  const { id } = writer.command<{ id: string }[]>('list')[0] ?? { id: '' }
  expect(writer.command<object>('show', id)).toMatchObject({ targetLength: 4, targetUnit: 'lines', language: 'ko' })
  await page.getByLabel('Target length').fill('9')
  await writer.saved()
  expect(await violations(page, { within: ['footer', 'aside'] })).toEqual([])
  await keyboard.press('Alt+4')
  await page.getByText('The story fills 4 lines, 5 fewer than its target of 9.').waitFor()
  await keyboard.press('Alt+1')

  await page.getByLabel('Section', { exact: true }).fill('사회')
  await page.getByText('12 of 100 characters').waitFor()
  await writer.saved()
  await keyboard.press('Control+k')
  await keyboard.type('headline limits')
  await keyboard.press('Enter')
  const limits = page.getByRole('dialog', { name: 'Headline limits' })
  await limits.getByLabel('Characters in 사회').focus()
  await keyboard.type('0')
  await limits.getByText('A whole number from 1 to 1000, or nothing.').waitFor()
  await keyboard.press('Backspace')
  await keyboard.type('10')
  await keyboard.press('Tab')
  await keyboard.type('Sport')
  await keyboard.press('Enter')
  await focused(limits.getByLabel('Characters in Sport'))
  await keyboard.type('60')
  expect(await violations(page, { within: ['[role=dialog]'] })).toEqual([])
  await keyboard.press('Escape')
  await page.getByText('12 of 10 characters, 2 too many').waitFor()
  await expectSoon(() => writer.warnings(id)).toContain('The headline has 12 characters; more than 10 are cut off in many places.')
})

test('snippets and templates are made, filled, used and brought back, by the keyboard alone', async () => {
  const { page } = door
  const { keyboard } = page
  const command = async (words: string) => {
    await keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search and commands' }).locator(':focus').waitFor()
    await keyboard.type(words)
    await keyboard.press('Enter')
  }
  const lines = () => writer.text().evaluate((text) => [...text.querySelectorAll('p, h2, li')].map((line) => line.textContent))

  await writer.newStory('항만 노사, 협상 재개')
  await page.getByLabel('Language', { exact: true }).selectOption('ko')
  await writer.field('Dateline').fill('서린')
  await writer.text().focus()
  await keyboard.type('{dateline}, {date:yyyy} — <b>{headline}</b> {팀}')
  await keyboard.press('Shift+Home')
  await command('save as snippet')
  const save = page.getByRole('dialog', { name: 'Save as snippet' })
  await focused(save.getByLabel('What to call it'))
  await keyboard.type('맺음말')
  await keyboard.press('Tab')
  await keyboard.type('서명 둘')
  await save.getByText('One word, without spaces.').waitFor()
  for (let index = 0; index < 2; index++) await keyboard.press('Backspace')
  await keyboard.press('Enter')
  await save.waitFor({ state: 'detached' })

  // The abbreviation is composed, as an input method does, and Tab means the snippet only once that is over.
  await keyboard.press('End')
  await keyboard.press('Enter')
  await keyboard.type('끝. ')
  const composer = await Composer.on(page)
  for (const step of ['서', '서ㅁ', '서며', '서명']) await composer.show(step)
  await composer.keyOfMethod('Tab', 'Tab')
  expect((await lines()).at(-1)).toBe('끝. 서명')
  await composer.commit('서명')
  await keyboard.press('Tab')
  const year = new Date().getFullYear()
  const filled = `서린, ${year} — <b>항만 노사, 협상 재개</b> {팀}`
  await expectSoon(async () => (await lines()).at(-1)).toBe(`끝. ${filled}`)
  await keyboard.press('Control+z')
  await expectSoon(async () => (await lines()).at(-1)).toBe('끝. 서명')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await keyboard.type('/맺음')
  await page.getByRole('option', { name: '맺음말' }).waitFor()
  await keyboard.press('Enter')
  await expectSoon(async () => (await lines()).at(-1)).toBe(filled)
  expect(await writer.text().locator('b, strong').count()).toBe(0)
  // What nobody filled is still to come.
  await keyboard.press('Alt+k')
  await expectSoon(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^\{/)

  await command('save as template')
  const saveStory = page.getByRole('dialog', { name: 'Save as template' })
  await saveStory.getByText('Photos, citations of sources, notes, status, embargo and slug stay with their story').waitFor()
  await focused(saveStory.getByLabel('What to call it'))
  await keyboard.type('날씨')
  await keyboard.press('Enter')
  await saveStory.waitFor({ state: 'detached' })

  await command('snippets and templates')
  const dialog = page.getByRole('dialog', { name: 'Snippets and templates' })
  await dialog.getByRole('button', { name: 'New snippet' }).press('Enter')
  await focused(dialog.getByLabel('What to call it'))
  await keyboard.type('빈 것')
  await dialog.getByRole('button', { name: '빈 것' }).waitFor()
  await dialog.getByRole('button', { name: '날씨' }).press('Enter')
  await dialog.getByLabel('Main title').fill('{section} {date:M월}')
  await dialog.getByLabel('Section').fill('날씨')
  await dialog.getByRole('textbox', { name: 'Text to insert' }).focus()
  await keyboard.press('Control+a')
  await keyboard.type('## 오늘')
  await keyboard.press('Enter')
  await keyboard.type('기온은 ')
  await dialog.getByRole('button', { name: '{cursor}' }).press('Enter')
  await keyboard.type(' 도.')
  expect(await violations(page, { within: ['[role=dialog]'] })).toEqual([])
  await dialog.getByRole('button', { name: 'Delete' }).press('Enter')
  await dialog.getByText('“날씨” is deleted.').waitFor()
  await focused(dialog.getByRole('button', { name: 'Bring it back' }))
  await expectSoon(() => dialog.getByRole('button', { name: '날씨' }).count()).toBe(0)
  await keyboard.press('Enter')
  await dialog.getByRole('button', { name: '날씨' }).waitFor()
  await keyboard.press('Escape')

  await command('new story from a template')
  const choose = page.getByRole('dialog', { name: 'New story from a template' })
  await choose.getByRole('option', { name: '날씨' }).waitFor()
  await focused(choose.getByRole('combobox'))
  await keyboard.type('날')
  await keyboard.press('Enter')
  const headline = `날씨 ${new Date().getMonth() + 1}월`
  await expectSoon(() => writer.field('Headline').inputValue()).toBe(headline)
  await expectSoon(() => writer.text().evaluate((text) => text.contains(document.activeElement))).toBe(true)
  await keyboard.type('12')
  const made = await writer.onDisk(headline)
  expect(made.text).toBe('오늘\n기온은 12 도.')
  expect(made).toMatchObject({ section: '날씨', dateline: '서린', language: 'ko', status: 'draft', targetUnit: 'characters' })
})

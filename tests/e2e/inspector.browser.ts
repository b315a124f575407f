import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Deskhand } from './deskhand.ts'

// One newsroom for all: each writes stories of its own.

let door: Door
let page: Page
let desk: Deskhand

beforeAll(async () => {
  door = await openBrowserDoor()
  page = door.page
  desk = new Deskhand(page)
  await desk.place('Stories').waitFor()
})
afterAll(async () => {
  await door.close()
  await closeChromium()
})

const expectSoon = <T>(read: () => T) => expect.poll(read)

test('fields save themselves, and a taken slug is said so', async () => {
  await desk.write('First')
  await desk.write('Second')
  await desk.field('Slug').fill('first')
  await page.getByText('Another story has the slug “first”').first().waitFor()
  expect(await desk.field('Slug').getAttribute('aria-invalid')).toBe('true')
  await desk.field('Slug').fill('second-look')
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Copy' })
  await page.getByRole('combobox', { name: 'Section' }).fill('Politics')
  await desk.field('Tags').fill('port, strike,')
  await page.getByRole('button', { name: 'Remove strike' }).waitFor()
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: '한국어' })
  await page.getByLabel('Embargo', { exact: true }).fill('2031-03-03T18:00')
  await desk.field('Target length').fill('1,000')
  await desk.field('Notes').fill('Call the ministry.')
  await desk.saved()
  await page.reload()
  await desk.item('Second').getByRole('link').click()
  await expectSoon(() => desk.field('Slug').inputValue()).toBe('second-look')
  expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('ko')
  expect(await page.getByLabel('Embargo', { exact: true }).inputValue()).toBe('2031-03-03T18:00')
  await page.getByText('Time in Europe/Lisbon').waitFor()
  expect(await desk.field('Target length').inputValue()).toBe('1000')
  expect(await desk.field('Notes').inputValue()).toBe('Call the ministry.')
  await page.getByRole('button', { name: 'Remove port' }).waitFor()
  await desk.item('Second').getByText('Copy · Politics').waitFor()
})

test('a new story is in the language of the last one', async () => {
  await desk.write('첫 기사')
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: '한국어' })
  await desk.saved()
  await desk.write('둘째 기사')
  expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('ko')
})

test('a check counts what must be corrected, leads to it, and goes when it is corrected', async () => {
  await desk.write('Port talks', 'The ministry named TK ships.')
  await desk.tab('Checks').click()
  const card = page.getByRole('listitem').filter({ hasText: 'still to come' })
  await card.waitFor()
  await page.getByRole('heading', { name: 'One thing before print' }).waitFor()
  await page.getByRole('tab', { name: 'Checks 1 thing to correct' }).waitFor()
  await card.getByRole('button', { name: 'Go to it' }).click()
  await expectSoon(() => page.evaluate(() => String(getSelection()))).toBe('TK')
  await page.keyboard.insertText('nine')
  await page.getByRole('heading', { name: 'Nothing stands in the way' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'no dek' }).getByRole('button', { name: 'Go to it' }).click()
  await expectSoon(() => desk.focusedName()).toBe('Dek')
})

test('a version is kept by hand, read, and restored', async () => {
  await desk.write('Quay talks', 'The first wording.')
  await desk.tab('History').click()
  await page.getByRole('button', { name: 'Keep a version…' }).click()
  await desk.field('What to call it').fill('Before the lawyer')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  const version = page.getByRole('listitem').filter({ hasText: 'Before the lawyer' })
  await version.waitFor()
  const body = page.getByRole('textbox', { name: 'Story body' })
  await body.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Another wording.')
  await desk.saved()
  await version.getByRole('button', { name: 'View' }).click()
  await desk.dialog('Version').getByText('The first wording.').waitFor()
  await desk.dialog('Version').getByRole('button', { name: 'Restore' }).click()
  await desk.dialog('Restore this version?').getByRole('button', { name: 'Restore' }).click()
  await body.getByText('The first wording.').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Before a version was restored' }).waitFor()
  expect(await body.getByText('Another wording.').count()).toBe(0)
})

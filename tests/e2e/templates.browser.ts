import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Writer } from './writer.ts'

let door: Door
let writer: Writer

beforeEach(async () => {
  door = await openBrowserDoor()
  writer = new Writer(door)
})
afterEach(() => door.close())
afterAll(closeChromium)

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
  const { violations } = await new AxeBuilder({ page }).include('footer').include('aside').analyze()
  expect(violations).toEqual([])
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
  await expect.poll(() => limits.getByLabel('Characters in Sport').evaluate((field) => field === document.activeElement)).toBe(true)
  await keyboard.type('60')
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
  await keyboard.press('Escape')
  await page.getByText('12 of 10 characters, 2 too many').waitFor()
  await expect.poll(() => writer.warnings(id)).toContain('The headline has 12 characters; more than 10 are cut off in many places.')
})

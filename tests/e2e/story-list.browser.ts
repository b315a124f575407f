import { execFileSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Deskhand } from './deskhand.ts'

const stet = join(import.meta.dirname, '..', '..', 'out', 'main', 'stet.js')

let door: Door
let page: Page
let desk: Deskhand

beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
  desk = new Deskhand(page)
  await desk.place('Stories').waitFor()
})
afterEach(() => door.close())
afterAll(closeChromium)

const expectSoon = <T>(read: () => T) => expect.poll(read)
const gone = (locator: Locator) => locator.waitFor({ state: 'detached' })

test('a new story is there at once, with the caret in its headline', async () => {
  await page.getByRole('button', { name: 'New story' }).first().click()
  await expectSoon(() => desk.focusedName()).toBe('Headline')
  await page.keyboard.insertText('Port talks resume')
  await desk.item('Port talks resume').waitFor()
  expect(await desk.item('Port talks resume').getByRole('link').getAttribute('aria-current')).toBe('true')
  await expectSoon(() => desk.field('Slug').inputValue()).toBe('port-talks-resume')
})

test('typing narrows it by headline and slug, a Hangul syllable while it is built, and Escape shows all again', async () => {
  await desk.write('항만 노사 협상 재개')
  await desk.write('Café owners protest')
  const filter = page.getByRole('searchbox', { name: 'Filter stories' })
  await filter.fill('CAFE')
  await gone(desk.item('항만 노사 협상 재개'))
  expect(await desk.list().getByRole('listitem').count()).toBe(1)
  await filter.fill('하')
  await desk.item('항만 노사 협상 재개').waitFor()
  await gone(desk.item('Café owners protest'))
  await filter.fill('nothing like it')
  await page.getByText('No story matches').waitFor()
  await filter.press('Escape')
  await desk.item('Café owners protest').waitFor()
  expect(await desk.list().getByRole('listitem').count()).toBe(2)
})

test('the keyboard moves through it, opens, and sends to the trash with a way back', async () => {
  await desk.write('First')
  await desk.write('Second')
  await desk.write('Third')
  await desk.item('Third').getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  await expectSoon(() => desk.focusedName()).toBe('Second')
  await page.keyboard.press('End')
  await expectSoon(() => desk.focusedName()).toBe('First')
  await page.keyboard.press('Enter')
  await expectSoon(() => desk.field('Headline').inputValue()).toBe('First')
  await desk.item('First').getByRole('link').focus()
  await page.keyboard.press('Delete')
  await gone(desk.item('First'))
  await expectSoon(() => desk.focusedName()).toBe('Second')
  await page.getByRole('button', { name: 'Undo' }).click()
  await desk.item('First').waitFor()
})

test('a menu that stands open goes when keys open a dialog or go elsewhere, and the focus goes back to where it was', async () => {
  await desk.write('Port talks')
  const menu = page.locator('[role=menu]')
  const palette = desk.dialog('Search and commands')
  const throughPalette = async () => {
    await menu.waitFor()
    await page.keyboard.press('Control+k')
    await gone(menu)
    await expectSoon(() => palette.getByRole('combobox').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await gone(palette)
  }
  await desk.item('Port talks').getByRole('link').focus()
  await page.keyboard.press('Shift+F10')
  await throughPalette()
  await expectSoon(() => desk.focusedName()).toBe('Port talks')
  await page.getByRole('button', { name: 'Stet menu' }).press('Enter')
  await throughPalette()
  await expectSoon(() => desk.focusedName()).toBe('Stet menu')
  await page.keyboard.press('Enter')
  await menu.waitFor()
  await page.keyboard.press('Control+2')
  await page.getByRole('heading', { level: 1, name: 'Photos', exact: true }).waitFor()
  await gone(menu)
})

test('thousands of stories scroll with only those in sight in the page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-many-'))
  const files = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const path = join(folder, `story-${index}.md`)
      await writeFile(path, `# Story number ${index}\n\nWords.\n`)
      return path
    }),
  )
  execFileSync(process.execPath, [stet, 'import', ...files, '--newsroom', door.folder])
  await desk.item('Story number 59').waitFor()
  expect(await desk.item('Story number 59').getAttribute('aria-setsize')).toBe('60')
  expect(await desk.list().getByRole('listitem').count()).toBeLessThan(40)
  await desk.item('Story number 59').getByRole('link').focus()
  await page.keyboard.press('End')
  await expectSoon(() => desk.focusedName()).toBe('Story number 0')
})

test('a trashed story is restored, or destroyed after a question that names what goes with it', async () => {
  await desk.write('Keep me', 'Three plain words')
  await desk.write('Lose me', 'Two words')
  for (const headline of ['Keep me', 'Lose me']) {
    await desk.item(headline).getByRole('link').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Move to trash' }).click()
    await gone(desk.item(headline))
  }
  await desk.place('Archive').click()
  await desk.tab('Trash').click()
  const trash = page.getByRole('list', { name: 'Trash' })
  await trash.getByRole('listitem').filter({ hasText: 'Lose me' }).getByRole('button', { name: 'Delete for good…' }).click()
  const question = desk.dialog('Delete for good?')
  await question.getByText('“Lose me” is destroyed').waitFor()
  await question.getByText('the text, 2 words').waitFor()
  // The harmless way out has the focus.
  await expectSoon(() => desk.focusedName()).toBe('Cancel')
  await question.getByRole('button', { name: 'Delete for good' }).click()
  await gone(trash.getByText('Lose me'))
  await trash.getByRole('listitem').filter({ hasText: 'Keep me' }).getByRole('button', { name: 'Restore' }).click()
  await page.getByText('The trash is empty').waitFor()
  await desk.place('Stories').click()
  await desk.item('Keep me').waitFor()
  expect(await desk.list().getByRole('listitem').count()).toBe(1)
})

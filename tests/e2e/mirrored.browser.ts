import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { violations } from './violations.ts'

afterAll(closeChromium)

const words = (text: string) => ({ type: 'text', text })
const line = (text: string) => ({ type: 'paragraph', content: [words(text)] })
const cell = (text: string) => ({ type: 'tableCell', content: [line(text)] })
const row = (...cells: string[]) => ({ type: 'tableRow', content: cells.map(cell) })
const blocks = (...contents: object[]) => contents.map((content, index) => ({ id: `b${index}`, order: `a${index}`, content: content as Record<string, unknown> }))

test('a window for Arabic begins at the right, and its keys go where they point', async () => {
  const folder = await newNewsroomFolder()
  const newsroom = await openNewsroom({ folder })
  await newsroom.stories.create({ fields: { headline: 'Port talks resume', slug: 'port-talks', language: 'en' }, blocks: blocks(line('The board met on Monday.')) }, 'test')
  const body = [line('استؤنفت المحادثات في الميناء.'), { type: 'table', content: [row('الرصيف', 'السفن'), row('أول', 'Nine')] }, line('')]
  await newsroom.stories.create({ fields: { headline: 'محادثات الميناء', slug: 'mina', language: 'ar' }, blocks: blocks(...body) }, 'test')
  for (const colour of ['#204060', '#604020']) await addPhoto(newsroom, { source: await makePhoto({ path: join(dirname(folder), 'pier.jpg'), width: 60, height: 40, colour }), fileName: 'pier.jpg' }, 'test')

  const door = await openBrowserDoor({ folder, env: { STET_LANG: 'ar' } })
  const { page } = door
  const { keyboard } = page
  const list = page.getByRole('complementary', { name: 'الأخبار والأقسام' })
  const text = page.getByRole('textbox', { name: 'نص الخبر' })
  const directionOf = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).direction)
  const shot = async (name: string) => process.env['STET_SHOTS'] && (await page.screenshot({ path: `${process.env['STET_SHOTS']}-${name}.png` }))
  await list.getByText('محادثات الميناء').click()
  await text.getByText('استؤنفت').click()
  expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual(['rtl', 'ar'])
  expect((await list.boundingBox())?.x).toBeGreaterThan(1_000)
  expect((await page.getByRole('complementary', { name: 'التفاصيل' }).boundingBox())?.x).toBe(0)
  expect(await directionOf('kbd')).toBe('ltr')
  expect(await list.getByText('Port talks').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')

  // The caret goes through the table to the side the key points to, in cells of either direction.
  const cellOfCaret = () => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('td')?.textContent)
  await text.getByText('الرصيف').click()
  await keyboard.press('End')
  await keyboard.press('ArrowLeft')
  expect(await cellOfCaret()).toBe('السفن')
  await keyboard.press('ArrowRight')
  expect(await cellOfCaret()).toBe('الرصيف')
  await text.getByText('Nine').click()
  await keyboard.press('End')
  await keyboard.press('ArrowRight')
  expect(await cellOfCaret()).toBe('أول')
  await keyboard.press('Shift+ArrowLeft')
  for (let letter = 0; letter < 4 && (await page.locator('.selectedCell').count()) < 2; letter++) await keyboard.press('Shift+ArrowLeft')
  expect(await page.locator('.selectedCell').allInnerTexts()).toEqual(['أول', 'Nine'])

  // A block by its Arabic name, in a menu that hangs from the caret.
  await text.locator('p').last().click()
  await keyboard.type('/')
  const menu = page.getByRole('listbox', { name: 'إدراج' })
  const keys = menu.locator('kbd').first()
  expect(((await keys.boundingBox())?.x ?? 0) - ((await menu.boundingBox())?.x ?? 0)).toBeLessThan(30)
  await keyboard.type('اقتباس ب')
  await menu.getByRole('option', { name: 'اقتباس بارز' }).waitFor()
  const [menuBox, textBox] = [await menu.boundingBox(), await text.boundingBox()]
  expect(Math.round((menuBox?.x ?? 0) + (menuBox?.width ?? 0))).toBe(Math.round((textBox?.x ?? 0) + (textBox?.width ?? 0)))
  await shot('slash')
  await keyboard.press('Enter')
  await text.locator('aside.pull-quote').waitFor()

  // English words in the mirrored window: the text runs its own way, what is laid over it that of the window.
  await list.getByText('Port talks').click()
  await text.getByText('The board').selectText()
  const toolbar = page.getByRole('toolbar', { name: 'التنسيق' })
  await toolbar.waitFor()
  expect([await directionOf('main article'), await directionOf('[role="toolbar"]')]).toEqual(['ltr', 'rtl'])
  await toolbar.getByRole('button').first().focus()
  await keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-command'))).toBe('italic')
  await keyboard.press('Escape')
  const tabs = page.getByRole('tab')
  await tabs.first().focus()
  await keyboard.press('ArrowLeft')
  await expect.poll(() => tabs.nth(1).getAttribute('aria-selected')).toBe('true')
  await list.getByText('Port talks').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'نسخ الاسم المختصر' }).click()
  // An English name is set apart from the sentence that it stands in.
  await page.getByText('«\u2068port-talks\u2069»').waitFor()

  // Among photos the next one stands to the left.
  await page.getByRole('link', { name: 'الصور' }).click()
  const photos = page.getByRole('listbox', { name: 'الصور' }).getByRole('option')
  await photos.first().click()
  await keyboard.press('ArrowLeft')
  await expect.poll(() => photos.nth(1).getAttribute('aria-selected')).toBe('true')
  const [before, after] = [await photos.first().boundingBox(), await photos.nth(1).boundingBox()]
  expect(after?.x ?? 0).toBeLessThan(before?.x ?? 0)
  await page.getByRole('link', { name: 'الأخبار' }).click()

  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, { rules: ['color-contrast', 'link-in-text-block'] })).toEqual([])

  // The drawers come from the side on which the columns stood, and what points to them points there.
  await page.setViewportSize({ width: 720, height: 700 })
  const opens = page.getByRole('button', { name: 'فتح القائمة' })
  expect(await opens.locator('svg').evaluate((icon) => getComputedStyle(icon).scale)).toBe('-1 1')
  await opens.click()
  const drawer = await page.getByRole('dialog', { name: 'الأخبار والأقسام' }).boundingBox()
  expect(Math.round((drawer?.x ?? 0) + (drawer?.width ?? 0))).toBe(720)
  await shot('drawer')
  await newsroom.close()
  await door.close()
})

import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { photoFacts } from '#domain/photo/photo.ts'
import { newId } from '#newsroom/new-id.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { Composer } from './composer.ts'
import { violations } from './violations.ts'

// The browser door alone: what a check finds and where it leads is the window's, whatever its door.

afterAll(closeChromium)

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const figure = (photoId: string, alt: string | null = null) => ({ type: 'figure', attrs: { placementId: newId(), photoId, caption: null, alt } })
const blocks = (...contents: object[]) => contents.map((content, index) => ({ id: newId(), order: `a${index}`, content: content as Record<string, unknown> }))
const whole = { slug: 'port', dek: 'After eleven weeks.', bylines: ['Ada Quill'], dateline: 'CALVERA', language: 'en' }
const credited = { caption: 'Cranes at Pier 9 in Calvera.', altText: 'Two grey machines on a quay', creditLine: 'Calvera Photo' }

const isFocused = (of: Locator) => of.evaluate((element) => element === document.activeElement).catch(() => false)

async function tabTo(page: Page, control: Locator): Promise<void> {
  const element = await control.elementHandle()
  for (let step = 0; step < 150 && !(await element?.evaluate((one) => one === document.activeElement)); step++) await page.keyboard.press('Tab')
  expect(await isFocused(control)).toBe(true)
}

test('each check that blocks leads to the field that mends it, by keyboard alone; then the story goes out, and says how its picture was made', async () => {
  const folder = await newNewsroomFolder()
  const out = join(dirname(folder), 'out')
  await mkdir(out)
  const newsroom = await openNewsroom({ folder })
  const add = async (fileName: string, colour: string, fields: object) => {
    const { photo } = await addPhoto(newsroom, { source: await makePhoto({ path: join(dirname(folder), fileName), width: 300, height: 200, colour }), fileName }, 'test')
    await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: photo.revision, changes: fields }, 'test')
    return photo.id
  }
  const once = await add('once.jpg', '#204060', { ...credited, oneTimeUse: true })
  const bare = await add('bare.jpg', '#604020', { rightsEndOn: '2026-01-31', publicationForbidden: true, aiSystemUsed: 'Imagen 4' })
  const first = await newsroom.stories.create({ fields: { ...whole, headline: 'Strike over', slug: 'strike-over' }, blocks: blocks(figure(once), words('It is over.')) }, 'test')
  await newsroom.publishing.publish({ storyId: first.id, format: 'text', flavour: 'plain', form: 'page', keepLocation: false, folder: join(out, 'first'), override: null }, 'test')
  const story = await newsroom.stories.create({ fields: { ...whole, headline: 'Port reopens' }, blocks: blocks(figure(bare), words('It opens.'), figure(once, '')) }, 'test')
  await newsroom.settings.save('last-story', story.id, 'test')
  await newsroom.settings.save('photo-groups', '', 'test')
  await newsroom.close()

  const door = await openBrowserDoor({ folder })
  const { page } = door
  const { keyboard } = page
  const named = (role: 'textbox' | 'checkbox' | 'combobox', name: string) => page.getByRole(role, { name, exact: true })
  await page.getByRole('textbox', { name: 'Story body' }).getByText('It opens.').waitFor()
  await keyboard.press('Alt+4')
  await page.getByRole('heading', { name: 'Eight things before print' }).waitFor()

  /** Goes to a finding by its link, does what mends it where the focus is then, and waits until the check finds it no more. */
  async function mend(finding: RegExp, field: Locator, keys: () => Promise<void>): Promise<void> {
    await keyboard.press('Alt+4')
    const card = page.getByRole('listitem').filter({ hasText: finding })
    await tabTo(page, card.getByRole('button'))
    await keyboard.press('Enter')
    await expect.poll(() => isFocused(field), { timeout: 10_000 }).toBe(true)
    await keys()
    await page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()
    await keyboard.press('Alt+4')
    await card.waitFor({ state: 'detached' })
  }

  await mend(/has no caption: “bare\.jpg”/, named('textbox', 'Caption'), () => keyboard.insertText('The quay at night.'))
  await mend(/has no alt text: “The quay at night/, named('textbox', 'Alt text'), () => keyboard.insertText('Lights over dark water'))
  await mend(/has no credit/, named('textbox', 'Credit line'), () => keyboard.insertText('Calvera Photo'))
  await mend(/rights of a photo ended on 2026-01-31/, page.getByLabel('Rights end on'), () => keyboard.type('06302099'))
  // The dialog that publishes leads there too.
  await keyboard.press('Control+Shift+p')
  const dialog = page.getByRole('dialog', { name: 'Publish' })
  await tabTo(page, dialog.getByText('must not be published').getByRole('button'))
  await keyboard.press('Enter')
  await expect.poll(() => isFocused(named('checkbox', 'Must not be published')), { timeout: 10_000 }).toBe(true)
  expect(await dialog.count()).toBe(0)
  await keyboard.press('Space')
  await mend(/“Imagen 4” says that a machine made it/, named('combobox', 'How the picture was made'), async () => {
    for (let choice = 0; choice < 6; choice++) await keyboard.press('ArrowDown')
  })
  await mend(/may be published once, and “Strike over” published it/, named('checkbox', 'One-time use'), () => keyboard.press('Space'))
  await mend(/has no alt text/, named('textbox', 'What the photo shows'), () => keyboard.insertText('Cranes'))
  await page.getByRole('heading', { name: 'Nothing stands in the way' }).waitFor()
  await page.getByRole('main').locator('figcaption').first().getByText('AI-generated image').waitFor()

  await keyboard.press('Control+Shift+p')
  const folderField = dialog.getByRole('textbox', { name: 'Folder' })
  await tabTo(page, folderField)
  await keyboard.press('Control+a')
  await keyboard.insertText(join(out, 'second'))
  await tabTo(page, dialog.getByRole('button', { name: 'Publish', exact: true }))
  await keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Done' }).waitFor()
  const html = await readFile(join(out, 'second', 'port.html'), 'utf8')
  expect(html).toContain('<span class="credit">Calvera Photo</span> <span class="how-made">AI-generated image</span>')
  expect(html).toContain('"digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource"')
  await door.close()
}, 120_000)

test('a person is completed from earlier photos and sources on the record, letters that are being composed among them; what a file contradicts itself about is settled', async () => {
  const folder = await newNewsroomFolder()
  const newsroom = await openNewsroom({ folder })
  const differences = [{ field: 'caption', xmp: 'By XMP.', iim: 'By IIM.', exif: null }, { field: 'keywords', xmp: 'port; Calvera; north', iim: 'port', exif: null }]
  await newsroom.photos.create({ fileName: 'earlier.jpg', original: null, fields: { ...credited, personsShown: ['Ines Marlow', '김미나'] } }, 'test')
  await newsroom.sources.create({ name: 'Inessa Volk', contacts: 'CANARY-CONTACT' }, 'test')
  await newsroom.sources.create({ name: 'Ines Hidden', attribution: 'background' }, 'test')
  const { photo } = await newsroom.photos.create({ fileName: 'later.jpg', original: null, facts: photoFacts.parse({ differences }), drift: ['caption', 'keywords'], fields: { ...credited, caption: 'By XMP.', keywords: ['port', 'Calvera; north'], personsShown: ['Lund, Eva'] } }, 'test')
  await newsroom.close()

  const door = await openBrowserDoor({ folder })
  const { page } = door
  const { keyboard } = page
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  await keyboard.press('Control+2')
  await page.locator(`[data-photo-fields="${photo.id}"]`).waitFor()
  const saved = () => page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()

  // What stands already is confirmed, and what does not is taken over.
  const drift = page.getByRole('region', { name: 'The file contradicts itself' })
  await tabTo(page, drift.getByRole('group', { name: 'What the file says: Keywords' }).getByRole('button', { name: /^XMP/ }))
  await keyboard.press('Enter')
  await drift.getByRole('group', { name: 'What the file says: Keywords' }).waitFor({ state: 'detached' })
  await tabTo(page, drift.getByRole('button', { name: /^IIM/ }))
  await keyboard.press('Enter')
  await drift.waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: 'Caption', exact: true }).inputValue()).toBe('By IIM.')

  const persons = page.getByRole('combobox', { name: 'Persons shown' })
  const offered = () => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').allInnerTexts()
  await tabTo(page, persons)
  // A name that has a comma, as a file may have it, is taken back into the field and stays one name.
  await keyboard.press('Backspace')
  await keyboard.press('End')
  await keyboard.type(', Dr.')
  await keyboard.press('Enter')
  await keyboard.type('ines')
  await expect.poll(offered).toEqual([expect.stringMatching(/^Ines Marlow\s+1 photo$/), expect.stringMatching(/^Inessa Volk\s+source on the record$/)])
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  const composer = await Composer.on(page)
  await composer.show('김ㅁ')
  await expect.poll(offered).toEqual([expect.stringMatching(/^김미나/)])
  await composer.show('김미')
  await composer.keyOfMethod('Enter', 'Enter')
  await composer.commit('김미')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.type('Somebody New')
  await keyboard.press('Enter')
  await keyboard.press('Backspace')
  await keyboard.press('Home')
  await keyboard.type('Ms. ')
  expect(await violations(page, { within: ['[data-photo-fields]'] })).toEqual([])

  // A field is found by its label, and a place is added in its group.
  await tabTo(page, page.getByRole('searchbox', { name: 'Find a field' }))
  await keyboard.insertText('licensor')
  await tabTo(page, page.getByRole('button', { name: 'Add a licensor' }))
  await keyboard.press('Enter')
  await expect.poll(() => isFocused(page.getByRole('textbox', { name: 'Who' }))).toBe(true)
  await keyboard.insertText('Calvera Photo')

  // A date that no file can hold, and a language that none can name, are said before anything goes out without them.
  const look = async (words: string) => {
    await tabTo(page, page.getByRole('searchbox', { name: 'Find a field' }))
    await keyboard.press('Control+a')
    await keyboard.insertText(words)
  }
  await look('date created')
  await tabTo(page, page.getByRole('textbox', { name: 'Date created' }))
  await keyboard.insertText('2026.03.03')
  await page.getByText('Files hold no such date').waitFor()
  await keyboard.press('Control+a')
  await keyboard.insertText('2026-03-03')
  await page.getByText('Files hold no such date').waitFor({ state: 'detached' })
  await look('other languages')
  await tabTo(page, page.getByRole('textbox', { name: 'Another language, such as ko' }))
  await keyboard.insertText('korean')
  await page.getByText('Write a tag such as ko').waitFor()
  await keyboard.press('Control+a')
  await keyboard.insertText('ko')
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('group', { name: 'In Korean' }).getByRole('textbox').first())
  await keyboard.insertText('부두')
  // Whoever goes elsewhere without Enter has named somebody all the same.
  await look('persons shown')
  await tabTo(page, persons)
  await keyboard.type('Left Unentered')
  await keyboard.press('Control+1')
  await page.locator('[data-photo-fields]').waitFor({ state: 'detached' })
  await saved()
  await door.close()

  const reopened = await openNewsroom({ folder })
  const kept = await reopened.photos.get(photo.id)
  await reopened.close()
  expect(kept).toMatchObject({ drift: [], fields: { caption: 'By IIM.', keywords: ['port', 'Calvera; north'], personsShown: ['Lund, Eva, Dr.', 'Inessa Volk', '김미나', 'Ms. Somebody New', 'Left Unentered'], licensors: [{ name: 'Calvera Photo' }], dateCreated: '2026-03-03', translations: { caption: { ko: '부두' } } } })
}, 120_000)

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeChromium, newNewsroomFolder, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Composer } from './composer.ts'
import { violations } from './violations.ts'
import { Writer } from './writer.ts'

let door: Door
beforeAll(async () => {
  const folder = await newNewsroomFolder()
  const own = join(folder, 'dictionaries')
  await mkdir(own, { recursive: true })
  await writeFile(join(own, 'de.aff'), 'SET UTF-8\n')
  await writeFile(join(own, 'de.dic'), '3\nHafen\nder\ngeschlossen\n')
  await writeFile(join(own, 'fr.aff'), 'MZ\0\0')
  await writeFile(join(own, 'fr.dic'), 'no dictionary')
  await writeFile(join(own, 'it.dic'), '1\nporto\n')
  door = await openBrowserDoor({ folder })
})
afterAll(() => door.close())
afterAll(closeChromium)

const soon = <T>(read: () => T) => expect.poll(read)

/** Milliseconds: longer than anything waits that looks words up when the keys rest. */
const longestRest = 800

const shots = process.env['STET_SHOTS']
const shot = async (name: string) => {
  if (shots === undefined) return
  for (const [size, width, height] of [['1440', 1440, 900], ['1024', 1024, 700]] as const) {
    await door.page.setViewportSize({ width, height })
    await door.page.waitForTimeout(300)
    await door.page.screenshot({ path: join(shots, `${name}-${size}.png`) })
  }
  await door.page.setViewportSize({ width: 1280, height: 800 })
}

test('misspelled words are marked, corrected, added and ignored with the keyboard alone, each in its language', async () => {
  const writer = new Writer(door)
  const { page } = door
  const { keyboard } = page
  const marked = () => writer.text().locator('.misspelled').allTextContents()
  const markedAbove = () => page.locator('mark.misspelled-words').allTextContents()
  const menu = (word: string) => page.getByRole('menu', { name: `Spelling of “${word}”` })
  /** The menu is there, and hears the keys. */
  const asked = async (word: string) => {
    await menu(word).waitFor()
    await soon(() => menu(word).evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  const command = async (words: string) => {
    await keyboard.press('Control+k')
    await page.getByRole('combobox').fill(words)
    await page.getByRole('option', { name: words, selected: true }).waitFor()
    await keyboard.press('Enter')
  }

  await writer.newStory('Strikke talks')
  await keyboard.type('Teh harbr')
  // The word with the caret is still being written.
  await soon(marked).toEqual(['Teh'])
  await keyboard.type(' is shut, says NATO’s @harbr_desk at https://exampel.org/harbr in 1990s Kyiv. ')
  await soon(marked).toEqual(['Teh', 'harbr'])
  expect(await markedAbove()).toEqual(['Strikke'])
  for (const words of [writer.text(), writer.field('Headline')]) expect(await words.getAttribute('spellcheck')).toBe('false')

  // The page itself may run no WebAssembly; the worker alone may.
  const compile = () => page.evaluate(() => WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(() => 'compiled', () => 'refused'))
  expect(await compile()).toBe('refused')

  // A correction is one deed, which undo takes back.
  await keyboard.press('Alt+F7')
  // Behind the last one comes the first, in the headline.
  await asked('Strikke')
  await shot('headline')
  await page.getByRole('menuitem', { name: 'Strike', exact: true }).press('Enter')
  await soon(() => writer.field('Headline').inputValue()).toBe('Strike talks')
  await soon(markedAbove).toEqual([])
  await keyboard.press('Control+z')
  await soon(() => writer.field('Headline').inputValue()).toBe('Strikke talks')
  await keyboard.press('End')
  await soon(markedAbove).toEqual(['Strikke'])
  // The pointer and the key that asks about the word with the caret are understood there too.
  const strikke = await page.locator('mark.misspelled-words').boundingBox()
  await page.mouse.click((strikke?.x ?? 0) + 9, (strikke?.y ?? 0) + 9, { button: 'right' })
  await asked('Strikke')
  await keyboard.press('Escape')
  await menu('Strikke').waitFor({ state: 'hidden' })
  await writer.field('Headline').press('Home')
  await keyboard.press('Alt+Enter')
  await asked('Strikke')
  await keyboard.press('Escape')
  await menu('Strikke').waitFor({ state: 'hidden' })
  await writer.field('Headline').press('End')
  await keyboard.press('Alt+F7')
  await asked('Teh')
  await shot('menu')
  expect(await violations(door.page, { within: ['[role="menu"]'] })).toEqual([])
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await soon(marked).toEqual(['harbr'])
  await soon(() => writer.text().innerText()).toMatch(/^The harbr/)
  await keyboard.press('Control+z')
  await soon(() => writer.text().innerText()).toMatch(/^Teh harbr/)
  await keyboard.press('Control+Shift+z')
  await soon(() => writer.text().innerText()).toMatch(/^The harbr/)

  // Escape leaves all as it was, and the keys go on into the text.
  await keyboard.press('Alt+F7')
  await asked('harbr')
  await keyboard.press('Escape')
  await menu('harbr').waitFor({ state: 'hidden' })
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Story body')
  await keyboard.press('ArrowLeft')
  await keyboard.press('Alt+Enter')
  await asked('harbr')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await page.getByText('“harbr” is not marked in this story.').waitFor()
  await soon(marked).toEqual([])

  // Another window hears of the newsroom's words.
  await writer.saved()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'New story' }).first().click()
  await other.getByRole('textbox', { name: 'Story body' }).click()
  await other.keyboard.type('The harbr of Gwangyang again. ')
  const markedThere = () => other.getByRole('textbox', { name: 'Story body' }).locator('.misspelled').allTextContents()
  await soon(markedThere).toEqual(['harbr', 'Gwangyang'])
  await page.bringToFront()
  await writer.text().focus()
  await keyboard.press('Control+End')
  await keyboard.type('Gwangyang waits. ')
  await soon(marked).toEqual(['Gwangyang'])
  await keyboard.press('Alt+Shift+F7')
  await asked('Gwangyang')
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await soon(marked).toEqual([])
  await soon(markedThere).toEqual(['harbr'])
  await other.close()

  // Words of another language are checked in it; words as they were said are not.
  const selectWord = async (words: string) => {
    await writer.text().focus()
    await keyboard.press('Control+End')
    await keyboard.type(words)
    for (let index = 0; index < words.length; index++) await keyboard.press('Shift+ArrowLeft')
  }
  await selectWord('der Hafen ist geschlossen')
  await command('Language of words')
  await page.getByRole('combobox', { name: 'These words are in' }).selectOption('de')
  await shot('language')
  await page.getByRole('button', { name: 'Set language' }).press('Enter')
  await soon(marked).toEqual(['ist'])
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await selectWord('clozed')
  await command('Language of words')
  await page.getByRole('combobox', { name: 'These words are in' }).selectOption('')
  await page.getByRole('button', { name: 'Set language' }).press('Enter')
  await soon(marked).toEqual(['ist', 'clozed'])
  // The dialog gives the focus back to the words that are selected, and goes.
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await soon(() => page.evaluate(() => [document.activeElement?.getAttribute('aria-label'), getSelection()?.toString()])).toEqual(['Story body', 'clozed'])
  await command('Verbatim')
  await soon(marked).toEqual(['ist'])
  await writer.saved()
  const { body } = writer.command<{ body: object }>('show', 'strikke-talks')
  expect(JSON.stringify(body)).toContain('"type":"language","attrs":{"lang":"de"}')
  expect(JSON.stringify(body)).toContain('"type":"verbatim"')

  // What stands in a field has its row among the checks.
  await keyboard.press('Alt+4')
  const panel = page.getByRole('region', { name: 'Spelling' })
  await panel.getByRole('button', { name: 'Strikke', exact: true }).press('Enter')
  await soon(() => page.evaluate(() => { const field = document.activeElement as HTMLTextAreaElement; return field.value.slice(field.selectionStart, field.selectionEnd) })).toBe('Strikke')
  expect(await panel.getByRole('button', { name: 'ist', exact: true }).evaluate((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent)).toBe('In the text')
  await shot('panel')
  expect(await violations(door.page, { within: ['section[aria-label="Spelling"]'] })).toEqual([])
  await panel.getByRole('button', { name: 'Spelling of “Strikke”' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Strike', exact: true }).press('Enter')
  await soon(() => writer.field('Headline').inputValue()).toBe('Strike talks')

  // What is in the newsroom's folder and cannot be used says so; words can be taken out again.
  await panel.getByRole('button', { name: 'The newsroom’s words' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Spelling' })
  await dialog.getByText('it.aff is missing. Put it beside it.dic.').waitFor()
  await dialog.getByText('Its files are no Hunspell dictionary; it is not used.').waitFor()
  await shot('dialog')
  expect(await violations(door.page, { within: ['[role="dialog"]'] })).toEqual([])
  await dialog.getByRole('button', { name: 'Take out “Gwangyang”' }).press('Enter')
  await keyboard.press('Escape')
  await soon(marked).toEqual(['Gwangyang', 'ist'])

  // Without a dictionary nothing is marked, and the browser may do its own.
  await keyboard.press('Alt+1')
  const language = page.getByRole('combobox', { name: 'Language', exact: true })
  await language.selectOption('ko')
  await soon(marked).toEqual(['ist'])
  expect(await writer.text().getAttribute('spellcheck')).toBe('true')
  await language.selectOption('ar')
  await soon(marked).toEqual(['ist'])
  expect(await writer.text().getAttribute('spellcheck')).toBe('true')
  await language.selectOption('fr')
  await soon(marked).toEqual(['ist'])
  await language.selectOption('en-GB')
  await soon(marked).toEqual(['Gwangyang', 'ist'])
  await command('Check spelling')
  await soon(marked).toEqual([])
  await command('Check spelling')
  await soon(marked).toEqual(['Gwangyang', 'ist'])

  // The pointer opens the same menu; what stands between backticks is nobody's word.
  await writer.text().focus()
  await keyboard.press('Control+End')
  await writer.text().locator('.misspelled', { hasText: 'Gwangyang' }).click({ button: 'right' })
  await asked('Gwangyang')
  await keyboard.press('Escape')
  await menu('Gwangyang').waitFor({ state: 'hidden' })
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await keyboard.type('Run `git comit` befor lunch. ')
  await soon(marked).toEqual(['Gwangyang', 'ist', 'befor'])
  expect(door.output()).not.toContain('failed')
})

test('a story of ten thousand words is checked from the screen on, and a key sends its own paragraph alone', async () => {
  const writer = new Writer(door)
  const { page } = door
  const paragraphs = Array.from({ length: 200 }, (_, index) => `Paragraph ${index} of the harbr strike. ${'The dockers of the pier wait for the ships to come back from the sea. '.repeat(3)}`)
  const bring = (name: string, text: string) =>
    page.evaluate(async ([file, body]) => (await fetch('/import', { method: 'POST', headers: { 'x-file-name': file }, body })).ok, [name, text] as const)
  await bring('long.md', `# A long strike\n\n${paragraphs.join('\n\n')}\n`)
  await bring('book.md', `# A book\n\n${Array.from({ length: 900 }, (_, index) => `Part ${index} of the ${index % 3 === 0 ? 'strikke' : 'strike'}.`).join('\n\n')}\n`)
  await page.evaluate(() => {
    const asked: string[][] = []
    Object.assign(window, { asked })
    const send = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: { kind: string; texts?: string[] }, ...rest: never[]) {
      if (message.kind === 'check') asked.push(message.texts ?? [])
      return send.call(this, message, ...rest)
    } as typeof send
  })
  /** The texts that were sent to a dictionary since this was last asked, those of the text itself unless others are wanted too. */
  const asked = async (words = 'Paragraph') => (await page.evaluate(() => (window as unknown as { asked: string[][] }).asked.splice(0).flat())).filter((text) => text.includes(words))
  const count = () => writer.text().locator('.misspelled').count()
  await page.getByRole('list', { name: 'Stories' }).getByRole('link', { name: 'A long strike' }).click()
  const order: string[] = []
  await soon(async () => order.push(...(await asked()))).toBe(200)
  expect(order.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual(paragraphs.map((_, index) => index))

  // From where the screen is, and each text once.
  await writer.text().getByText('Paragraph 120 of').scrollIntoViewIfNeeded()
  await writer.text().getByText('Paragraph 120 of').click()
  await page.keyboard.press('End')
  await page.keyboard.type(', ')
  await soon(async () => (await asked()).map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual([120])

  await soon(count).toBeGreaterThan(100)
  const before = await count()
  // Nothing is asked and no key is taken while a word is composed, however long that takes.
  const composer = await Composer.on(page)
  await composer.show('tehh')
  await composer.keyOfMethod('Enter', 'Enter')
  await composer.show('harbr')
  await page.waitForTimeout(longestRest)
  expect(await asked('')).toEqual([])
  await composer.commit('항구')
  const composed: string[] = []
  await soon(async () => composed.push(...(await asked()))).toBe(1)
  expect(composed[0]).toContain(', 항구')
  await soon(count).toBe(before)
  // Nor in a field, with the list of misspelled words in sight.
  await page.keyboard.press('Alt+4')
  await page.getByRole('region', { name: 'Spelling' }).getByText('200 times').waitFor()
  await writer.field('Headline').focus()
  await page.keyboard.press('End')
  await asked()
  await composer.show('tehh')
  await page.waitForTimeout(longestRest)
  expect(await asked('')).toEqual([])
  await composer.commit('항구')
  await soon(async () => (await asked('항구')).length).toBeGreaterThan(0)
  await page.keyboard.press('Alt+1')
  await writer.text().focus()

  // Words that become known send nothing.
  await page.keyboard.press('Alt+F7')
  await page.getByRole('menuitem', { name: 'Add to the newsroom’s words' }).press('Enter')
  await soon(count).toBe(0)
  expect(await asked()).toEqual([])
  // In another language all is asked anew, what is on the screen first.
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('en-GB')
  const anew: string[] = []
  await soon(async () => anew.push(...(await asked()))).toBe(200)
  const first = Number(/\d+/.exec(anew[0] ?? '')?.[0])
  expect(first).toBeGreaterThan(100)
  expect(first).toBeLessThanOrEqual(120)

  // In a book only what is near the screen has its marks set, wherever that is; the way to the next one leads through all of it.
  await page.getByRole('list', { name: 'Stories' }).getByRole('link', { name: 'A book' }).click()
  const markOf = (part: number) => writer.text().getByText(`Part ${part} of`).locator('.misspelled').count()
  await soon(() => markOf(0)).toBe(1)
  await writer.text().focus()
  await page.keyboard.press('Control+End')
  await soon(() => markOf(897)).toBe(1)
  expect(await markOf(0)).toBe(0)
  await page.keyboard.press('Alt+F7')
  await page.getByRole('menu', { name: 'Spelling of “strikke”' }).waitFor()
  await page.keyboard.press('Escape')
  await soon(() => markOf(0)).toBe(1)
})

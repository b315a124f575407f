import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'
import { committedIn, Composer, compositions, type ComposedLanguage } from './composer.ts'
import { Writer } from './writer.ts'

let door: Door
let page: Page
let writer: Writer
let composer: Composer

beforeAll(async () => {
  door = await openDoor()
  page = door.page
  writer = new Writer(door)
  composer = await Composer.on(page)
})
afterAll(async () => {
  await door.close()
  await closeChromium()
})

type Brief = (string | Brief)[]

/** A node as its type and what is in it; a text as its letters and marks. */
function brief(node: DocumentNode): Brief {
  if (node.type === 'text') return [node.text ?? '', ...(node.marks ?? []).map(({ type }) => type)]
  return [node.type, ...(node.content ?? []).map(brief)]
}

const languages = Object.keys(compositions) as ComposedLanguage[]

describe('composing in the text', () => {
  test.each(languages)('%s: at a block’s start, after a mark, at a link’s edges, in a list and a cell', async (language) => {
    const word = committedIn(language)
    await writer.newStory(`Composed ${language}`)
    await composer.write(language)
    await page.keyboard.press('Enter')

    await page.keyboard.press('Control+b')
    await page.keyboard.type('bold')
    await page.keyboard.press('Control+b')
    await composer.write(language)
    await page.keyboard.press('Enter')

    await page.keyboard.type('port')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Control+Shift+k')
    await page.getByRole('textbox', { name: 'Link address' }).fill('example.org/port')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await composer.write(language)
    await page.keyboard.press('Home')
    await composer.write(language)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')

    await page.keyboard.type('- ')
    await composer.write(language)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')

    await page.keyboard.type('/table')
    await page.keyboard.press('Enter')
    await composer.write(language)
    await page.keyboard.press('Tab')
    await composer.write(language)

    const story = await writer.onDisk(`Composed ${language}`)
    expect(story.body.content.map(brief)).toEqual([
      ['paragraph', [word]],
      ['paragraph', ['bold', 'bold'], [word]],
      ['paragraph', [word], ['port', 'link'], [word]],
      ['bulletList', ['listItem', ['paragraph', [word]]]],
      ['table', expect.arrayContaining([['tableHeader', ['paragraph', [word]]]]), expect.anything(), expect.anything()],
    ])
  })

  test('nothing else acts while something is composed: not saving, not a rule of typing, not a key that the method takes', async () => {
    await writer.newStory('Inert')
    await page.keyboard.type('Kept before. ')
    await composer.show('ㅎ')
    // Long enough for the words before to be saved, and for the window to hear that they are.
    await writer.saved()
    await page.waitForTimeout(1_000)
    await composer.show('하')
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowUp', 'Backspace', 'b']) await composer.keyOfMethod(key, key.length === 1 ? 'KeyB' : key)
    await composer.show('항')
    await composer.commit('항')
    await page.keyboard.press('Enter')
    for (const step of ['-', '- ', '- 가']) await composer.show(step)
    expect(await writer.text().locator('ul').count()).toBe(0)
    await composer.commit('가')
    await page.keyboard.press('Enter')
    for (const step of ['T', 'TK', 'TKT', 'TKTK']) await composer.show(step)
    await composer.commit('TKTK')
    await composer.compose({ steps: ['ㄴ', '나'], committed: '나' })
    const story = await writer.onDisk('Inert')
    expect(story.body.content.map(brief)).toEqual([
      ['paragraph', ['Kept before. 항']],
      ['paragraph', ['가']],
      ['paragraph', ['TKTK나']],
    ])
  })

  test('a composed word over a selection replaces it, and undo brings it back', async () => {
    await writer.newStory('Over')
    await page.keyboard.type('The harbor sleeps.')
    await writer.saved()
    // What is typed within half a second is undone as one.
    await page.waitForTimeout(600)
    await page.keyboard.press('Control+a')
    await composer.write('ko')
    expect((await writer.onDisk('Over')).text).toBe('한글')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await writer.onDisk('Over')).text).toBe('The harbor sleeps.')
  })
})

describe('letters of several characters', () => {
  const letters = { family: '👨‍👩‍👧‍👦', flag: '🇰🇷', marks: 'x\u0302\u030c', jamo: '\u1112\u119e\u11ab', ideograph: '𠮷', variant: '葛\u{e0100}' }

  test.each(['Story body', 'Dek'])('the caret passes each in one step, and a key deletes it whole: %s', async (name) => {
    await writer.newStory(`Letters ${name}`)
    const place = page.getByRole('textbox', { name, exact: true })
    const text = () => (name === 'Dek' ? place.inputValue() : place.innerText())
    for (const [kind, letter] of Object.entries(letters)) {
      const write = async () => {
        await place.focus()
        await page.keyboard.press('Control+a')
        await page.keyboard.press('Delete')
        await page.keyboard.insertText(`a${letter}b`)
        await page.keyboard.press('ArrowLeft')
      }
      await write()
      await page.keyboard.press('Backspace')
      await expect.poll(text, { message: kind }).toBe('ab')
      await write()
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.type('|')
      await expect.poll(text, { message: kind }).toBe(`a|${letter}b`)
      await page.keyboard.press('Delete')
      await expect.poll(text, { message: kind }).toBe('a|b')
    }
  })

  test('are counted as one, in any form, and kept in one form', async () => {
    await writer.newStory('Counted')
    await page.keyboard.insertText(`${letters.family}${letters.flag}e\u0301\u1112\u1161\u11ab`)
    const story = await writer.onDisk('Counted')
    expect(story.text).toBe(`${letters.family}${letters.flag}é한`)
    await page.getByText('4 characters', { exact: false }).waitFor()
  })
})

describe('right to left', () => {
  /** On which half of its block each paragraph's first letter stands. */
  const sides = () =>
    writer
      .text()
      .locator('p')
      .evaluateAll((blocks) =>
        blocks.map((block) => {
          const range = document.createRange()
          range.setStart(block.firstChild as Node, 0)
          range.setEnd(block.firstChild as Node, 1)
          const letter = range.getBoundingClientRect()
          const { left, width } = block.getBoundingClientRect()
          return letter.left + letter.width / 2 < left + width / 2 ? 'left' : 'right'
        }),
      )

  test('a paragraph runs as its letters do, the caret goes the way it looks, and the words are kept as they were typed', async () => {
    await writer.newStory('Two ways')
    await page.keyboard.type('An English line.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('قال الوزير 12 مرة: pier 9.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('«שלום» 12')
    await expect.poll(sides).toEqual(['left', 'right', 'right'])
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('|')
    const story = await writer.onDisk('Two ways')
    expect(story.text).toBe('An English line.\nقال الوزير 12 مرة: pier 9.\n«ש|לום» 12')
  })

  test('in an Arabic story what has no letters runs from the right, and a line of English from the left', async () => {
    await writer.newStory('Arabic')
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'العربية' })
    await writer.text().click()
    await page.keyboard.type('2026')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Pier 9')
    await expect.poll(sides).toEqual(['right', 'left'])
  })
})

import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Writer, type Shown } from './writer.ts'

let door: Door
let page: Page
let writer: Writer

// One window for all: each writes stories of its own.
beforeAll(async () => {
  door = await openBrowserDoor()
  page = door.page
  writer = new Writer(door)
})
afterAll(async () => {
  await door.close()
  await closeChromium()
})

const text = () => writer.text()
const field = (name: string) => writer.field(name)
const saved = () => writer.saved()
const newStory = (headline: string) => writer.newStory(headline)
const onDisk = (headline: string) => writer.onDisk(headline)

async function typeLines(...lines: string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
}

const kinds = (story: Shown) => story.body.content.map(({ type }) => type)
const marksOf = (node: DocumentNode | undefined) => (node?.content ?? []).map(({ text, marks }) => [text, ...(marks ?? []).map(({ type }) => type)])

describe('what stands above the text', () => {
  test('Enter leads from field to field into the text, and every field is kept', async () => {
    await page.getByRole('button', { name: 'New story' }).first().click()
    await field('Headline').click()
    await typeLines('Port talks resume', 'Both sides return to Pier 9.', 'Ann Field, Bo Ryu', 'Calvera, March 3', 'The minister spoke.')
    const story = await onDisk('Port talks resume')
    expect(story).toMatchObject({ dek: 'Both sides return to Pier 9.', bylines: ['Ann Field', 'Bo Ryu'], dateline: 'Calvera, March 3', text: 'The minister spoke.' })
  })

  test('each story keeps an undo of its own while others are written', async () => {
    await newStory('First')
    await page.keyboard.type('The first words.')
    await saved()
    await newStory('Second')
    await page.keyboard.type('Other words.')
    await page.getByRole('list', { name: 'Stories' }).getByText('First').click()
    await text().click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => text().innerText()).not.toContain('The first words.')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => text().innerText()).toContain('The first words.')
    await page.getByRole('list', { name: 'Stories' }).getByText('Second').click()
    await expect.poll(() => text().innerText()).toContain('Other words.')
  })
})

describe('formats', () => {
  test('Markdown signs become formats as they are typed', async () => {
    await newStory('Formats')
    await typeLines('# Two', '### Three', '#### Four', 'Some **bold** and *italic* and ~~struck~~ words.', '> A quote')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await typeLines('- one', 'two')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await typeLines('1. first')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('---')
    await page.keyboard.type('After')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('the break')
    const story = await onDisk('Formats')
    expect(kinds(story)).toEqual(['heading', 'heading', 'heading', 'paragraph', 'blockquote', 'bulletList', 'orderedList', 'horizontalRule', 'paragraph'])
    expect(story.body.content.slice(0, 3).map(({ attrs }) => attrs?.['level'])).toEqual([2, 3, 4])
    expect(marksOf(story.body.content[3])).toEqual([['Some '], ['bold', 'bold'], [' and '], ['italic', 'italic'], [' and '], ['struck', 'strike'], [' words.']])
    expect(story.text).toContain('After\nthe break')
  })

  test('the toolbar is reached, used and left with the keyboard', async () => {
    await newStory('Toolbar')
    await page.keyboard.type('port talks')
    await page.keyboard.press('Control+a')
    await page.getByRole('toolbar', { name: 'Formatting' }).waitFor()
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Only web, mail and phone addresses').waitFor()
    await page.getByRole('textbox', { name: 'Link address' }).fill('example.org/port')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.getByRole('toolbar', { name: 'Formatting' }).waitFor({ state: 'hidden' })
    await page.keyboard.type(' go on')
    const story = await onDisk('Toolbar')
    const [linked] = story.body.content[0]?.content ?? []
    expect(linked?.marks).toEqual(expect.arrayContaining([{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/port' } }]))
    expect(story.text).toBe('port talks go on')
  })

  test('the slash menu finds a block by its name in either language and keeps the focus in the text', async () => {
    await newStory('Slash')
    await page.keyboard.type('/')
    await page.getByRole('listbox', { name: 'Insert' }).waitFor()
    await page.keyboard.type('소제')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await typeLines('A heading', '/pull')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Neighbors talk')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/fact')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Pier 9')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('and/or is no menu; /')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/table')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ship')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Crew')
    const story = await onDisk('Slash')
    expect(kinds(story)).toEqual(['heading', 'pullQuote', 'factBox', 'paragraph', 'table'])
    expect(story.body.content[0]?.attrs?.['level']).toBe(3)
    const cells = story.body.content[4]?.content?.[0]?.content ?? []
    expect(cells.map(({ type }) => type)).toEqual(['tableHeader', 'tableHeader', 'tableHeader'])
    expect(story.text).toContain('Ship\nCrew')
  })

  test('notes open, take formats, close and are numbered by their order', async () => {
    await newStory('Notes')
    await page.keyboard.type('One claim. Another.')
    await page.keyboard.press('Control+Alt+f')
    await page.keyboard.type('The second ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('note')
    await page.keyboard.press('Escape')
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+Alt+f')
    await page.keyboard.type('The first note')
    await page.keyboard.press('Escape')
    expect(await text().locator('.footnote-number').allInnerTexts()).toEqual(['1', '2'])
    const story = await onDisk('Notes')
    const notes = story.body.content[0]?.content?.filter(({ type }) => type === 'footnote') ?? []
    expect(notes.map(marksOf)).toEqual([[['The first note']], [['The second '], ['note', 'bold']]])
  })

  test('straight quotation marks become those of the language, and undo brings back the one that was typed', async () => {
    await newStory('Quotes')
    await page.keyboard.type(`"It's time,`)
    await page.keyboard.type('"')
    await page.keyboard.press('Control+z')
    expect((await onDisk('Quotes')).text).toBe('“It’s time,"')
  })
})

describe('photos', () => {
  test('dropped files become figures where they fall; their words are written under them', async () => {
    await newStory('Photos')
    await typeLines('Before.', 'After.')
    const jpeg = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#c98a5e' } }).jpeg().toBuffer()
    const files = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], 'cranes.jpg', { type: 'image/jpeg' }))
      return transfer
    }, jpeg.toString('base64'))
    const after = await text().getByText('After.').boundingBox()
    await text()
      .getByText('After.')
      .dispatchEvent('drop', { dataTransfer: files, clientX: (after?.x ?? 0) + 4, clientY: (after?.y ?? 0) + 2 })
    await text().locator('figure img').click()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Cranes stand idle.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+ArrowUp')
    const story = await onDisk('Photos')
    expect(kinds(story)).toEqual(['figure', 'paragraph', 'paragraph'])
    expect(story.body.content[0]?.attrs).toMatchObject({ caption: 'Cranes stand idle.', alt: null })
    await page.keyboard.press('Delete')
    expect(kinds(await onDisk('Photos'))).toEqual(['paragraph', 'paragraph'])
  })
})

describe('input methods', () => {
  test('Hangul is composed in headline and text without losing or doubling a syllable', async () => {
    await page.getByRole('button', { name: 'New story' }).first().click()
    const devtools = await page.context().newCDPSession(page)
    const compose = async (...steps: string[]) => {
      for (const step of steps) await devtools.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length })
      await devtools.send('Input.insertText', { text: steps.at(-1) ?? '' })
    }
    await field('Headline').click()
    await compose('ㅎ', '하', '항')
    await compose('ㅁ', '마', '만')
    await text().click()
    await compose('ㅂ', '부', '붇')
    await page.waitForTimeout(1_200)
    await compose('ㄷ', '두')
    await page.keyboard.press('Enter')
    await compose('ㄴ', '노')
    const story = await onDisk('항만')
    expect(story.text).toBe('붇두\n노')
  })
})

describe('citing', () => {
  test('a cited passage keeps its source when it is pasted here, and never takes it outside', async () => {
    await newStory('Cited')
    await page.keyboard.type('The port had lost enough weeks.')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Alt+c')
    await page.keyboard.type('Harbor ministry')
    await page.getByText('Harbor ministry').last().click()
    await text().locator('.citation').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    // The passage is still selected once the dialog has given the focus back.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Story body' && getSelection()?.toString())).toContain('enough weeks')
    await page.evaluate(() => {
      document.addEventListener('copy', (event) => (document.body.dataset['copied'] = event.clipboardData?.getData('text/html') ?? ''), { once: true })
    })
    await page.keyboard.press('Control+c')
    const copied = () => page.evaluate(() => document.body.dataset['copied'])
    await expect.poll(copied).toBeDefined()
    const outside = await copied()
    expect(outside).toContain('enough weeks')
    expect(outside).not.toContain('citation')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+v')
    const story = await onDisk('Cited')
    const ids = story.body.content.flatMap(({ content }) => content?.flatMap(({ marks }) => marks?.map(({ attrs }) => attrs?.['id']) ?? []) ?? [])
    expect(new Set(ids).size).toBe(2)
  })
})

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { closeChromium } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { openDoor } from '#tests/doors/open.ts'

const stet = join(import.meta.dirname, '..', '..', 'out', 'main', 'stet.js')

interface Shown {
  headline: string
  dek: string
  bylines: string[]
  text: string
  body: { content: DocumentNode[] }
}

let door: Door
let page: Page

beforeEach(async () => {
  door = await openDoor()
  page = door.page
})
afterEach(() => door.close())
afterAll(closeChromium)

function command<T>(...args: string[]): T {
  return JSON.parse(execFileSync(process.execPath, [stet, ...args, '--json', '--newsroom', door.folder], { encoding: 'utf8' })) as T
}

const text = () => page.getByRole('textbox', { name: 'Story body' })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const saveState = () => page.getByRole('status', { name: 'Save state' })
const saved = () => saveState().filter({ hasText: /^Saved$/ }).waitFor()

/** A new story with a headline, the caret in its text. */
async function newStory(headline: string): Promise<void> {
  await page.getByRole('button', { name: 'New story' }).first().click()
  await field('Headline').fill(headline)
  await text().click()
}

/** The story as the newsroom has it on the disk. */
async function onDisk(headline: string): Promise<Shown> {
  await saved()
  const listed = command<{ id: string; headline: string }[]>('list').find((story) => story.headline === headline)
  return command<Shown>('show', listed?.id ?? 'none')
}

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

/** A line to the newsroom that can be cut and joined again. Takes the page anew. */
async function cuttableLine(): Promise<{ cut(): Promise<void>; join(): void }> {
  let isCut = false
  const lines = new Set<{ close(): Promise<void> }>()
  await page.routeWebSocket(/\/contract$/, (line) => {
    if (isCut) return void line.close()
    const server = line.connectToServer()
    lines.add(line)
    server.onMessage((message) => line.send(message))
    line.onMessage((message) => server.send(message))
  })
  await page.reload()
  return {
    async cut() {
      isCut = true
      for (const line of lines) await line.close()
    },
    join() {
      isCut = false
    },
  }
}

// The desktop has one window, and no line that could be cut.
if (inject('door') === 'browser') {
  describe('saving', () => {
    test('a broken line is told, nothing typed meanwhile is lost, and all is saved when it is back', async () => {
      const line = await cuttableLine()
      await newStory('Cut off')
      await page.keyboard.type('Before the cut.')
      await saved()
      await line.cut()
      await page.keyboard.type(' After the cut.')
      await saveState().filter({ hasText: /Not saved/ }).waitFor()
      expect(command<{ headline: string }[]>('list')).toHaveLength(1)
      await page.keyboard.type(' And on.')
      line.join()
      expect((await onDisk('Cut off')).text).toBe('Before the cut. After the cut. And on.')
    })

    test('what another window writes appears here, and undo stays right', async () => {
      await newStory('Two windows')
      await page.keyboard.type('A first line.')
      await saved()
      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.getByRole('list', { name: 'Stories' }).getByText('Two windows').click()
      await other.getByRole('textbox', { name: 'Story body' }).click()
      await other.keyboard.press('Control+End')
      await other.keyboard.press('Enter')
      await other.keyboard.type('From the other window.')
      await expect.poll(() => text().innerText()).toContain('From the other window.')
      await page.keyboard.press('Control+z')
      await expect.poll(() => text().innerText()).not.toContain('A first line.')
      expect((await onDisk('Two windows')).text).toBe('From the other window.')
    })

    test('words written here while another window wrote the same story become a version, and the newer text is shown', async () => {
      const line = await cuttableLine()
      await newStory('Both')
      await page.keyboard.type('Common.')
      await saved()
      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.getByRole('list', { name: 'Stories' }).getByText('Both').click()
      await line.cut()
      await page.keyboard.type(' Mine.')
      await other.getByRole('textbox', { name: 'Story body' }).click()
      await other.keyboard.press('Control+End')
      await other.keyboard.type(' Theirs.')
      await other.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()
      line.join()
      await page.getByText('Your text was kept as a version').waitFor()
      expect((await onDisk('Both')).text).toBe('Common. Theirs.')
      expect(await text().innerText()).toContain('Theirs.')
      await page.getByRole('button', { name: 'Open History' }).click()
      await page.getByRole('tab', { name: 'History', selected: true }).waitFor()
    })
  })
}

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
    await text().click()
    const copied = page.evaluate(
      () => new Promise<string>((resolve) => document.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/html') ?? ''), { once: true })),
    )
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const outside = await copied
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

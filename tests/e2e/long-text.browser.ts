import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import { committedIn, Composer } from './composer.ts'
import { Writer } from './writer.ts'

afterAll(closeChromium)

/** Paragraphs of unlike lengths, each with a word of its own, so that a guessed height is wrong for nearly all of them. */
const paragraphs = Array.from({ length: 700 }, (_, index) => `Paragraph${index} ${'harbor council votes on night work '.repeat(4 + ((index * 7) % 13))}ends.`)
/** The one in which something is still to come. */
const toCome = 450
paragraphs[toCome] += ' [TK how many]'
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)
const written = paragraphs.flatMap(wordsOf)

test('a story of more than 20,000 words: to its end, by pages, composing, finding, copying and printing', async () => {
  const door = await openBrowserDoor({ locale: 'en_US.UTF-8' })
  const { page } = door
  const writer = new Writer(door)
  expect(written.length).toBeGreaterThan(40_000)
  const file = join(await mkdtemp(join(tmpdir(), 'stet-long-')), 'long.md')
  await writeFile(file, `# Long inquiry\n\n${paragraphs.join('\n\n')}\n`)
  writer.command('import', file)
  await page.getByRole('list', { name: 'Stories' }).getByText('Long inquiry').first().click()
  await expect.poll(() => writer.text().evaluate((body) => body.children.length)).toBe(paragraphs.length)

  const visibilities = () => writer.text().evaluate((body) => [...new Set([...body.children].map((block) => getComputedStyle(block).contentVisibility))])
  expect(await visibilities()).toContain('auto')

  /** Where the page is, and how far the caret is from what is seen of it: 0 when it is in sight. */
  const seen = () =>
    writer.text().evaluate((body) => {
      const pane = body.closest('main') as HTMLElement
      const { top, bottom } = pane.getBoundingClientRect()
      const selection = getSelection()
      const range = document.createRange()
      if (selection?.focusNode) range.setStart(selection.focusNode, selection.focusOffset)
      const caret = range.getClientRects()[0] ?? selection?.focusNode?.parentElement?.getBoundingClientRect()
      if (!caret) throw new Error('There is no caret')
      const off = Math.max(caret.bottom - bottom, top - caret.top)
      // Where a line is broken, the page tells the line before for a caret that stands on the next.
      return { scrolled: pane.scrollTop, height: pane.clientHeight, off: off <= caret.height ? 0 : off }
    })
  /** Once the page has come to rest. */
  const rested = async () => {
    let last = -1
    await expect
      .poll(
        async () => {
          const { scrolled } = await seen()
          const isStill = scrolled === last
          last = scrolled
          return isStill
        },
        { interval: 90 },
      )
      .toBe(true)
    return seen()
  }

  // To the end and back, far past what was ever drawn.
  await writer.text().locator('> :first-child').click()
  await page.keyboard.press('Control+End')
  const atEnd = await rested()
  expect(atEnd.off).toBe(0)
  expect(atEnd.scrolled).toBeGreaterThan(atEnd.height * 20)
  await page.keyboard.press('Control+Home')
  const atStart = await rested()
  expect(atStart.off).toBe(0)
  expect(atStart.scrolled).toBeLessThan(atStart.height)

  // By pages: each goes on by about a page, although blocks that come into sight turn out higher or lower than guessed.
  let before = atStart
  for (let turn = 0; turn < 8; turn++) {
    await page.keyboard.press('PageDown')
    const after = await rested()
    expect(after.off).toBe(0)
    if (turn > 0) {
      expect(after.scrolled - before.scrolled).toBeGreaterThan(before.height * 0.4)
      expect(after.scrolled - before.scrolled).toBeLessThan(before.height * 1.6)
    }
    before = after
  }

  // The wheel: the text under the eye goes up by what was turned, no more and no less.
  const place = await writer.text().boundingBox()
  await page.mouse.move((place?.x ?? 0) + 200, 500)
  const underEye = () =>
    writer.text().evaluate((body) => {
      const found = [...body.children].find((block) => block.getBoundingClientRect().bottom > 400)
      return { block: [...body.children].indexOf(found as Element), top: found?.getBoundingClientRect().top ?? 0 }
    })
  const topOf = (block: number) => writer.text().evaluate((body, index) => body.children[index]?.getBoundingClientRect().top ?? 0, block)
  for (let turn = 0; turn < 4; turn++) {
    const { block, top } = await underEye()
    await page.mouse.wheel(0, 300)
    await expect.poll(async () => Math.round(top - (await topOf(block)))).toBe(300)
  }

  // A caret that was scrolled far out of sight: the next key goes on from where it stands, not from where the reader looks.
  const caretBlock = () =>
    writer.text().evaluate((body) => [...body.children].findIndex((block) => block.contains(getSelection()?.focusNode ?? null)))
  const stood = await caretBlock()
  for (const [key, blocks] of [['Control+ArrowDown', 1], ['Control+ArrowDown', 1], ['ArrowUp', -1]] as const) {
    const from = await caretBlock()
    await page.mouse.wheel(0, 30_000)
    await expect.poll(async () => (await seen()).off).toBeGreaterThan(10_000)
    await rested()
    await page.keyboard.press(key)
    expect((await rested()).off).toBe(0)
    expect((await caretBlock()) - from).toBe(blocks)
  }
  expect((await caretBlock()) - stood).toBe(1)

  // What is still to come, far down, by its key.
  await page.keyboard.press('Control+Home')
  await rested()
  await page.keyboard.press('Alt+k')
  await expect.poll(caretBlock).toBe(toCome)
  expect((await rested()).off).toBe(0)

  // The browser's own search finds what was never in sight, and the next key goes on from there.
  await page.keyboard.press('Control+Home')
  await rested()
  expect(await page.evaluate(() => (window as unknown as { find(words: string): boolean }).find('Paragraph512'))).toBe(true)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Paragraph512')
  await page.keyboard.press('ArrowRight')
  expect((await rested()).off).toBe(0)
  expect(await caretBlock()).toBe(512)

  // An input method at the far end.
  await page.keyboard.press('Control+End')
  await rested()
  await page.keyboard.press('Enter')
  const composer = await Composer.on(page)
  await composer.write('ko')
  expect((await rested()).off).toBe(0)
  await page.keyboard.type(' and the end.')

  // All of it, in the clipboard and on the disk.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const last = `${committedIn('ko')} and the end.`
  expect(wordsOf(await page.evaluate(() => navigator.clipboard.readText()))).toEqual([...written, ...wordsOf(last)])
  const kept = await writer.onDisk('Long inquiry')
  expect(wordsOf(kept.text)).toEqual([...written, ...wordsOf(last)])

  // On paper every block is there.
  await page.emulateMedia({ media: 'print' })
  expect(await visibilities()).toEqual(['visible'])
  await page.emulateMedia({ media: 'screen' })

  // A text that is made short again is drawn as any other.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type('Short again.')
  expect(await visibilities()).toEqual(['visible'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => writer.text().evaluate((body) => body.children.length)).toBeGreaterThanOrEqual(paragraphs.length)
  expect(await visibilities()).toContain('auto')
  await door.close()
})

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeChromium, openBrowserDoor } from '#tests/doors/browser.ts'
import type { Door } from '#tests/doors/door.ts'
import { Writer } from './writer.ts'

// The browser door alone: the desktop has one window, and no line that could be cut.

let door: Door
let page: Page
let writer: Writer

beforeEach(async () => {
  door = await openBrowserDoor()
  page = door.page
  writer = new Writer(door)
})
afterEach(() => door.close())
afterAll(closeChromium)

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

describe('saving', () => {
  test('a broken line is told, nothing typed meanwhile is lost, and all is saved when it is back', async () => {
    const line = await cuttableLine()
    await writer.newStory('Cut off')
    await page.keyboard.type('Before the cut.')
    await writer.saved()
    await line.cut()
    await page.keyboard.type(' After the cut.')
    await writer.saveState().filter({ hasText: /Not saved/ }).waitFor()
    expect(writer.command<{ headline: string }[]>('list')).toHaveLength(1)
    await page.keyboard.type(' And on.')
    line.join()
    expect((await writer.onDisk('Cut off')).text).toBe('Before the cut. After the cut. And on.')
  })

  /** Waits until a window may write in the story: the button that asks for it is gone as soon as it is asked. */
  const mayWrite = (window: Page) => window.locator('[aria-label="Story body"][contenteditable=true]').waitFor()

  test('what another window writes appears here, and undo stays right', async () => {
    await writer.newStory('Two windows')
    await page.keyboard.type('A first line.')
    await writer.saved()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('list', { name: 'Stories' }).getByText('Two windows').click()
    await other.getByRole('button', { name: 'Take over' }).click()
    await page.getByRole('button', { name: 'Take back' }).waitFor()
    await mayWrite(other)
    await other.getByRole('textbox', { name: 'Story body' }).click()
    await other.keyboard.press('Control+End')
    await other.keyboard.press('Enter')
    await other.keyboard.type('From the other window.')
    await expect.poll(() => writer.text().innerText()).toContain('From the other window.')
    await page.getByRole('button', { name: 'Take back' }).click()
    await mayWrite(page)
    // A text that is not given to write in yet takes no focus.
    await page.locator('[aria-label="Story body"][contenteditable="true"]').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => writer.text().innerText()).not.toContain('A first line.')
    expect((await writer.onDisk('Two windows')).text).toBe('From the other window.')
  })

  test('words written here while another window wrote the same story become a version, and the newer text is shown', async () => {
    const line = await cuttableLine()
    await writer.newStory('Both')
    await page.keyboard.type('Common.')
    await writer.saved()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('list', { name: 'Stories' }).getByText('Both').click()
    await other.getByRole('button', { name: 'Take over' }).waitFor()
    await line.cut()
    await page.keyboard.type(' Mine.')
    // Who is cut off gives the story back.
    await mayWrite(other)
    await other.getByRole('textbox', { name: 'Story body' }).click()
    await other.keyboard.press('Control+End')
    await other.keyboard.type(' Theirs.')
    await other.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()
    line.join()
    await page.getByText('Your text was kept as a version').waitFor()
    expect((await writer.onDisk('Both')).text).toBe('Common. Theirs.')
    expect(await writer.text().innerText()).toContain('Theirs.')
    await page.getByRole('button', { name: 'Open History' }).click()
    await page.getByRole('tab', { name: 'History', selected: true }).waitFor()
  })
})

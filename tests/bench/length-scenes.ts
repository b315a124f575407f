import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { measureAtLength, rowsOfLength, type AtLength } from './keystroke.ts'
import { measureHour } from './memory.ts'
import { servePeers } from './peers/serve-peers.ts'
import { runStet } from './run-stet.ts'
import { median, type Row } from './statistics.ts'
import { paragraphs } from './texts.ts'

export const lengths = [1_000, 10_000, 100_000] as const

const titleOf = (words: number) => `A story of ${words} words`

/** Puts a story of each length into a newsroom; gives their paragraphs. */
async function makeStories(newsroom: string): Promise<Map<number, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-lengths-'))
  const texts = new Map<number, string[]>()
  for (const words of lengths) {
    const text = paragraphs(words, 7)
    texts.set(words, text)
    const file = join(folder, `${words}.md`)
    await writeFile(file, `# ${titleOf(words)}\n\n${text.join('\n\n')}\n`)
    await runStet(['import', file, '--newsroom', newsroom, '--json'])
  }
  return texts
}

/** Opens a story by its row in the list; the milliseconds from the click to the text, editable and painted. */
async function openStory(page: Page, words: number): Promise<number> {
  return page.evaluate(async (headline) => {
    const list = document.querySelector('[aria-label="Stories"]')
    const row = [...(list?.querySelectorAll<HTMLElement>('*') ?? [])].findLast((element) => element.textContent === headline)
    const clickable = row?.closest<HTMLElement>('a, button, [role="option"], li') ?? row
    if (!clickable) throw new Error('The story is not in the list')
    const began = performance.now()
    clickable.click()
    const isShown = () => {
      const field = document.querySelector<HTMLTextAreaElement>('[aria-label="Headline"]')
      const body = document.querySelector<HTMLElement>('[aria-label="Story body"]')
      return field?.value === headline && body?.isContentEditable === true && (body.firstElementChild?.textContent?.length ?? 0) > 100
    }
    while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 0))
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    return performance.now() - began
  }, titleOf(words))
}

/** Puts the caret into the middle of the text. */
async function goToMiddle(page: Page, text: readonly string[]): Promise<void> {
  const paragraph = page.getByRole('textbox', { name: 'Story body' }).locator(`> :nth-child(${Math.floor(text.length / 2) + 1})`)
  await paragraph.scrollIntoViewIfNeeded()
  // Blocks that were never drawn have a guessed height: the place settles once they are.
  await page.waitForTimeout(300)
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click()
}

export interface Window {
  page: Page
}

type OpenWindow = (newsroom: string) => Promise<Window>

/** Opens the longest story in a new window each time, from a short one that the window opened by itself. */
async function measureOpeningLongest(newsroom: string, openWindow: OpenWindow, times = 5): Promise<Row> {
  const taken: number[] = []
  for (let time = 0; time <= times; time++) {
    const { page } = await openWindow(newsroom)
    await page.getByRole('textbox', { name: 'Story body' }).waitFor()
    const milliseconds = await openStory(page, lengths[2])
    if (time > 0) taken.push(milliseconds)
    await openStory(page, lengths[0])
    await page.waitForTimeout(300)
    await page.context().close()
  }
  return { work: 'click in the list to editable, 100,000 words', subject: 'Stet', unit: 'ms', values: { median: median(taken), worst: Math.max(...taken) } }
}

/** Keys at each length beside the peers, and the opening of the longest story. */
export async function measureKeys(browser: Browser, newsroom: string, openWindow: OpenWindow, options: { rounds: number; keys: number }): Promise<Row[]> {
  const texts = await makeStories(newsroom)
  const peers = await servePeers()
  const seen = new Map<number, AtLength>()
  try {
    for (const words of lengths) {
      const text = texts.get(words) ?? []
      const openStet = async () => {
        const { page } = await openWindow(newsroom)
        await openStory(page, words)
        await goToMiddle(page, text)
        return page
      }
      seen.set(words, await measureAtLength(browser, peers.url, text, openStet, options))
    }
  } finally {
    peers.stop()
  }
  const shortest = seen.get(lengths[0])
  const rows = shortest === undefined ? [] : [...seen].flatMap(([words, at]) => rowsOfLength(words, at, shortest))
  return [...rows, await measureOpeningLongest(newsroom, openWindow)]
}

/** The memory of an hour of typing in a story of 1,000 words. */
export async function measureMemory(newsroom: string, openWindow: OpenWindow): Promise<Row> {
  const texts = await makeStories(newsroom)
  const { page } = await openWindow(newsroom)
  await openStory(page, lengths[0])
  await goToMiddle(page, texts.get(lengths[0]) ?? [])
  const row = await measureHour(page)
  await page.context().close()
  return row
}

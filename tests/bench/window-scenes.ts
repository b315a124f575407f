import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { runStet } from './run-stet.ts'
import { markdownStory, paragraphs } from './texts.ts'
import { median, quantile, type Row } from './statistics.ts'

/** Imports a story of 10,000 words with 20 figures and gives its paragraphs. */
export async function makeLongStory(newsroom: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-long-'))
  const text = paragraphs(10_000, 7)
  const step = Math.floor(text.length / 20)
  await mkdir(join(folder, 'images'))
  const parts: string[] = []
  for (const [index, paragraph] of text.entries()) {
    parts.push(paragraph)
    if (index % step !== step - 1 || index / step > 20) continue
    const name = `images/scene-${index}.jpg`
    const hue = (index * 37) % 360
    const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="hsl(${hue} 40% 50%)"/><rect y="420" width="900" height="180" fill="hsl(${hue} 40% 25%)"/></svg>`
    await sharp(Buffer.from(scene)).jpeg().toFile(join(folder, name))
    parts.push(`![Scene ${index}](${name})`)
  }
  await writeFile(join(folder, 'long.md'), `# A long story\n\n${parts.join('\n\n')}\n`)
  await runStet(['import', join(folder, 'long.md'), '--newsroom', newsroom, '--json'])
  return text
}

/** Imports stories of so many words, one file each; gives the milliseconds that it took. */
export async function importStories(newsroom: string, count: number, words: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-stories-'))
  const files: string[] = []
  for (let index = 0; index < count; index++) {
    const file = join(folder, `story-${String(index).padStart(4, '0')}.md`)
    await writeFile(file, markdownStory(`Story number ${index} of the desk`, words, index + 1))
    files.push(file)
  }
  const began = performance.now()
  await runStet(['import', ...files, '--newsroom', newsroom, '--json'])
  return performance.now() - began
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Opens the long story in the window and puts the caret into the middle of its text. */
export async function openLongStory(page: Page, text: readonly string[]): Promise<void> {
  await page.getByRole('list', { name: 'Stories' }).getByText('A long story').first().click()
  const middle = text[Math.floor(text.length / 2)] ?? ''
  const paragraph = page.getByRole('textbox', { name: 'Story body' }).getByText(middle.slice(0, 60)).first()
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click()
}

/** From the last key of a burst to the text in the database, and the longest that text waited while typing went on. */
export async function measureSaving(page: Page, newsroom: string, bursts = 15): Promise<Row[]> {
  const database = new Database(join(newsroom, 'newsroom.db'), { readonly: true })
  const find = database.prepare<[string], { found: number }>("SELECT count(*) AS found FROM story_block WHERE content LIKE '%' || ? || '%'")
  const onDisk = async (mark: string): Promise<number> => {
    while ((find.get(mark)?.found ?? 0) === 0) await pause(4)
    return performance.now()
  }
  const afterLast: number[] = []
  for (let burst = 0; burst < bursts; burst++) {
    const mark = `burst${burst}x`
    await page.keyboard.type(` ${mark}`, { delay: 30 })
    const last = performance.now()
    afterLast.push((await onDisk(mark)) - last)
    await pause(150)
  }
  // Typing that never rests: each mark must come to the disk while the keys go on.
  const whileTyping: number[] = []
  const watching: Promise<void>[] = []
  for (let word = 0; word < 30; word++) {
    const mark = `steady${word}y`
    await page.keyboard.type(` ${mark}`, { delay: 25 })
    const typed = performance.now()
    watching.push(onDisk(mark).then((seen) => void whileTyping.push(seen - typed)))
  }
  await Promise.all(watching)
  database.close()
  return [
    { work: 'last key to the text in the database', subject: 'Stet', unit: 'ms', values: { median: median(afterLast), worst: Math.max(...afterLast) }, goals: [{ text: 'median at most 300 ms', met: median(afterLast) <= 300 }] },
    { work: 'a word typed to the database while typing goes on', subject: 'Stet', unit: 'ms', values: { median: median(whileTyping), worst: Math.max(...whileTyping) }, goals: [{ text: 'at most 1 s', met: Math.max(...whileTyping) <= 1_000 }] },
  ]
}

/** From the click in the list to the story's text, editable and painted. */
export async function measureOpening(page: Page, times = 40): Promise<Row> {
  const stories = page.getByRole('list', { name: 'Stories' }).getByRole('listitem')
  const names = (await stories.allInnerTexts()).filter((text) => text.includes('Story number')).slice(0, 12).map((text) => /Story number \d+ of the desk/.exec(text)?.[0] ?? '')
  const taken: number[] = []
  for (let index = 0; index < times; index++) {
    const name = names[index % names.length] ?? ''
    const milliseconds = await page.evaluate(async (headline) => {
      const list = document.querySelector('[aria-label="Stories"]')
      const target = [...(list?.querySelectorAll<HTMLElement>('*') ?? [])].findLast((element) => element.textContent === headline)
      const clickable = target?.closest<HTMLElement>('a, button, [role="option"], li') ?? target
      if (!clickable) throw new Error('The story is not in the list')
      const began = performance.now()
      clickable.click()
      const shown = () => {
        const field = document.querySelector<HTMLTextAreaElement>('[aria-label="Headline"]')
        const body = document.querySelector<HTMLElement>('[aria-label="Story body"]')
        return field?.value === headline && body?.isContentEditable === true && (body.textContent?.length ?? 0) > 100
      }
      while (!shown()) await new Promise((resolve) => setTimeout(resolve, 0))
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
      return performance.now() - began
    }, name)
    taken.push(milliseconds)
    await page.waitForTimeout(60)
  }
  return { work: 'click in the list to editable, 1,000 words', subject: 'Stet', unit: 'ms', values: { p50: median(taken), p95: quantile(taken, 0.95) }, goals: [{ text: 'p95 at most 50 ms', met: quantile(taken, 0.95) <= 50 }] }
}

/** In milliseconds between looks at a loop, as `loop-monitor.mjs` has it: looking without a pause would take a core from all others. */
const loopResolution = 5

/** How long the window's thread was held, by the gaps between timer ticks, while `work` ran. */
export async function windowHeld(page: Page, work: () => Promise<unknown>): Promise<{ p999: number; max: number }> {
  await page.evaluate((resolution) => {
    const store = window as unknown as { held: number[]; holding: boolean }
    store.held = []
    store.holding = true
    let last = performance.now()
    const clock = setInterval(() => {
      const now = performance.now()
      store.held.push(Math.max(0, now - last - resolution))
      last = now
      if (!store.holding) clearInterval(clock)
    }, resolution)
  }, loopResolution)
  await work()
  const held = await page.evaluate(() => {
    const store = window as unknown as { held: number[]; holding: boolean }
    store.holding = false
    return store.held
  })
  return { p999: quantile(held, 0.999), max: Math.max(...held) }
}

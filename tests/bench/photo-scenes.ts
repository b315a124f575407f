import type { Page } from 'playwright-core'
import { makeManyPhotos } from './many-photos.ts'
import { median, quantile, type Row } from './statistics.ts'
import { importStories } from './window-scenes.ts'

const many = 20_000
const chosenRows = 500

type OpenWindow = (newsroom: string) => Promise<{ page: Page }>

/** Notes every task of the window that is longer than 50 ms, from now on. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const store = window as unknown as { tasks: number[]; watched?: PerformanceObserver }
    store.tasks = []
    store.watched ??= new PerformanceObserver((list) => store.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    store.watched.observe({ type: 'longtask' })
  })
}

const longTasks = (page: Page) => page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)

/** The times between frames, in milliseconds, while something is scrolled by so many pixels a frame; by none to see the display's own rate. */
function frames(page: Page, selector: string, pixels: number, count: number): Promise<number[]> {
  return page.evaluate(
    async ({ selector: frame, pixels: by, count: of }) => {
      const scrolled = document.querySelector(frame)?.parentElement
      if (!scrolled) throw new Error('There is nothing to scroll')
      const times: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      while (times.length < of) {
        scrolled.scrollTop += by
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - last)
        last = now
      }
      return times
    },
    { selector, pixels, count },
  )
}

/** From each key to the frame that shows what it did, in milliseconds. */
async function keysToFrames(page: Page, press: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const store = window as unknown as { keys: number[]; hears?: boolean }
    store.keys = []
    if (store.hears) return
    store.hears = true
    window.addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => store.keys.push(performance.now() - timeStamp))), true)
  })
  await press()
  return page.evaluate(() => (window as unknown as { keys: number[] }).keys)
}

const numbers = (sample: readonly number[]) => ({ p50: median(sample), p95: quantile(sample, 0.95), worst: Math.max(...sample) })

/** The photo desk with twenty thousand photos: until they are there, scrolled, filtered, and five hundred of them chosen and written to. */
export async function measurePhotoDesk(newsroom: string, openWindow: OpenWindow): Promise<Row[]> {
  await importStories(newsroom, 1, 100)
  await makeManyPhotos(newsroom, many)
  const { page } = await openWindow(newsroom)
  const rows: Row[] = []

  await watchTasks(page)
  const began = performance.now()
  await page.keyboard.press('Control+2')
  await page.locator('[role="option"] img').first().waitFor()
  const first = performance.now() - began
  await page.getByRole('status').getByText('20,000 photos').waitFor({ timeout: 120_000 })
  const whole = performance.now() - began
  const whileReading = await longTasks(page)
  rows.push({ work: 'open the desk with 20,000 photos', subject: 'Stet', unit: 'ms', values: { 'first seen': first, 'all there': whole, 'longest task': Math.max(0, ...whileReading) }, goals: [{ text: 'no task over 50 ms', met: whileReading.length === 0 }] })

  await page.waitForTimeout(1_000)
  const listbox = '[role="listbox"]'
  const rate = await frames(page, listbox, 0, 120)
  await watchTasks(page)
  const scrolled = await frames(page, listbox, 40, 400)
  const whileScrolling = await longTasks(page)
  rows.push({ work: 'a frame while nothing moves', subject: 'the display', unit: 'ms', values: numbers(rate) })
  rows.push({
    work: 'a frame while 20,000 photos scroll',
    subject: 'Stet',
    unit: 'ms',
    values: { ...numbers(scrolled), 'longest task': Math.max(0, ...whileScrolling) },
    goals: [
      { text: 'the display’s rate at p50', met: median(scrolled) <= median(rate) * 1.1 },
      { text: 'no task over 50 ms', met: whileScrolling.length === 0 },
    ],
  })

  await page.locator(listbox).locator('[role="option"]').first().click()
  await page.keyboard.press('Home')
  const filtered = await keysToFrames(page, async () => {
    for (let time = 0; time < 10; time++) {
      await page.getByRole('button', { name: /^No alt text/ }).press('Enter')
      await page.waitForTimeout(300)
    }
  })
  rows.push({ work: 'a filter of 20,000 photos to the frame', subject: 'Stet', unit: 'ms', values: numbers(filtered) })

  await page.locator(listbox).locator('[role="option"]').first().click()
  await page.keyboard.press('t')
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('Control+Home')
  for (let row = 1; row < chosenRows; row++) await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('status').getByText(`${chosenRows} selected`).waitFor()
  const typed = await keysToFrames(page, async () => {
    await page.keyboard.type('Dock workers wait at Pier 9 while the ministers talk.', { delay: 80 })
    await page.waitForTimeout(300)
  })
  rows.push({ work: 'a key in a cell to its effect in 500 chosen rows', subject: 'Stet', unit: 'ms', values: numbers(typed), goals: [{ text: 'p95 at most 50 ms', met: quantile(typed, 0.95) <= 50 }] })
  const given = await keysToFrames(page, async () => {
    for (const keys of ['Control+Enter', 'Control+z', 'Control+Shift+Z', 'Control+z']) {
      await page.keyboard.press(keys)
      await page.waitForTimeout(2_000)
    }
  })
  rows.push({ work: 'words given to 500 rows, taken back, given again', subject: 'Stet', unit: 'ms', values: { 'shown, p50': median(given), 'shown, worst': Math.max(...given) } })
  await page.context().close()
  return rows
}

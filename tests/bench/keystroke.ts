import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { median, quantile, type Row } from './statistics.ts'

/** Builds the peers' page and serves it; gives its address and how to stop. */
async function servePeers(): Promise<{ url: string; stop: () => void }> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-peers-'))
  await build({ root: join(import.meta.dirname, 'peers'), base: './', configFile: false, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/')
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`, stop: () => server.close() }
}

interface Sample {
  /** From the key event to after the frame that shows it, in milliseconds. */
  frames: number[]
}

/** Types keys one by one and measures each from its event to after the next frame. */
async function typeAndMeasure(page: Page, keys: number): Promise<Sample> {
  await page.evaluate(() => {
    const store = window as unknown as { frames: number[] }
    store.frames = []
    const channel = new MessageChannel()
    let began = 0
    channel.port1.addEventListener('message', () => store.frames.push(performance.now() - began))
    channel.port1.start()
    document.addEventListener(
      'keydown',
      (event) => {
        began = event.timeStamp
        requestAnimationFrame(() => channel.port2.postMessage(0))
      },
      { capture: true },
    )
  })
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e')
    await page.waitForTimeout(45)
  }
  return { frames: await page.evaluate(() => (window as unknown as { frames: number[] }).frames) }
}

/** The three subjects in turn, several rounds, in one Chromium. `openStet` opens the same text in Stet with the caret in its middle. */
export async function measureKeystrokes(browser: Browser, text: readonly string[], openStet: () => Promise<Page>, rounds = 5, keys = 60): Promise<Row[]> {
  const peers = await servePeers()
  const seen: Record<string, { p50: number[]; p95: number[] }> = {}
  const subjects = { contenteditable: 'bare contenteditable (floor)', tiptap: 'bare Tiptap StarterKit (peer)', stet: 'Stet' }
  try {
    for (let round = 0; round < rounds; round++) {
      for (const subject of Object.keys(subjects) as (keyof typeof subjects)[]) {
        let page: Page
        if (subject === 'stet') page = await openStet()
        else {
          page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
          await page.goto(peers.url)
          await page.evaluate(({ kind, paragraphs }) => window.fill(kind, paragraphs), { kind: subject, paragraphs: [...text] })
        }
        await page.bringToFront()
        await page.waitForTimeout(500)
        const { frames } = await typeAndMeasure(page, keys)
        const numbers = (seen[subject] ??= { p50: [], p95: [] })
        // The first keys warm caches and fonts.
        numbers.p50.push(quantile(frames.slice(10), 0.5))
        numbers.p95.push(quantile(frames.slice(10), 0.95))
        await page.context().close()
      }
    }
  } finally {
    peers.stop()
  }
  const of = (subject: string, part: 'p50' | 'p95') => median(seen[subject]?.[part] ?? [])
  const ratio = (part: 'p50' | 'p95') => of('stet', part) / of('tiptap', part)
  return (Object.keys(subjects) as (keyof typeof subjects)[]).map((subject) => ({
    work: `keystroke to frame, 10,000 words and 20 figures, caret in the middle (medians of ${rounds} rounds)`,
    subject: subjects[subject],
    unit: 'ms',
    values: { p50: of(subject, 'p50'), p95: of(subject, 'p95') },
    ...(subject === 'stet'
      ? { goal: { text: `p50 ${ratio('p50').toFixed(2)} x and p95 ${ratio('p95').toFixed(2)} x bare Tiptap, at most 1.5 x`, met: ratio('p50') <= 1.5 && ratio('p95') <= 1.5 } }
      : {}),
  }))
}

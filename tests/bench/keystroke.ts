import type { Browser, Page } from 'playwright-core'
import type { Peer } from './peers/peers.ts'
import { median, quantile, type Row } from './statistics.ts'

type Subject = Peer | 'stet'

const names: Record<Subject, string> = {
  contenteditable: 'bare contenteditable (floor)',
  tiptap: 'bare Tiptap StarterKit (peer)',
  lexical: 'bare Lexical rich text (peer)',
  stet: 'Stet, all features on',
}
const subjects = Object.keys(names) as Subject[]

/** The first keys warm caches and fonts. */
const warming = 10

interface Typed {
  /** From the key's event to after the frame that shows it, in milliseconds. */
  frames: number[]
  /** Milliseconds of script for each key: its own, and what it set going. */
  script: number
}

/** Types keys one by one and measures each from its event to after the next frame. */
async function typeAndMeasure(page: Page, keys: number): Promise<Typed> {
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
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Performance.enable')
  const script = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1_000
  }
  const frames = async () => page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  let before = 0
  for (let key = 0; key < warming + keys; key++) {
    if (key === warming) before = await script()
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e')
    await page.waitForTimeout(45)
  }
  // A key that takes longer than the pause is still on its way.
  for (let waited = 0; (await frames()).length < warming + keys && waited < 100; waited++) await page.waitForTimeout(50)
  return { frames: (await frames()).slice(warming), script: ((await script()) - before) / keys }
}

type Seen = Record<'p50' | 'p95' | 'script', number[]>

/** What was seen of each subject at one length: the medians of its rounds. */
export type AtLength = Record<Subject, Record<keyof Seen, number>>

/** The subjects in turn, several rounds, in one Chromium. `openStet` opens the same text in Stet with the caret in its middle. */
export async function measureAtLength(
  browser: Browser,
  peersUrl: string,
  text: readonly string[],
  openStet: () => Promise<Page>,
  { rounds, keys }: { rounds: number; keys: number },
): Promise<AtLength> {
  const seen = Object.fromEntries(subjects.map((subject) => [subject, { p50: [], p95: [], script: [] }])) as unknown as Record<Subject, Seen>
  const openPeer = async (kind: Peer) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(peersUrl)
    await page.evaluate(({ kind, paragraphs }) => window.fill(kind, paragraphs), { kind, paragraphs: [...text] })
    return page
  }
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) {
      const page = subject === 'stet' ? await openStet() : await openPeer(subject)
      await page.bringToFront()
      await page.waitForTimeout(500)
      const { frames, script } = await typeAndMeasure(page, keys)
      seen[subject].p50.push(quantile(frames, 0.5))
      seen[subject].p95.push(quantile(frames, 0.95))
      seen[subject].script.push(script)
      await page.context().close()
    }
  }
  const medians = (of: Seen) => ({ p50: median(of.p50), p95: median(of.p95), script: median(of.script) })
  return Object.fromEntries(subjects.map((subject) => [subject, medians(seen[subject])])) as AtLength
}

const times = (value: number) => `${value.toFixed(2)} ×`

/** The rows of one length, beside those of the shortest text. */
export function rowsOfLength(words: number, seen: AtLength, shortest: AtLength): Row[] {
  const work = `${words.toLocaleString('en')} words, a key in the middle, to its frame and in script`
  const { contenteditable: floor, tiptap, stet } = seen
  const frameGoal = words >= 100_000 ? 0.6 : 1.15
  const frame = stet.p50 / floor.p50
  const far = stet.p95 / stet.p50
  const script = stet.script / tiptap.script
  const growth = stet.script / shortest.stet.script
  const goals = [
    { text: `p50 ${times(frame)} contenteditable's, at most ${frameGoal} ×`, met: frame <= frameGoal },
    { text: `p95 ${times(far)} p50, at most 2 ×`, met: far <= 2 },
    { text: `script ${times(script)} Tiptap's, at most 1.3 ×`, met: script <= 1.3 },
    ...(seen === shortest ? [] : [{ text: `script ${times(growth)} that at the shortest text, at most 1.3 ×`, met: growth <= 1.3 }]),
  ]
  return subjects.map((subject) => ({
    work,
    subject: names[subject],
    unit: 'ms',
    values: { p50: seen[subject].p50, p95: seen[subject].p95, script: seen[subject].script },
    ...(subject === 'stet' ? { goals } : {}),
  }))
}

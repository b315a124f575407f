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

/** What is typed, again and again: words of a story, a name that no dictionary has among them, as a desk's texts have. */
const sentence = 'the cranes of Ostrel stand still while both sides go on with their talks about the night work and wait for the harbor minister '

/** The first keys warm caches and fonts. */
const warming = 10
/** Milliseconds after which a subject that takes seconds for a key has typed enough, once it typed as many as `fewest`. */
const longest = 20_000
const fewest = 12

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
  let typed = 0
  for (const began = performance.now(); typed < warming + keys && (typed < warming + fewest || performance.now() - began < longest); typed++) {
    if (typed === warming) before = await script()
    await page.keyboard.press(sentence[typed % sentence.length] ?? 'e')
    await page.waitForTimeout(45)
  }
  // A key that takes longer than the pause is still on its way.
  for (let waited = 0; (await frames()).length < typed && waited < 100; waited++) await page.waitForTimeout(50)
  return { frames: (await frames()).slice(warming), script: ((await script()) - before) / (typed - warming) }
}

type Seen = Record<'p50' | 'p95' | 'script', number[]>

/** What was seen of each subject at one length, round by round. */
export type AtLength = Record<Subject, Seen>

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
    // As in Stet, the pointer rests where it set the caret: the browser looks anew what is under it after each key.
    await page.locator('p').nth(Math.floor(text.length / 2)).click()
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
  return seen
}

const times = (value: number) => `${value.toFixed(2)} ×`

/** The median of the rounds' ratios: what slows the machine in a round slows all its subjects. */
const ratio = (of: readonly number[], to: readonly number[]) => median(of.map((value, round) => value / (to[round] ?? Number.NaN)))

/** The rows of one length, beside those of the shortest text. */
export function rowsOfLength(words: number, seen: AtLength, shortest: AtLength): Row[] {
  const work = `${words.toLocaleString('en')} words, a key in the middle, to its frame and in script`
  const { contenteditable: floor, tiptap, stet } = seen
  const frameGoal = words >= 100_000 ? 0.6 : 1.15
  const frame = ratio(stet.p50, floor.p50)
  const far = ratio(stet.p95, stet.p50)
  const script = ratio(stet.script, tiptap.script)
  const growth = ratio(stet.script, shortest.stet.script)
  const others = `contenteditable's p95 ${times(ratio(floor.p95, floor.p50))} its p50, Tiptap's ${times(ratio(tiptap.p95, tiptap.p50))}`
  const goals = [
    { text: `p50 ${times(frame)} contenteditable's (Tiptap's ${times(ratio(tiptap.p50, floor.p50))}), at most ${frameGoal} ×`, met: frame <= frameGoal },
    { text: `p95 ${times(far)} p50 (${others}), at most 2 ×`, met: far <= 2 },
    { text: `script ${times(script)} Tiptap's, at most 1.3 ×`, met: script <= 1.3 },
    ...(seen === shortest ? [] : [{ text: `script ${times(growth)} that at the shortest text (Tiptap's ${times(ratio(tiptap.script, shortest.tiptap.script))}), at most 1.3 ×`, met: growth <= 1.3 }]),
  ]
  return subjects.map((subject) => ({
    work,
    subject: names[subject],
    unit: 'ms',
    values: { p50: median(seen[subject].p50), p95: median(seen[subject].p95), script: median(seen[subject].script) },
    ...(subject === 'stet' ? { goals } : {}),
  }))
}

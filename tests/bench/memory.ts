import type { CDPSession, Page } from 'playwright-core'
import { random, words } from './texts.ts'
import type { Row } from './statistics.ts'

/** An hour of typing at five keys a second. */
const hour = 18_000
const samples = 30

async function heap(devTools: CDPSession): Promise<number> {
  // Twice: what the first pass finalises, the second one takes away.
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('HeapProfiler.collectGarbage')
  return (await devTools.send('Runtime.getHeapUsage')).usedSize / 1e6
}

/** Keys of an hour, as fast as the window takes them: words, and a new paragraph after each sixty. */
async function typeKeys(devTools: CDPSession, text: Iterator<string>, keys: number): Promise<void> {
  for (let key = 0; key < keys; key++) {
    const sign = text.next().value as string
    const named = sign === '\n' ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } : { key: sign, text: sign }
    await devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...named })
    await devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: named.key })
  }
}

function* typing(): Generator<string> {
  const next = random(11)
  for (let word = 1; ; word++) {
    yield* words[Math.floor(next() * words.length)] ?? 'harbor'
    yield word % 60 === 0 ? '\n' : ' '
  }
}

/** The rise of a straight line through the samples, least squares, for each step. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rise = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0)
  return rise / values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0)
}

/** What an hour of typing leaves in the window's memory, garbage collected before each look. The caret stands in the text. */
export async function measureHour(page: Page): Promise<Row> {
  const devTools = await page.context().newCDPSession(page)
  const text = typing()
  await typeKeys(devTools, text, 300)
  await page.waitForTimeout(1_500)
  const seen = [await heap(devTools)]
  for (let sample = 0; sample < samples; sample++) {
    await typeKeys(devTools, text, hour / samples)
    await page.waitForTimeout(700)
    seen.push(await heap(devTools))
  }
  const growth = (seen.at(-1) ?? 0) - (seen[0] ?? 0)
  // Samples stand for two minutes each: the first ten are left out.
  const later = slope(seen.slice(6)) * samples
  return {
    work: 'an hour of typing: 18,000 keys at five a second, as fast as the window takes them, in a story of 1,000 words',
    subject: 'Stet',
    unit: 'MB',
    values: { 'heap before': seen[0] ?? 0, after: seen.at(-1) ?? 0, 'slope after ten minutes, an hour': later },
    goals: [
      { text: `grows ${growth.toFixed(1)} MB, at most 25 MB`, met: growth <= 25 },
      { text: `slope ${later.toFixed(1)} MB an hour, about zero (at most 5)`, met: later <= 5 },
    ],
  }
}

import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findChromium } from '#tests/chromium.ts'
import { serve } from '#tests/doors/browser.ts'
import { measureExport, measureStart } from './command-scenes.ts'
import { measureHistory } from './history-scenes.ts'
import { measureIntake, measureLooks, measureThumbnails } from './intake-scenes.ts'
import { measureKeys, measureMemory } from './length-scenes.ts'
import { measureMetadata } from './metadata-scenes.ts'
import { measurePhotoDesk } from './photo-scenes.ts'
import { root } from './run-stet.ts'
import { table, type Row } from './statistics.ts'
import { markdownStory } from './texts.ts'
import { importStories, makeLongStory, measureOpening, measureSaving, openLongStory, windowHeld } from './window-scenes.ts'

const { values: asked } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '5' }, keys: { type: 'string', default: '60' } },
})
/**
 * `--only keys` measures the keys at each length and the opening of the longest story, `--only memory` the hour of typing, `--only photos` the photo
 * desk, `--only metadata` the reading of photos, `--only intake` the adding of them, `--only desk` the rest.
 */
const measures = (scenes: string) => asked.only === undefined || asked.only === scenes

const work = await mkdtemp(join(tmpdir(), 'stet-bench-'))
const { executablePath, args, env } = findChromium()
const browser = await chromium.launch({ executablePath, args, env, headless: true })
const rows: Row[] = []
const say = (words: string) => process.stderr.write(`${words}\n`)

async function openWindow(newsroom: string, childEnv: Record<string, string> = {}) {
  const door = await serve(newsroom, childEnv)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(door.url)
  await page.getByRole('list', { name: 'Stories' }).getByRole('listitem').first().waitFor()
  context.once('close', () => door.child.kill('SIGTERM'))
  return { page, door }
}

async function measureDesk(): Promise<void> {
  say('Saving …')
  const longRoom = join(work, 'long')
  const text = await makeLongStory(longRoom)
  {
    const { page } = await openWindow(longRoom)
    await openLongStory(page, text)
    rows.push(...(await measureSaving(page, longRoom)))
    await page.context().close()
  }

  say('Opening stories …')
  const desk = join(work, 'desk')
  await importStories(desk, 60, 1_000)
  {
    const { page } = await openWindow(desk)
    rows.push(await measureOpening(page))
    await page.context().close()
  }

  say('Importing 1,000 stories …')
  {
    const loopFile = join(work, 'loop.json')
    const { page, door } = await openWindow(desk, { NODE_OPTIONS: `--import ${join(root, 'tests', 'bench', 'loop-monitor.mjs')}`, STET_LOOP_FILE: loopFile })
    const settle = async () => {
      door.child.kill('SIGUSR2')
      await page.waitForTimeout(300)
    }
    await settle()
    const texts = Array.from({ length: 1_000 }, (_, index) => markdownStory(`Imported story ${index}`, 600, index + 1))
    const began = performance.now()
    const held = await windowHeld(page, () =>
      page.evaluate(async (stories) => {
        for (const [index, story] of stories.entries()) {
          const answer = await fetch('/import', { method: 'POST', headers: { 'x-file-name': `imported-${index}.md` }, body: story })
          if (!answer.ok) throw new Error(`import answered ${answer.status}`)
        }
      }, texts),
    )
    const taken = performance.now() - began
    await settle()
    const loop = JSON.parse(await readFile(loopFile, 'utf8')) as { p50: number; p999: number; max: number }
    const goals = (max: number) => [{ text: 'no task over 50 ms', met: max <= 50 }]
    rows.push({ work: 'event loop held while 1,000 stories are imported through the window', subject: 'the newsroom', unit: 'ms', values: { 'p99.9': loop.p999, max: loop.max }, goals: goals(loop.max) })
    rows.push({ work: 'event loop held while 1,000 stories are imported through the window', subject: 'the window', unit: 'ms', values: { 'p99.9': held.p999, max: held.max }, goals: goals(held.max) })
    rows.push({ work: 'import a story of 600 words through the window', subject: 'Stet', unit: 'ms', values: { 'per story': taken / 1_000 } })
    await page.context().close()
  }

  say('Keeping versions …')
  rows.push(...(await measureHistory(work)))

  say('Starting and exporting …')
  rows.push(await measureStart(browser, longRoom))
  rows.push(...(await measureExport()))
}

if (measures('keys')) {
  say('Keys at each length …')
  rows.push(...(await measureKeys(browser, join(work, 'lengths'), openWindow, { rounds: Number(asked.rounds), keys: Number(asked.keys) })))
}
if (measures('photos')) {
  say('Twenty thousand photos …')
  rows.push(...(await measurePhotoDesk(join(work, 'photos', 'newsroom'), openWindow)))
}
if (measures('memory')) {
  say('An hour of typing …')
  rows.push(await measureMemory(join(work, 'hour'), openWindow))
}
if (measures('metadata')) {
  say('Metadata of a thousand photos …')
  rows.push(...(await measureMetadata(join(work, 'metadata'), Number(asked.rounds))))
}
if (measures('intake')) {
  say('Adding photos …')
  rows.push(...(await measureThumbnails(work)), measureLooks(), ...(await measureIntake(work, openWindow)))
}
if (measures('desk')) await measureDesk()

await browser.close()
await rm(work, { recursive: true, force: true })

const machine = {
  date: new Date().toISOString(),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  chromium: execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim(),
}
console.log(table(rows))
console.log(`\n${machine.date.slice(0, 10)}, ${machine.cores} cores of ${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}, ${machine.chromium}`)
await mkdir(join(root, 'tests', 'results'), { recursive: true })
await writeFile(join(root, 'tests', 'results', 'bench.json'), JSON.stringify({ machine, rows }, null, 2))

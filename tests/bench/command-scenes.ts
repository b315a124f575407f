import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root, runStet, stetPath, timeProgram } from './run-stet.ts'
import { median, type Row } from './statistics.ts'
import { markdownStory } from './texts.ts'

/** Exports 100 stories of 600 words, one call of the command each, beside pandoc on the same texts; and both programs' own start apart. */
export async function measureExport(rounds = 5, stories = 100): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-export-'))
  const newsroom = join(folder, 'newsroom')
  const files: string[] = []
  for (let index = 0; index < stories; index++) {
    const file = join(folder, `story-${index}.md`)
    await writeFile(file, markdownStory(`Exported story ${index}`, 600, index + 1))
    files.push(file)
  }
  const imported = JSON.parse(await runStet(['import', ...files, '--newsroom', newsroom, '--json'])) as { stories: { id: string; slug: string }[] }
  const [first] = imported.stories
  const times = { stet: [] as number[], pandoc: [] as number[], stetStart: [] as number[], pandocStart: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const stet: number[] = []
    const pandoc: number[] = []
    // A sample of each round's stories: a hundred starts of a program measure the start.
    for (let index = round; index < stories; index += 10) {
      const slug = imported.stories[index]?.slug ?? first?.slug ?? ''
      const ours = timeProgram(process.execPath, [stetPath, 'export', slug, '--format', 'html', '--out', join(folder, 'out'), '--override', 'bench', '--newsroom', newsroom])
      const theirs = timeProgram('pandoc', ['-s', '--metadata', 'title=x', files[index] ?? '', '-o', join(folder, 'pandoc.html')])
      if (ours !== null) stet.push(ours)
      if (theirs !== null) pandoc.push(theirs)
    }
    times.stet.push(median(stet))
    if (pandoc.length > 0) times.pandoc.push(median(pandoc))
    times.stetStart.push(timeProgram(process.execPath, [stetPath, '--version']) ?? Number.NaN)
    times.pandocStart.push(timeProgram('pandoc', ['--version']) ?? Number.NaN)
  }
  const work = 'export a story of 600 words as HTML, one call each'
  const rows: Row[] = [{ work, subject: 'stet export', unit: 'ms', values: { 'per story': median(times.stet), 'of it, start of the program': median(times.stetStart) } }]
  if (times.pandoc.length > 0) rows.push({ work, subject: 'pandoc (peer)', unit: 'ms', values: { 'per story': median(times.pandoc), 'of it, start of the program': median(times.pandocStart) } })
  return rows
}

/** From `npm start` to a story that can be edited, on a machine where all is installed and built. */
export async function measureStart(browser: Browser, newsroom: string, rounds = 5): Promise<Row> {
  const parts: Record<string, number[]> = { process: [], 'process and database': [], 'first paint': [], editable: [] }
  for (let round = 0; round < rounds; round++) {
    parts['process']?.push(timeProgram(process.execPath, [stetPath, '--version']) ?? Number.NaN)
    const began = performance.now()
    const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--no-open', '--newsroom', newsroom], { stdio: ['ignore', 'pipe', 'pipe'] })
    const url = await new Promise<string>((resolve, reject) => {
      let output = ''
      const read = (chunk: Buffer) => {
        output += String(chunk)
        const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(output)
        if (found) resolve(found[0])
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.once('exit', () => reject(new Error(`npm start ended: ${output}`)))
    })
    const open = performance.now()
    parts['process and database']?.push(open - began)
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.goto(url)
    await page.getByRole('list', { name: 'Stories' }).getByRole('listitem').first().waitFor()
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
    parts['first paint']?.push(open - began + paint)
    await page.getByRole('list', { name: 'Stories' }).getByRole('listitem').first().click()
    await page.getByRole('textbox', { name: 'Story body' }).waitFor()
    parts['editable']?.push(performance.now() - began)
    await context.close()
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  const values = Object.fromEntries(Object.entries(parts).map(([name, sample]) => [name, median(sample)]))
  return { work: `npm start, warm, from the command to (medians of ${rounds})`, subject: 'Stet, browser door', unit: 'ms', values, goals: [{ text: 'usable under 2 s', met: (values['editable'] ?? Infinity) < 2_000 }] }
}

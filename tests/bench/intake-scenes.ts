import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { bitsApart } from '#domain/photo/look.ts'
import { keepOriginal } from '#newsroom/photos/originals.ts'
import { thumbnailPicture, thumbnailWidth } from '#newsroom/photos/pixels.ts'
import { endPictures } from '#newsroom/photos/pictures/pictures.ts'
import { rendition } from '#newsroom/photos/renditions.ts'
import { root } from './run-stet.ts'
import { median, type Row } from './statistics.ts'
import { importStories, windowHeld } from './window-scenes.ts'

const loopMonitor = join(root, 'tests', 'bench', 'loop-monitor.mjs')
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A JPEG with as much detail as a photo has, unlike any other; the ending makes a file of its own of the same picture. */
async function jpeg(width: number, height: number, seed: number): Promise<Buffer> {
  const tile = Uint8Array.from({ length: 12 * 8 * 3 }, (_, index) => (Math.imul(index + 1, 2_654_435_761) * (seed + 3)) >>> 24)
  const scene = await sharp(tile, { raw: { width: 12, height: 8, channels: 3 } }).resize({ width: 1_200, height: 800, kernel: 'cubic', fit: 'fill' }).png().toBuffer()
  const grain = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 18 } } }).png().toBuffer()
  return sharp(await sharp(scene).composite([{ input: grain, blend: 'soft-light' }]).png().toBuffer()).resize({ width, height, fit: 'fill' }).jpeg({ quality: 88 }).toBuffer()
}

/** JPEGs of 24 megapixels to 320 pixels, all at once: sharp alone, and as a window gets them. */
export async function measureThumbnails(work: string, rounds = 5, files = 12): Promise<Row[]> {
  const room = join(work, 'thumbnails')
  await mkdir(room, { recursive: true })
  const whole = await Promise.all([1, 2, 3].map((seed) => jpeg(6_000, 4_000, seed)))
  const paths: string[] = []
  const hashes: string[] = []
  for (let index = 0; index < files; index++) {
    const path = join(room, `photo-${index}.jpg`)
    await writeFile(path, Buffer.concat([whole[index % whole.length] ?? Buffer.alloc(0), Buffer.from(String(index))]))
    paths.push(path)
    hashes.push((await keepOriginal(room, path, `photo-${index}.jpg`)).sha256)
  }
  const times = { sharp: [] as number[], stet: [] as number[] }
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    into.push((files * 1_000) / (performance.now() - began))
  }
  for (let round = 0; round < rounds; round++) {
    await timed(times.sharp, () => Promise.all(paths.map((path) => sharp(path).resize({ width: 320 }).jpeg().toBuffer())))
    await rm(join(room, 'renditions'), { recursive: true, force: true })
    await timed(times.stet, () => Promise.all(hashes.map((sha256) => rendition(room, sha256, thumbnailWidth, thumbnailPicture))))
  }
  await endPictures()
  const job = 'thumbnails of 320 pixels from JPEGs of 24 megapixels, twelve at once'
  const [bare, ours] = [median(times.sharp), median(times.stet)]
  const goals = [{ text: `${(ours / bare).toFixed(2)} × bare sharp, at least 0.9 ×`, met: ours / bare >= 0.9 }]
  return [
    { work: job, subject: 'bare sharp (floor)', unit: 'a second', values: { median: bare } },
    { work: job, subject: 'Stet, in processes of their own, kept on the disk', unit: 'a second', values: { median: ours }, goals },
  ]
}

/** Looks among 20,000: what each photo that comes in is held against. */
export function measureLooks(rounds = 50, photos = 20_000): Row {
  const number = () => Math.floor(Math.random() * 2 ** 32) | 0
  const looks = new Map(Array.from({ length: photos }, (_, index) => [`${index}`, { look: [number(), number()] as const }]))
  const times = Array.from({ length: rounds }, () => {
    const [high, low] = [number(), number()]
    const began = performance.now()
    let close = 0
    for (const { look } of looks.values()) if (bitsApart(high, low, look[0], look[1]) <= 8) close += 1
    const taken = performance.now() - began
    return close < photos ? taken : Number.NaN
  })
  return { work: 'the likes of a photo among 20,000', subject: 'Stet', unit: 'ms', values: { median: median(times), worst: Math.max(...times) } }
}

/** How long a page that holds nothing but the field is held when files are chosen: the browser makes all of them at once. */
async function heldByChoice(beside: Page, files: string[]): Promise<{ max: number }> {
  const page = await beside.context().newPage()
  await page.setContent('<input type="file" multiple>')
  const held = await windowHeld(page, () => page.locator('input').setInputFiles(files))
  await page.close()
  return held
}

/** A thousand photos through the window: how long it takes, and how long either loop was held meanwhile. */
export async function measureIntake(work: string, open: (newsroom: string, env?: Record<string, string>) => Promise<{ page: Page; door: { child: { kill(signal: NodeJS.Signals): boolean } } }>, photos = 1_000): Promise<Row[]> {
  const newsroom = join(work, 'intake')
  const card = join(work, 'card')
  await mkdir(card)
  await importStories(newsroom, 1, 200)
  const whole = await Promise.all(Array.from({ length: 8 }, (_, seed) => jpeg(2_400, 1_600, seed + 20)))
  for (let index = 0; index < photos; index++) await writeFile(join(card, `frame-${String(index).padStart(4, '0')}.jpg`), Buffer.concat([whole[index % whole.length] ?? Buffer.alloc(0), Buffer.from(String(index))]))
  const loopFile = join(work, 'intake-loop.json')
  const idleFile = join(work, 'idle-loop.json')
  // What the machine itself holds up: a process that does nothing, beside all of it.
  const idle = spawn(process.execPath, ['--import', loopMonitor, '--eval', 'setInterval(() => {}, 60_000)'], { env: { ...process.env, STET_LOOP_FILE: idleFile } })
  const { page, door } = await open(newsroom, { NODE_OPTIONS: `--import ${loopMonitor}`, STET_LOOP_FILE: loopFile })
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Photos', exact: true }).click()
  await page.getByText('No photos yet').waitFor()
  const settle = async () => {
    for (const child of [door.child, idle]) child.kill('SIGUSR2')
    await pause(300)
  }
  const files = Array.from({ length: photos }, (_, index) => join(card, `frame-${String(index).padStart(4, '0')}.jpg`))
  const bareChoice = await heldByChoice(page, files)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add photos' }).first().click()
  const [choice] = [await chooser]
  await settle()
  const began = performance.now()
  const adding = page.getByRole('group', { name: 'Adding photos' })
  const chosen = await windowHeld(page, async () => {
    await choice.setFiles(files)
    await adding.waitFor()
  })
  const held = await windowHeld(page, () => adding.waitFor({ state: 'detached', timeout: 600_000 }))
  const taken = performance.now() - began
  await settle()
  const [loop, nothing] = await Promise.all([loopFile, idleFile].map(async (file) => JSON.parse(await readFile(file, 'utf8')) as { p999: number; max: number }))
  idle.kill()
  await page.context().close()
  if (loop === undefined || nothing === undefined) throw new Error('A loop was not measured')
  const choosing = `event loop held while ${photos.toLocaleString('en')} files are chosen`
  const job = `event loop held while ${photos.toLocaleString('en')} photos are added through the window`
  const goals = (max: number) => [{ text: 'no task over 50 ms', met: max <= 50 }]
  return [
    { work: choosing, subject: 'a bare page (floor)', unit: 'ms', values: { max: bareChoice.max } },
    { work: choosing, subject: 'the window', unit: 'ms', values: { max: chosen.max }, goals: [{ text: 'at most 50 ms over the bare page', met: chosen.max - bareChoice.max <= 50 }] },
    { work: job, subject: 'a process beside it that does nothing (floor)', unit: 'ms', values: { 'p99.9': nothing.p999, max: nothing.max } },
    { work: job, subject: 'the newsroom', unit: 'ms', values: { 'p99.9': loop.p999, max: loop.max }, goals: goals(loop.max) },
    { work: job, subject: 'the window', unit: 'ms', values: { 'p99.9': held.p999, max: held.max }, goals: goals(held.max) },
    { work: 'add a photo of 4 megapixels through the window, thumbnail, fingerprint and search included', subject: 'Stet', unit: 'ms', values: { 'per photo': taken / photos } },
  ]
}

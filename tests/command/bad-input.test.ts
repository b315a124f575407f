import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { commandRoom, filesBelow, type CommandRoom } from './stet.ts'

let room: CommandRoom
let desk: string
let jpeg: Buffer
beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'stet-desk-'))
  jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#2f4a63' } }).jpeg().toBuffer()
})
afterAll(() => rm(desk, { recursive: true, force: true }))
beforeEach(async () => {
  room = await commandRoom()
})
afterEach(async () => {
  await chmod(room.folder, 0o700)
  await room.clear()
})

interface Imported {
  stories: { id: string; slug: string; headline: string; warnings: string[] }[]
  photos: { id: string; file: string; warnings: string[] }[]
  errors: { file: string; message: string }[]
}

async function importOne(name: string, bytes: Uint8Array | string) {
  const path = join(await mkdtemp(join(desk, 'case-')), name)
  await writeFile(path, bytes)
  const answer = await room.run(['import', path, '--json'])
  return { answer, path, result: answer.json<Imported>() }
}

/** A PNG that claims 20,000 by 10,000 pixels: its header is right, its picture is not there. */
function hugePng(): Buffer {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4)
  header.writeUInt32BE(20_000, 8)
  header.writeUInt32BE(10_000, 12)
  header.set([8, 2, 0, 0, 0], 16)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), header])
}

const refused: [string, string, () => Uint8Array | string, RegExp][] = [
  ['an empty text', 'empty.md', () => '', /it is empty/],
  ['a text of spaces', 'spaces.txt', () => ' \n\u3000\n', /empty|no text|nothing/i],
  ['a text of 50 MB', 'book.txt', () => Buffer.alloc(50_000_000, 'word '), /50 MB/],
  ['a PDF that is called a text', 'report.md', () => '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj', /a PDF/],
  ['noise that is called a text', 'noise.txt', () => Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251)), /text/],
  ['a broken JPEG', 'broken.jpg', () => jpeg.subarray(0, jpeg.length / 2), /damaged|broken|cut/],
  ['a text that is called a photo', 'letter.jpg', () => 'Dear editor, here is the photo.', /not JPEG|no photo/],
  ['a picture of 200 megapixels', 'huge.png', hugePng, /200 megapixels|damaged/],
  ['a Word document', 'story.docx', () => 'PK\x03\x04', /cannot import \.docx yet/],
  ['a spreadsheet', 'sheet.xlsx', () => 'PK\x03\x04', /imports Markdown, HTML, plain text and photos/],
  ['an empty photo', 'empty.jpg', () => '', /it is empty/],
]

test.each(refused)('%s is refused with one sentence, and nothing of it stays', async (_, name, bytes, reason) => {
  const { answer, path, result } = await importOne(name, bytes())
  expect(answer.code).toBe(1)
  expect(result).toEqual({ stories: [], photos: [], errors: [{ file: path, message: expect.stringMatching(reason) }] })
  expect(answer.err.trimEnd().split('\n')).toHaveLength(1)
  expect((await room.run(['list', '--json'])).json()).toEqual([])
  expect(Object.keys(await filesBelow(join(room.newsroom, 'originals')))).toEqual([])
})

test('a folder is refused with one sentence', async () => {
  expect((await room.run(['import', desk, '--json'])).json<Imported>().errors).toEqual([{ file: desk, message: expect.stringContaining('it is a folder') }])
})

const korean = '항만 노사가 재개에 합의했다고 장관이 말했다. 오늘 오후 칼베라 항구에서 회의가 열렸다.'
const eucKr = Buffer.from('c7d7b8b8b3ebbbe7b0a1c0e7b0b3bfa1c7d5c0c7c7dfb4d9', 'hex')
const encodings: [string, Buffer, string][] = [
  ['UTF-8 with a mark', Buffer.from(`\ufeff${korean}`), '항만 노사가'],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${korean}`, 'utf16le'), '항만 노사가'],
  ['UTF-16 without one', Buffer.from('The harbor minister called for a fresh start at the port.', 'utf16le'), 'The harbor minister'],
  ['EUC-KR', Buffer.concat([eucKr, Buffer.from('. '), eucKr, Buffer.from('.\n\n'), eucKr]), '항만노사가재개에합의했다'],
  ['windows-1252', Buffer.from([...Buffer.from('The minister called for a '), 0x93, ...Buffer.from('fresh start'), 0x94, ...Buffer.from(' at the caf'), 0xe9, ...Buffer.from('.')]), '“fresh start” at the café'],
]

test.each(encodings)('a text in %s is read', async (_, bytes, words) => {
  const { result } = await importOne('wire.txt', bytes)
  expect(result.errors).toEqual([])
  expect((await room.run(['show', 'wire', '--json'])).json<{ text: string }>().text).toContain(words)
})

test('an image whose ending lies is taken for what it is, with a warning', async () => {
  for (const name of ['photo.png', 'photo.md']) {
    const { answer, result } = await importOne(name, jpeg)
    expect(answer.code).toBe(0)
    expect(result.photos[0]?.warnings.join(' ')).toMatch(/JPEG|already/)
  }
})

const oddNames = ['a..b.md', '항만 협상.md', '🚢 harbor 🚢.md', 'con.md', 'aux.txt', `${'x'.repeat(240)}.md`, '-rf.md', ' spaces .md', 'quote\'"`$(id).md', 'semi;colon&.md', '%2e%2e%2f.md', '\u202efdp.md']

test('files of odd names are imported and exported under safe ones', async () => {
  const folder = await mkdtemp(join(desk, 'odd-'))
  for (const name of oddNames) await writeFile(join(folder, name), '# A story\n\nWords.\n')
  const tooLong = join(folder, `${'y'.repeat(300)}.md`)
  const answer = await room.run(['import', '--json', tooLong, ...oddNames.map((name) => join(folder, name))])
  const { stories, errors } = answer.json<Imported>()
  expect(errors).toEqual([{ file: tooLong, message: expect.stringMatching(/^“y+\.md” /) }])
  expect(stories).toHaveLength(oddNames.length)
  const newsroom = await openNewsroom({ folder: room.newsroom })
  const out = join(room.folder, 'out')
  for (const { id, slug } of stories) {
    expect(slug).not.toMatch(/[/\\\0]|^\.{1,2}$/)
    const { files } = await newsroom.publishing.export({ storyId: id, format: 'markdown', flavour: 'plain', form: 'page', keepLocation: false, folder: out, override: 'Mina' })
    expect(files).toHaveLength(1)
    expect(files[0]).not.toMatch(/[<>:"|?*\\/]|^(con|aux)\./i)
    expect(Buffer.byteLength(files[0] ?? '')).toBeLessThan(256)
  }
  await newsroom.close()
  expect(Object.keys(await filesBelow(out))).toHaveLength(oddNames.length)
})

test('a text brings only what lies in its own folder', async () => {
  const folder = join(desk, 'wire')
  await mkdir(join(folder, 'in'), { recursive: true })
  await writeFile(join(folder, 'outside.jpg'), jpeg)
  await writeFile(join(folder, 'in', 'story.md'), `# Up\n\n![a](../outside.jpg)\n\n![b](${join(folder, 'outside.jpg')})\n\n![c](https://calvera.example/c.jpg)\n\n![d](file:///etc/hostname)\n`)
  const answer = await room.run(['import', join(folder, 'in', 'story.md'), '--json'])
  expect(answer.code).toBe(0)
  expect(answer.json<Imported>().stories[0]?.warnings.filter((warning) => warning.includes('photo missing'))).toHaveLength(4)
  expect(Object.keys(await filesBelow(join(room.newsroom, 'originals')))).toEqual([])
})

async function storyWithPhoto() {
  const folder = join(room.folder, 'desk')
  await mkdir(folder)
  // Noise does not compress: the sizes are well over the limit below.
  await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#246', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg({ quality: 95 }).toFile(join(folder, 'pier.jpg'))
  await writeFile(join(folder, 'pier.md'), '# The pier\n\n![A pier in fog](pier.jpg)\n*Fog at Pier 9. / Calvera Photo*\n\nWords.\n')
  expect(await room.run(['import', join(folder, 'pier.md')])).toMatchObject({ code: 0 })
  return ['export', 'pier', '--format', 'html', '--override', 'Mina', '--out']
}

test('an export onto a full disk is one sentence, and nothing half-written stays', async () => {
  const command = await storyWithPhoto()
  const out = join(room.folder, 'out')
  await mkdir(out)
  await writeFile(join(out, 'mine.txt'), 'mine')
  // The shell lets no file grow over 64 KiB: the same as a disk that fills up in the middle of a photo.
  const answer = await room.run([...command, out], { shell: 'ulimit -f 64; exec "$@"' })
  expect(answer).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^stet: The disk is full: nothing was written to .*\n$/) })
  expect(Object.keys(await filesBelow(room.folder)).filter((path) => !path.startsWith('newsroom') && !path.startsWith('desk'))).toEqual(['out/mine.txt'])
  expect(await room.run([...command, out])).toMatchObject({ code: 0 })
})

test('an export into a folder without permission is one sentence, and nothing is written', async () => {
  const command = await storyWithPhoto()
  const out = join(room.folder, 'locked')
  await mkdir(out)
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  if (process.getuid?.() === 0) for (const path of [room.folder, room.newsroom]) await chmodAll(path)
  await chmod(out, 0o555)
  const answer = await room.run([...command, out], { ...asNobody, env: { HOME: room.folder } })
  expect(answer).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^stet: Nothing can be written to .*\n$/) })
  expect(await filesBelow(out)).toEqual({})

  // The folder may be written and the one above it not: nothing but the export stays in it.
  await chmod(out, 0o777)
  await chmod(room.folder, 0o555)
  expect(await room.run([...command, out], { ...asNobody, env: { HOME: room.folder } })).toMatchObject({ code: 0, err: '' })
  expect((await readdir(out)).toSorted()).toEqual(['images', 'photos.html', 'photos.json', 'pier.html'])
  await chmod(room.folder, 0o777)

  const file = join(room.folder, 'a-file')
  await writeFile(file, 'x')
  for (const path of [file, join(file, 'deeper')]) expect(await room.run([...command, path])).toMatchObject({ code: 1, err: expect.stringMatching(/^stet: .*a file stands where a folder is needed.*\n$/) })
})

/** Lets another account read and write the newsroom, as a shared one would. */
async function chmodAll(folder: string): Promise<void> {
  await chmod(folder, 0o777)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o777 : 0o666)
}

test('an import that is stopped keeps whole files and says how many', async () => {
  const folder = join(room.folder, 'many')
  await mkdir(folder)
  const files = Array.from({ length: 400 }, (_, index) => join(folder, `story-${index}.md`))
  for (const file of files) await writeFile(file, '# Story\n\nWords.\n')
  const answer = await room.run(['import', ...files, '--json'], { meanwhile: (child) => setTimeout(() => child.kill('SIGINT'), 1_500) })
  const { stories, errors } = answer.json<Imported>()
  expect(errors).toEqual([])
  expect((await room.run(['list', '--json'])).json()).toHaveLength(stories.length)
  if (answer.code !== 0) expect(answer.err).toMatch(new RegExp(`^stet: Stopped\\. ${stories.length} of 400 files were imported`))
})

test('a photo imported twice in one go is one photo', async () => {
  const path = await makePhoto({ path: join(room.folder, 'a.jpg'), width: 300, height: 200 })
  await writeFile(join(room.folder, 'b.jpg'), await sharp(path).toBuffer())
  const { photos } = (await room.run(['import', path, path, '--json'])).json<Imported>()
  expect(photos).toHaveLength(1)
})

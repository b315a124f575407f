import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { newId } from '#newsroom/new-id.ts'
import { agencyTags, makePhoto } from '#tests/fixtures/make-photo.ts'
import { commandRoom, filesBelow, stet, type CommandRoom } from './stet.ts'

let room: CommandRoom
beforeEach(async () => {
  room = await commandRoom()
})
afterEach(() => room.clear())

const storyText = `# Port talks resume

![A minister shakes hands with dock workers](pier.jpg)

The harbor minister called for a “fresh start” at the port, 항만 노사가 말했다.
`

interface Imported {
  stories: { id: string; slug: string; headline: string; warnings: string[] }[]
  photos: { id: string; file: string; warnings: string[] }[]
  errors: { file: string; message: string }[]
}

async function importStory(slug = 'port-talks') {
  const folder = join(room.folder, `desk-${slug}`)
  await mkdir(folder)
  await writeFile(join(folder, `${slug}.md`), storyText)
  await makePhoto({ path: join(folder, 'pier.jpg'), width: 900, height: 600, tags: agencyTags })
  const answer = await room.run(['import', join(folder, `${slug}.md`), '--json'])
  expect(answer).toMatchObject({ code: 0, err: '' })
  const [story] = answer.json<Imported>().stories
  if (!story) throw new Error('no story came of it')
  return { ...story, folder }
}

test('import takes in a text with its picture and says what became of each file', async () => {
  const { id, folder } = await importStory()
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  const again = await room.run(['import', join(folder, 'pier.jpg'), join(folder, 'port-talks.md'), join(folder, 'absent.md'), '--json'])
  expect(again.code).toBe(1)
  const result = again.json<Imported>()
  expect(Object.keys(result)).toEqual(['stories', 'photos', 'errors'])
  expect(result.stories).toMatchObject([{ slug: 'port-talks-2', headline: 'Port talks resume' }])
  expect(result.photos).toMatchObject([{ file: join(folder, 'pier.jpg'), warnings: ['The newsroom has this photo already.'] }])
  expect(result.errors).toEqual([{ file: join(folder, 'absent.md'), message: '“absent.md” was not imported: there is no such file.' }])
  expect(again.err).toBe('stet: “absent.md” was not imported: there is no such file.\n')
})

test('list gives the stories, by status where asked', async () => {
  expect((await room.run(['list', '--json'])).json()).toEqual([])
  expect(await stat(room.newsroom).catch(() => null)).toBeNull()
  const { id } = await importStory()
  const stories = (await room.run(['list', '--json'])).json<Record<string, unknown>[]>()
  expect(stories).toEqual([{ id, slug: 'port-talks', headline: 'Port talks resume', status: 'draft', section: '', words: expect.any(Number), updatedAt: expect.stringMatching(/^\d{4}-.*Z$/) }])
  expect((await room.run(['list', '--status', 'published', '--json'])).json()).toEqual([])
  expect((await room.run(['list'])).out).toContain('Port talks resume')
  expect(await room.run(['list', '--status', 'asleep'])).toMatchObject({ code: 2, out: '' })
})

test('show gives a story by id or slug with body, text, photos and sources', async () => {
  const { id } = await importStory()
  const newsroom = await openNewsroom({ folder: room.newsroom })
  const source = await newsroom.sources.create({ name: 'Ilse Brandt', contacts: 'CANARY-CONTACT', notes: 'CANARY-NOTES' }, 'test')
  await newsroom.citations.create({ citationId: newId(), storyId: id, sourceId: source.id, kind: 'fact', passage: '' }, 'test')
  await newsroom.close()
  for (const name of [id, 'port-talks']) {
    const shown = await room.run(['show', name, '--json'])
    expect(shown.code).toBe(0)
    expect(shown.json()).toMatchObject({
      id,
      slug: 'port-talks',
      headline: 'Port talks resume',
      status: 'draft',
      body: { type: 'doc', content: [{ type: 'figure' }, { type: 'paragraph' }] },
      text: expect.stringContaining('항만 노사가 말했다'),
      photos: [{ id: expect.any(String), caption: agencyTags['XMP-dc:Description'], altText: 'A minister shakes hands with dock workers', creator: 'Ines Marlow', creditLine: 'Calvera Photo', source: 'Calvera Photo Agency', copyrightNotice: '© 2026 Calvera Photo' }],
      sources: [{ id: source.id, name: 'Ilse Brandt' }],
    })
    expect(shown.out).not.toContain('CANARY')
  }
  expect((await room.run(['show', 'port-talks'])).out).toContain('Port talks resume')
  expect(await room.run(['show', 'nobody'])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^stet: There is no story “nobody”.*\n$/) })
})

test('search finds words of the text, Korean ones among them', async () => {
  const { id } = await importStory()
  for (const query of ['minister', '노사', 'Port talks']) {
    const found = (await room.run(['search', query, '--json'])).json<Record<string, unknown>[]>()
    expect(found).toContainEqual({ kind: 'story', id, title: 'Port talks resume', snippet: expect.any(String) })
  }
  expect((await room.run(['search', 'zeppelin', '--json'])).json()).toEqual([])
  expect((await room.run(['search', 'minister', '--limit', '0'])).code).toBe(2)
})

test('check says what stands in the way and ends with 3 where something blocks', async () => {
  await importStory()
  const fine = await room.run(['check', 'port-talks', '--json'])
  expect(fine.code).toBe(0)
  for (const finding of fine.json<Record<string, unknown>[]>()) expect(Object.keys(finding)).toEqual(['id', 'level', 'message', 'place'])
  await writeFile(join(room.folder, 'bare.md'), 'TK is to come.\n')
  await room.run(['import', join(room.folder, 'bare.md')])
  const blocked = await room.run(['check', 'bare', '--json'])
  expect(blocked.code).toBe(3)
  expect(blocked.json()).toContainEqual({ id: expect.any(String), level: 'ERROR', message: expect.stringContaining('headline'), place: expect.any(Object) })
})

test('export writes the files it names, the same bytes each time, and leaves the newsroom as it was', async () => {
  await importStory()
  for (const [index, flags] of [['--format', 'html'], ['--format', 'html', '--form', 'fragment'], ['--format', 'text'], ...['hugo', 'jekyll', 'astro', 'eleventy', 'plain'].map((flavour) => ['--format', 'markdown', '--flavour', flavour])].entries()) {
    const [first, second] = [join(room.folder, `a${index}`), join(room.folder, `b${index}`)]
    const answer = await room.run(['export', 'port-talks', ...flags, '--out', first, '--json'])
    expect(answer).toMatchObject({ code: 0, err: '' })
    const { files, warnings } = answer.json<{ files: string[]; warnings: string[] }>()
    expect(warnings).toEqual([])
    await room.run(['export', 'port-talks', ...flags, '--out', second])
    const written = await filesBelow(first)
    expect(Object.keys(written).toSorted()).toEqual(files.toSorted())
    expect(await filesBelow(second)).toEqual(written)
  }
  expect((await room.run(['list', '--json'])).json()).toMatchObject([{ status: 'draft' }])
})

test('export of a blocked story prints the reasons, writes nothing and ends with 3, unless somebody takes it on', async () => {
  await writeFile(join(room.folder, 'bare.md'), 'No headline here.\n')
  await room.run(['import', join(room.folder, 'bare.md')])
  const out = join(room.folder, 'out')
  const blocked = await room.run(['export', 'bare', '--format', 'html', '--out', out])
  expect(blocked).toMatchObject({ code: 3, out: '', err: expect.stringContaining('headline') })
  expect(await stat(out).catch(() => null)).toBeNull()
  expect((await room.run(['export', 'bare', '--format', 'html', '--out', out, '--json'])).json()).toMatchObject({ files: [] })
  expect(await room.run(['export', 'bare', '--format', 'html', '--out', out, '--override', 'Mina Calder'])).toMatchObject({ code: 0, out: 'bare.html\n' })
})

test('formats that are not there yet, and words that are none', async () => {
  await importStory()
  const out = join(room.folder, 'out')
  for (const format of ['docx', 'ninjs']) expect(await room.run(['export', 'port-talks', '--format', format, '--out', out])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/cannot write .* yet/) })
  for (const wrong of [['--format', 'pdf', '--out', out], ['--out', out], ['--format', 'html'], ['--format', 'markdown', '--flavour', 'gatsby', '--out', out], ['--format', 'html', '--form', 'tabloid', '--out', out]]) {
    expect(await room.run(['export', 'port-talks', ...wrong])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^stet: .+\n$/) })
  }
  expect(await stat(out).catch(() => null)).toBeNull()
})

test('wrong usage ends with 2 and one line with a hint', async () => {
  for (const args of [['lst'], ['list', '--jsno'], ['show'], ['show', 'a', 'b'], ['--newsroom', room.newsroom], []]) {
    expect(await stet(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^stet: [^\n]*`stet [^\n]*\n$/) })
  }
})

test('help and version', async () => {
  expect(await stet(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/serve[\s\S]+import[\s\S]+list[\s\S]+show[\s\S]+search[\s\S]+check[\s\S]+export[\s\S]+backup[\s\S]+restore/) })
  expect(await stet(['export', '--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--override WHO') })
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }
  expect(await stet(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
})

test('the newsroom is named by the flag, else by STET_NEWSROOM, else it is the user’s', async () => {
  await importStory()
  const titles = async (args: string[], env: Record<string, string>) => (await stet(['list', '--json', ...args], { env })).json<{ slug: string }[]>().length
  expect(await titles([], { STET_NEWSROOM: room.newsroom })).toBe(1)
  expect(await titles(['--newsroom', join(room.folder, 'other')], { STET_NEWSROOM: room.newsroom })).toBe(0)
  expect(await titles([], { STET_NEWSROOM: '', HOME: room.folder, XDG_DATA_HOME: '' })).toBe(0)
})

test('backup and restore put everything back beside the newsroom', async () => {
  await importStory()
  const file = join(room.folder, 'monday.stet')
  expect((await room.run(['backup', file, '--json'])).json()).toEqual({ file, bytes: (await stat(file)).size })
  const answer = await room.run(['restore', file, '--json'])
  expect(answer.code).toBe(0)
  const { folder } = answer.json<{ folder: string }>()
  expect(folder.startsWith(`${room.newsroom}-restored-`)).toBe(true)
  expect((await stet(['show', 'port-talks', '--json', '--newsroom', folder])).json()).toEqual((await room.run(['show', 'port-talks', '--json'])).json())
  expect(await room.run(['backup', join(room.folder, 'desk-port-talks', 'port-talks.md', 'x')])).toMatchObject({ code: 1, out: '' })
  expect(await room.run(['restore', join(room.folder, 'absent')])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^stet: .+\n$/) })
})

test('verify finds a newsroom whole, and a photo that was changed on the disk', async () => {
  await importStory()
  expect(await room.run(['verify', '--json'])).toMatchObject({ code: 0, out: '{"ok":true,"problems":[]}\n' })
  const [original = ''] = Object.keys(await filesBelow(join(room.newsroom, 'originals')))
  const path = join(room.newsroom, 'originals', original)
  const bytes = await readFile(path)
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
  await writeFile(path, bytes)
  const damaged = await room.run(['verify', '--json'])
  expect(damaged.code).toBe(1)
  expect(damaged.json()).toMatchObject({ ok: false, problems: [expect.any(String)] })
})

test('serve prints its address first, answers only there, and ends in good order', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'out', 'main', 'stet.js'), 'serve', '--no-open', '--newsroom', room.newsroom], { stdio: ['ignore', 'pipe', 'inherit'] })
  const first = await new Promise<string>((resolve) => child.stdout.once('data', (line: Buffer) => resolve(String(line))))
  const { url } = JSON.parse(first) as { url: string }
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+$/)

  // A window is open, and the command works on the same newsroom.
  const { id } = await importStory()
  expect((await room.run(['list', '--json'])).json()).toMatchObject([{ id }])
  expect((await fetch(url)).status).toBe(200)

  const port = new URL(url).port
  expect(await room.run(['serve', '--no-open', '--port', port])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^stet: Port \d+ is in use.*\n$/) })
  child.kill('SIGTERM')
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
})

test('a port that another program has is one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as AddressInfo
  expect(await room.run(['serve', '--no-open', '--port', String(port)])).toMatchObject({ code: 1, out: '', err: `stet: Port ${port} is in use by another program. Name another with --port N, or leave it out.\n` })
  expect((await room.run(['serve', '--port', '70000'])).code).toBe(2)
  taken.close()
})

test('two commands that import at once both keep everything', async () => {
  const files = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const path = join(room.folder, `story ${index}.txt`)
      await writeFile(path, `Story number ${index}\n\nWords of story ${index}.\n`)
      return path
    }),
  )
  const answers = await Promise.all([room.run(['import', ...files.slice(0, 15), '--json']), room.run(['import', ...files.slice(15), '--json'])])
  expect(answers.map((answer) => answer.code)).toEqual([0, 0])
  expect((await room.run(['list', '--json'])).json()).toHaveLength(30)
})

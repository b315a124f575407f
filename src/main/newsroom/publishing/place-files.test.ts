import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeFiles } from './place-files.ts'

let room: string
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'stet-place-'))
})
afterEach(async () => {
  await chmod(room, 0o700)
  await rm(room, { recursive: true, force: true })
})

function writing(files: Record<string, string>) {
  return async (staging: string) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(staging, path)), { recursive: true })
      await writeFile(join(staging, path), text)
    }
    return Object.keys(files)
  }
}

async function tree(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found[path.slice(folder.length + 1).replaceAll('\\', '/')] = await readFile(path, 'utf8')
  }
  return found
}

test('files land in a folder that did not exist, and nothing else stays', async () => {
  const placed = await placeFiles(join(room, 'a', 'b'), writing({ 'images/one.jpg': 'picture', 'story.html': 'words' }))
  expect(await tree(room)).toEqual({ 'a/b/images/one.jpg': 'picture', 'a/b/story.html': 'words' })
  expect(placed.map(({ path, bytes, state }) => ({ path, bytes, state }))).toEqual([
    { path: 'images/one.jpg', bytes: 7, state: 'new' },
    { path: 'story.html', bytes: 5, state: 'new' },
  ])
})

test('foreign files stay, an older file of the same name is replaced and said so, equal bytes are left alone', async () => {
  const out = join(room, 'out')
  await placeFiles(out, writing({ 'story.html': 'old', 'images/one.jpg': 'picture' }))
  await writeFile(join(out, 'notes.txt'), 'mine')
  await writeFile(join(out, 'images', 'mine.jpg'), 'mine too')
  const before = await stat(join(out, 'images', 'one.jpg'))
  const placed = await placeFiles(out, writing({ 'images/one.jpg': 'picture', 'story.html': 'new' }))
  expect(placed.map((file) => file.state)).toEqual(['same', 'replaced'])
  expect(await tree(room)).toEqual({
    'out/story.html': 'new',
    'out/images/one.jpg': 'picture',
    'out/notes.txt': 'mine',
    'out/images/mine.jpg': 'mine too',
  })
  expect((await stat(join(out, 'images', 'one.jpg'))).ino).toBe(before.ino)
})

test('a full disk leaves everything as it was', async () => {
  const out = join(room, 'out')
  await placeFiles(out, writing({ 'story.html': 'old' }))
  const failing = placeFiles(out, async (staging) => {
    await writeFile(join(staging, 'story.html'), 'half of the')
    throw Object.assign(new Error('write'), { code: 'ENOSPC' })
  })
  await expect(failing).rejects.toMatchObject({ kind: 'DISK_FULL', data: { path: out } })
  expect(await tree(room)).toEqual({ 'out/story.html': 'old' })
})

test('when one file cannot be placed, those placed before it are put back', async () => {
  const out = join(room, 'out')
  await placeFiles(out, writing({ 'a.txt': 'old a' }))
  await mkdir(join(out, 'z.txt'))
  const failing = placeFiles(out, writing({ 'new/b.txt': 'b', 'a.txt': 'new a', 'z.txt': 'z' }))
  await expect(failing).rejects.toMatchObject({ kind: 'NOT_WRITABLE', message: expect.stringContaining('a folder stands where a file is needed') })
  expect(await tree(room)).toEqual({ 'out/a.txt': 'old a' })
  expect((await readdir(out)).toSorted()).toEqual(['a.txt', 'z.txt'])
})

test('a file where the folder should be is refused', async () => {
  await writeFile(join(room, 'out'), 'a file')
  await expect(placeFiles(join(room, 'out'), writing({ 'a.txt': 'a' }))).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
  await expect(placeFiles(join(room, 'out', 'deeper'), writing({ 'a.txt': 'a' }))).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
  expect(await tree(room)).toEqual({ out: 'a file' })
})

test.each(['../a.txt', '/a.txt', 'a/../../b', 'a\\b', '', 'a//b', './a'])('%j is not a name inside the folder', async (path) => {
  const out = join(room, 'out')
  await expect(placeFiles(out, () => Promise.resolve([path]))).rejects.toMatchObject({ kind: 'INVALID' })
  expect(await tree(room)).toEqual({})
})

test('a link in the place of a file is replaced, what it points to is left alone', async () => {
  const out = join(room, 'out')
  await mkdir(out)
  await writeFile(join(room, 'elsewhere.txt'), 'foreign')
  await symlink(join(room, 'elsewhere.txt'), join(out, 'a.txt'))
  await placeFiles(out, writing({ 'a.txt': 'ours' }))
  expect(await tree(room)).toEqual({ 'elsewhere.txt': 'foreign', 'out/a.txt': 'ours' })
})

test('what a killed export left behind is swept by the next one', async () => {
  const out = join(room, 'out')
  const here = fileURLToPath(new URL('./place-files.ts', import.meta.url))
  const script = `
    import { placeFiles } from ${JSON.stringify(here)}
    import { writeFile } from 'node:fs/promises'
    await placeFiles(${JSON.stringify(out)}, async (staging) => {
      await writeFile(staging + '/a.txt', 'half')
      process.stdout.write('ready')
      await new Promise(() => setInterval(() => {}, 1000))
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await readdir(room)).toHaveLength(1)
  expect(await stat(out).catch(() => null)).toBeNull()
  await placeFiles(out, writing({ 'a.txt': 'whole' }))
  expect(await tree(room)).toEqual({ 'out/a.txt': 'whole' })
  expect(await readdir(room)).toEqual(['out'])
})

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databasePath, openDatabase } from '#newsroom/database/open.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { Notices } from '#newsroom/notices.ts'
import { Stories } from '#newsroom/stories/stories.ts'
import { StoryRecords } from '#newsroom/stories/story-records.ts'
import { paragraph } from './temporary.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'stet-database-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Every file of the folder with the hash of its bytes. */
async function bytes(): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const hashes = files.map(async ({ parentPath, name }) => [name, createHash('sha256').update(await readFile(join(parentPath, name))).digest('hex')])
  return Object.fromEntries(await Promise.all(hashes)) as Record<string, string>
}

describe('a newsroom of a newer Stet', () => {
  test('is refused and not touched', async () => {
    await (await openNewsroom({ folder })).close()
    const connection = new Database(databasePath(folder))
    connection.pragma('user_version = 4711')
    connection.close()
    const before = await bytes()
    await expect(openNewsroom({ folder })).rejects.toMatchObject({ kind: 'NEWER_NEWSROOM', data: { found: 4711 } })
    expect(await bytes()).toEqual(before)
  })

  test('is refused where its last commit still lies in the write-ahead log', async () => {
    await (await openNewsroom({ folder })).close()
    const script = `
      const connection = require('better-sqlite3')(process.argv[1])
      connection.pragma('user_version = 4711')
      process.kill(process.pid, 'SIGKILL')`
    expect(spawnSync(process.execPath, ['-e', script, databasePath(folder)]).signal).toBe('SIGKILL')
    const before = await bytes()
    expect(Object.keys(before)).toContain('newsroom.db-wal')
    await expect(openNewsroom({ folder })).rejects.toMatchObject({ kind: 'NEWER_NEWSROOM', data: { found: 4711 } })
    expect(await bytes()).toEqual(before)
  })
})

test('a database in which nothing was made yet becomes a newsroom', async () => {
  const connection = new Database(databasePath(folder))
  connection.pragma('journal_mode = WAL')
  connection.close()
  const newsroom = await openNewsroom({ folder })
  expect(await newsroom.stories.list()).toEqual([])
  await newsroom.close()
})

test('two programs may make one newsroom at the same time', async () => {
  const newsrooms = await Promise.all(Array.from({ length: 4 }, () => openNewsroom({ folder })))
  for (const newsroom of newsrooms) await newsroom.stories.create({}, 'test')
  expect((await newsrooms[0]?.stories.list())?.length).toBe(4)
  for (const newsroom of newsrooms) await newsroom.close()
})

describe('what is no newsroom is refused in a sentence and not touched', () => {
  const otherProgram = (id: number) => () => {
    const connection = new Database(databasePath(folder))
    connection.exec('CREATE TABLE bookmark (id INTEGER)')
    connection.pragma(`application_id = ${id}`)
    connection.close()
  }
  test.each([
    ['a text file', () => writeFile(databasePath(folder), 'Not a database at all, but long enough to be looked at. '.repeat(10))],
    ['a database of another program', otherProgram(77)],
    ['a database of a program that has no number', otherProgram(0)],
  ])('%s', async (_, make) => {
    await make()
    const before = await bytes()
    const error = await openNewsroom({ folder }).catch((error: unknown) => error)
    expect(error).toMatchObject({ kind: 'DAMAGED', message: expect.stringMatching(/^[A-Z/].*\.$/) })
    expect(await bytes()).toEqual(before)
  })

  test('a file where the folder should be', async () => {
    const path = join(folder, 'file')
    await writeFile(path, 'words')
    await expect(openNewsroom({ folder: path })).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
  })
})

test('a folder that is not there is made; one that may not be written is refused', async () => {
  const newsroom = await openNewsroom({ folder: join(folder, 'desk', 'newsroom') })
  await newsroom.close()
  const locked = join(folder, 'locked')
  await mkdir(locked)
  await chmod(locked, 0o555)
  // Root may write everywhere but below a file.
  const target = process.getuid?.() === 0 ? join(databasePath(join(folder, 'desk', 'newsroom')), 'below') : locked
  await expect(openNewsroom({ folder: target })).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
})

test('a full disk refuses a text in a sentence, keeps what was there, and takes it once there is room', async () => {
  const database = await openDatabase(folder)
  const stories = new Stories(database, new StoryRecords(database, 'Mina Calder'), 'en', new Notices([], () => {}))
  const story = await stories.create({ blocks: [paragraph('1', 'a1', 'Kept.')] }, 'test')
  const pages = database.connection.pragma('page_count', { simple: true }) as number
  database.connection.pragma(`max_page_count = ${pages + 2}`)
  const long = { storyId: story.id, baseRevision: 1, upserted: [paragraph('1', 'a1', 'New. '.repeat(100_000))], removed: [], words: 1, characters: 1 }
  await expect(stories.saveBody(long, 'test')).rejects.toMatchObject({ kind: 'DISK_FULL' })
  expect(await stories.get(story.id)).toEqual(story)
  database.connection.pragma('max_page_count = 100000')
  expect(await stories.saveBody(long, 'test')).toMatchObject({ revision: 2 })
  await database.close()
})

test('a database that another program holds is waited for without stopping the clock', async () => {
  const newsroom = await openNewsroom({ folder })
  const other = new Database(databasePath(folder), { timeout: 0 })
  other.exec('BEGIN IMMEDIATE')
  let beats = 0
  const clock = setInterval(() => (beats += 1), 5)
  const created = newsroom.stories.create({ fields: { headline: 'Waited' } }, 'test')
  const second = newsroom.stories.create({ fields: { headline: 'Waited' } }, 'test')
  await expect.poll(() => beats).toBeGreaterThan(10)
  other.exec('COMMIT')
  other.close()
  // Writes of one program keep their order.
  expect([(await created).fields.slug, (await second).fields.slug]).toEqual(['waited', 'waited-2'])
  clearInterval(clock)
  await newsroom.close()
})

describe.runIf(process.platform === 'linux')('a folder that cannot be made', () => {
  test('is refused even where the file system denies its own root', async () => {
    await expect(openDatabase('/proc/stet/newsroom')).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
  })
})

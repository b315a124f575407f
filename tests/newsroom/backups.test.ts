import { appendFile, mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { pack } from 'tar-stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyIntoBackups } from '#newsroom/backups/backups.ts'
import { restoreBackup } from '#newsroom/backups/restore.ts'
import { migrations } from '#newsroom/database/migrations/index.ts'
import { copyDatabase } from '#newsroom/database/copy.ts'
import { openDatabase } from '#newsroom/database/open.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { findOriginal } from '#newsroom/photos/originals.ts'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
let file: string
beforeEach(async () => {
  temporary = await temporaryNewsroom()
  file = join(temporary.folder, 'out', 'desk.stet')
  await mkdir(dirname(file))
})
afterEach(() => temporary[Symbol.asyncDispose]())

/** A story and a photo with a real file. */
async function fill() {
  const { stories } = temporary.newsroom
  const story = await stories.create({ fields: { headline: 'Harbor strike' }, blocks: [paragraph('1', 'a1', 'Talks go on.')] }, origin)
  const path = join(temporary.folder, 'pier.jpg')
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2f4a63' } }).jpeg().toFile(path)
  const { photo } = await addPhoto(temporary.newsroom, { source: path, fileName: 'pier.jpg' }, origin)
  return { story, sha256: photo.original?.sha256 ?? '' }
}

async function expectWhole(folder: string, { story, sha256 }: Awaited<ReturnType<typeof fill>>) {
  const restored = await openNewsroom({ folder })
  expect(await restored.stories.get(story.id)).toEqual(story)
  expect(await readFile(await findOriginal(folder, sha256))).toEqual(await readFile(await findOriginal(temporary.folder, sha256)))
  await restored.close()
}

test('a backup in one file holds everything, and comes back beside the newsroom', async () => {
  const filled = await fill()
  const { bytes } = await temporary.newsroom.backups.write(file)
  expect((await readFile(file)).length).toBe(bytes)
  await temporary.newsroom.stories.create({ fields: { headline: 'Later' } }, origin)
  const first = await temporary.newsroom.backups.restore(file)
  const second = await temporary.newsroom.backups.restore(file)
  expect(first.folder).toMatch(/-restored-\d{4}-\d\d-\d\d$/)
  expect(second.folder).toBe(`${first.folder}-2`)
  for (const { folder } of [first, second]) {
    await expectWhole(folder, filled)
    const restored = await openNewsroom({ folder })
    expect((await restored.stories.list()).length).toBe(1)
    await restored.close()
  }
})

test('a backup replaces an older one, and no other file', async () => {
  const { backups } = temporary.newsroom
  await backups.write(file)
  await backups.write(file)
  await writeFile(file, 'My thesis.')
  await expect(backups.write(file)).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
  expect(await readFile(file, 'utf8')).toBe('My thesis.')
  expect(await readdir(dirname(file))).toEqual(['desk.stet'])
  await expect(backups.write(join(temporary.folder, 'nowhere', 'desk.stet'))).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
})

test('one copy is made a day, and it comes back with the photos', async () => {
  const filled = await fill()
  const { backups } = temporary.newsroom
  const made = await backups.daily()
  expect(await backups.daily()).toBeNull()
  expect(await backups.list()).toMatchObject([{ file: made, reason: 'daily' }])
  await expectWhole((await backups.restore(made ?? '')).folder, filled)
})

test('two that have the newsroom open make their copy at the same moment, and both are whole', async () => {
  const filled = await fill()
  const second = await openNewsroom({ folder: temporary.folder })
  const now = new Date()
  const made = await Promise.all([temporary.newsroom, second].map(({ backups }) => backups.daily(now)))
  await second.close()
  expect(new Set(made).size).toBe(1)
  await expectWhole((await temporary.newsroom.backups.restore(made[0] ?? '')).folder, filled)
})

test('a copy that was left half-written is cleared away a day later', async () => {
  const { backups } = temporary.newsroom
  const folder = join(temporary.folder, 'backups')
  await mkdir(join(folder, 'copy-abc'), { recursive: true })
  await writeFile(join(folder, 'daily-2026-11-23T09-00-00Z.db.77.part'), 'half')
  await backups.daily()
  expect((await readdir(folder)).filter((name) => !name.endsWith('.db')).sort()).toEqual(['copy-abc', 'daily-2026-11-23T09-00-00Z.db.77.part'])
  await backups.daily(new Date(Date.now() + 25 * 3_600_000))
  expect((await readdir(folder)).every((name) => name.endsWith('.db'))).toBe(true)
})

describe('what cannot be restored is refused in a sentence, with nothing left behind', () => {
  test.each([
    ['a file that is no backup', 'NOT_READABLE', () => writeFile(file, 'My thesis.')],
    ['a file that is not there', 'NOT_READABLE', () => Promise.resolve()],
    [
      'a backup that was cut short',
      'DAMAGED',
      async () => {
        const { bytes } = await temporary.newsroom.backups.write(file)
        await truncate(file, Math.floor(bytes * 0.9))
      },
    ],
    [
      'a backup in which a byte of a photo changed',
      'DAMAGED',
      async () => {
        await temporary.newsroom.backups.write(file)
        const at = (await readFile(file)).indexOf(Buffer.from([0xff, 0xd8, 0xff]))
        const handle = await open(file, 'r+')
        await handle.write(Buffer.from([0]), 0, 1, at + 20)
        await handle.close()
      },
    ],
    [
      'a backup whose files lead elsewhere',
      'DAMAGED',
      async () => {
        const archive = pack()
        archive.entry({ name: 'stet-backup.json' }, JSON.stringify({ stetBackup: 1, createdAt: '', database: '0'.repeat(64), originals: 0, missing: [] }))
        archive.entry({ name: '../../escaped' }, 'words')
        archive.finalize()
        for await (const part of archive) await appendFile(file, part as Buffer)
      },
    ],
  ])('%s', async (_, kind, make) => {
    await fill()
    await make()
    await expect(temporary.newsroom.backups.restore(file)).rejects.toMatchObject({ kind, message: expect.stringMatching(/\.$/) })
    expect(await readdir(dirname(temporary.folder))).toEqual(['newsroom'])
  })
})

test('a newsroom is copied before a migration changes it', async () => {
  const filled = await fill()
  await temporary.newsroom.close()
  const next = [...migrations, { number: migrations.length + 1, sql: 'DROP TABLE story_block' }]
  let copied = ''
  const migrated = await openDatabase(temporary.folder, {
    migrations: next,
    async beforeMigration(connection) {
      copied = await copyIntoBackups(temporary.folder, 'migration', (path) => copyDatabase(connection, path))
    },
  })
  await migrated.close()
  await expect(openNewsroom({ folder: temporary.folder })).rejects.toMatchObject({ kind: 'NEWER_NEWSROOM' })
  await expectWhole((await restoreBackup(copied, `${temporary.folder}/`)).folder, filled)
})

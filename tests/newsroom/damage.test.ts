import { appendFile, chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { findOriginal } from '#newsroom/photos/originals.ts'
import { databasePath } from '#newsroom/database/open.ts'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

/** Changes the file behind the newsroom's back, as a failing disk would. */
function damage(sql: string): void {
  const connection = new Database(databasePath(temporary.folder), { timeout: 5_000 })
  connection.exec(sql)
  connection.close()
}

async function storyWithHistory() {
  const { stories, versions } = temporary.newsroom
  const story = await stories.create({ fields: { headline: 'Harbor strike' }, blocks: [paragraph('1', 'a1', 'One.'), paragraph('2', 'a2', 'Two.')] }, origin)
  await versions.keep({ storyId: story.id, name: 'sound', reason: 'named' }, origin)
  await stories.saveBody({ storyId: story.id, baseRevision: 1, upserted: [paragraph('1', 'a1', 'One, rewritten.')], removed: [], words: 3, characters: 19 }, origin)
  return story
}

describe('a damaged text', () => {
  test('is taken from the newest sound version, says so, and what stood there is kept', async () => {
    const story = await storyWithHistory()
    damage(`UPDATE story_block SET content = replace(content, 'Two', 'Tw#') WHERE id = '2'`)
    expect((await temporary.newsroom.stories.get(story.id)).blocks).toEqual([paragraph('1', 'a1', 'One, rewritten.'), paragraph('2', 'a2', 'Two.')])
    expect(temporary.newsroom.notices.list()).toEqual([{ kind: 'restored-text', values: { headline: 'Harbor strike' } }])
    const [kept] = await temporary.newsroom.versions.list(story.id)
    expect((await temporary.newsroom.versions.get(kept?.id ?? '')).blocks[1]).toEqual(paragraph('2', 'a2', 'Tw#.'))
    const reopened = await temporary.reopen()
    await reopened.stories.get(story.id)
    expect(reopened.notices.list()).toEqual([])
  })

  test('that no version has is shown as far as it can be read', async () => {
    const { stories } = temporary.newsroom
    const story = await stories.create({ blocks: [paragraph('1', 'a1', 'One.')] }, origin)
    damage(`UPDATE story_block SET content = substr(content, 1, length(content) - 3)`)
    const [block] = (await stories.get(story.id)).blocks
    expect(JSON.stringify(block?.content)).toContain('One.')
    expect(block?.content).toMatchObject({ type: 'paragraph' })
  })

  test('of which a block is gone gets it back from the version that had it', async () => {
    const story = await storyWithHistory()
    damage(`DELETE FROM story_block WHERE id = '2'`)
    expect((await temporary.newsroom.stories.get(story.id)).blocks).toEqual([paragraph('1', 'a1', 'One, rewritten.'), paragraph('2', 'a2', 'Two.')])
    expect(temporary.newsroom.notices.list()).toHaveLength(1)
  })
})

test('a damaged version says so, and the others can be read', async () => {
  const story = await storyWithHistory()
  const { versions } = temporary.newsroom
  const good = await versions.keep({ storyId: story.id, name: 'after', reason: 'named' }, origin)
  const [, damaged] = await versions.list(story.id)
  damage(`UPDATE version SET content = x'00' WHERE id = '${good.id}'`)
  const reopened = await temporary.reopen()
  await expect(reopened.versions.get(good.id)).rejects.toMatchObject({ kind: 'DAMAGED', message: expect.stringMatching(/Other versions/) })
  expect((await reopened.versions.get(damaged?.id ?? '')).name).toBe('sound')
  await reopened.versions.keep({ storyId: story.id, name: 'next', reason: 'named' }, origin)
  const [next] = await reopened.versions.list(story.id)
  expect((await reopened.versions.get(next?.id ?? '')).blocks).toHaveLength(2)
})

describe('a verification', () => {
  test('finds nothing in a sound newsroom, and every kind of damage in another', async () => {
    const story = await storyWithHistory()
    const path = join(temporary.folder, 'pier.png')
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2f4a63' } }).png().toFile(path)
    const { photo } = await addPhoto(temporary.newsroom, { source: path, fileName: 'pier.png' }, origin)
    const { backups, versions } = temporary.newsroom
    expect(await backups.verify()).toEqual({ ok: true, problems: [] })

    const original = await findOriginal(temporary.folder, photo.original?.sha256 ?? '')
    await chmod(original, 0o644)
    await appendFile(original, 'x')
    const [version] = await versions.list(story.id)
    damage(`UPDATE story_block SET content = replace(content, 'Two', 'Tw#') WHERE id = '2'; UPDATE version SET hash = x'00'`)
    expect(await backups.verify()).toEqual({
      ok: false,
      problems: [
        'The text of the story “harbor-strike” is damaged. Opening it puts it right from its versions.',
        `The version of ${version?.createdAt} of the story “harbor-strike” is damaged.`,
        'The file of the photo “pier.png” is damaged. Put it back from a backup.',
      ],
    })
    await rm(original)
    expect((await backups.verify()).problems.at(-1)).toBe('The file of the photo “pier.png” is missing. Put it back from a backup.')
  })

  test('can be given up', async () => {
    const giveUp = new AbortController()
    const verified = temporary.newsroom.backups.verify(giveUp.signal)
    giveUp.abort(new Error('Given up'))
    await expect(verified).rejects.toThrow('Given up')
  })
})

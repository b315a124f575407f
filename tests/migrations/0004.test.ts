import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { KeptStoryFields } from '#domain/story/story.ts'
import { migrations } from '#newsroom/database/migrations/index.ts'
import { openDatabase } from '#newsroom/database/open.ts'
import { packVersion, unpackVersion, type VersionContent } from '#newsroom/history/version-content.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { blockHash, combineHashes, emptyBodyHash } from '#newsroom/stories/block-hash.ts'
import { contents, databaseAt, insert, migrateTo } from './at-migration.ts'
import { insertRowsOf0001 } from './rows-at-0001.ts'

test('every row stays, and a target length was one of words', () => {
  const connection = databaseAt(2)
  insertRowsOf0001(connection)
  migrateTo(connection, 3)
  const { story: stories = [], ...before } = contents(connection)
  migrateTo(connection, 4)
  const { story: after, text_template: templates, ...others } = contents(connection)
  expect(others).toEqual(before)
  expect(after).toEqual(stories.map((row) => ({ ...row, target_unit: 'words' })))
  expect(templates).toEqual([])
})

test('where nobody set a target, the desk’s own unit is offered', () => {
  const connection = databaseAt(3)
  const [row] = (() => {
    const old = databaseAt(2)
    insertRowsOf0001(old)
    return contents(old)['story'] ?? []
  })()
  const languages = ['ko', 'ja-JP', 'ZH-Hant', 'kok', 'en', '']
  for (const [index, language] of languages.entries()) {
    insert(connection, 'story', { ...row, id: `s${index}`, slug: `slug-${index}`, language, target_length: null })
  }
  migrateTo(connection, 4)
  expect(contents(connection)['story']?.map((story) => story['target_unit'])).toEqual(['characters', 'characters', 'characters', 'words', 'words', 'words'])
})

const id = '0198f000-0000-7000-8000-000000000001'
const versionIds = ['0198f000-0000-7000-8000-0000000000a1', '0198f000-0000-7000-8000-0000000000a2'] as const
const at = '2026-11-23T09:00:00.000Z'
const oldFields: KeptStoryFields = {
  slug: 'harbor-strike', headline: 'Harbor strike', shortHeadline: '', dek: '', bylines: [], dateline: '', section: '', tags: [], language: 'ko', direction: 'auto',
  leadPhotoId: null, status: 'draft', embargoAt: null, embargoZone: null, targetLength: 600, notes: 'call back', seoTitle: '', seoDescription: '',
}
const block = (text: string) => ['b1', 'a0', JSON.stringify({ type: 'paragraph', attrs: { id: 'b1' }, content: [{ type: 'text', text }] })] as const
// As an older Stet gave it to its packer: without a unit.
const oldContent = (text: string) => ({ fields: oldFields, blocks: [block(text)], citations: [], photos: [] }) as unknown as VersionContent

/** A newsroom that an older Stet left, with one story and two versions of it, the second told as the changes to the first. */
async function leaveOldNewsroom(folder: string): Promise<void> {
  const database = await openDatabase(folder, { migrations: migrations.slice(0, 3) })
  const { connection } = database
  const [first, second] = [oldContent('부두는 조용했다.'), oldContent('부두는 여전히 조용했다.')]
  const keyframe = packVersion(first, null)
  const delta = packVersion(second, unpackVersion(keyframe.content, null))
  expect(delta.isKeyframe).toBe(false)
  const [blockId, ord, content] = block('부두는 여전히 조용했다.')
  const hash = blockHash(blockId, ord, content)
  const empty = { short_headline: '', dek: '', bylines: '[]', dateline: '', section: '', tags: '[]', direction: 'auto', lead_photo_id: null, embargo_at: null, embargo_zone: null, seo_title: '', seo_description: '' }
  insert(connection, 'story', {
    ...empty, id, slug: 'harbor-strike', slug_by_hand: 1, headline: 'Harbor strike', language: 'ko', status: 'draft', target_length: 600, notes: 'call back', fields_revision: 3,
    field_revisions: '{}', body_revision: 2, body_hash: combineHashes(emptyBodyHash(), hash), words: 3, characters: 12, created_at: at, updated_at: at, trashed_at: null,
  })
  insert(connection, 'story_block', { story_id: id, id: blockId, ord, content, hash })
  for (const [index, { content: bytes, hash: sum, isKeyframe }] of [keyframe, delta].entries()) {
    insert(connection, 'version', {
      id: versionIds[index], story_id: id, number: index + 1, reason: 'named', name: '', author: 'Mina Calder', headline: 'Harbor strike', words: 3, characters: 12,
      created_at: at, base: isKeyframe ? null : 1, content: bytes, hash: sum,
    })
  }
  await database.close()
}

test('versions of an older Stet are sound, read with a unit, built upon and put back', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'stet-migration-'))
  const folder = join(parent, 'newsroom')
  try {
    await leaveOldNewsroom(folder)
    let newsroom = await openNewsroom({ folder, author: 'Mina Calder' })
    const story = await newsroom.stories.get(id)
    expect(story.fields).toMatchObject({ targetLength: 600, targetUnit: 'words' })
    for (const versionId of versionIds) expect((await newsroom.versions.get(versionId)).fields).toEqual({ ...oldFields, targetUnit: 'words' })

    // The last version is just what stands: no other is made before a risky step.
    expect((await newsroom.versions.keepBefore({ storyId: id, step: 'replace-all' }, 'test')).id).toBe(versionIds[1])
    await newsroom.stories.saveFields({ storyId: id, baseRevision: 3, changes: { targetLength: 40, targetUnit: 'lines' } }, 'test')
    const third = await newsroom.versions.keep({ storyId: id, name: 'third', reason: 'named' }, 'test')

    await newsroom.close()
    newsroom = await openNewsroom({ folder, author: 'Mina Calder' })
    expect((await newsroom.versions.get(third.id)).fields).toMatchObject({ targetLength: 40, targetUnit: 'lines' })
    expect((await newsroom.versions.restore(versionIds[0], 'test')).fields).toEqual({ ...oldFields, targetUnit: 'words' })
    expect(await newsroom.backups.verify()).toEqual({ ok: true, problems: [] })
    await newsroom.close()
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
})

import { expect, test } from 'vitest'
import { NewsroomDatabase } from '#newsroom/database/newsroom-database.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { VersionArchive } from '#newsroom/history/version-archive.ts'
import { contents, databaseAt, insert, migrateTo } from './at-migration.ts'
import { insertRowsOf0001 } from './rows-at-0001.ts'

/** Two versions as the first Stet packed them: a whole one, and what changed since. */
const packed = [
  {
    keyframe: 1,
    content:
      'lZExTxwxEIX/yurVJspRukOiAImC4qqcr5hdD7vWGXtlzwrQaaWUEWlAilKki0STjoo/dfAfkG/vjrR04/feeD7NrHHl2NsMvUb2QwuNjlId01GW5FYMhY7JehcYGmdbqzpYuYtJzj58KFheTUV9V8QMvVgqWBL+yGRuxMUwPYTaXchTaAdqS4hD+cqlQ5AGiVDwTPayixLPLXQYvFfIQjJkaNhEVwIFvq4ptfFE9omd8C2W+ZMklFqWCw6tdHstRCm4E2CcO/EH3HjKuUmu31OPCrWPzaqAL1DPoEBfobA2kLueDbRBT4naRH1noAxIJGUDvTZwduvXM4NRGTQxCAcx0Iv/24VvZds5Fdpg3vFu8xUH4cS2cpIr6Vyy1Q3z6ovBuByxVAvUxwVp9lmk408ibV6+bx4fNve/qte/z69//r39/rH5+bTnWCo0TqgsbXfhvpxuW4/v',
    hash: '1FJ9H75CRMMlWmiM3sAhbsf3237kfgu6inlANKY1vTs=',
  },
  {
    keyframe: 0,
    content:
      'AAAAIXsiYmxvY2tzIjpbWzAsMV0sMCwxXSwibGlrZSI6WzFdfatWSstMzUkBG0li3Cik56cWK+TnjeQ40lFKzixJBHGLYdoLQM6C85Jy8pOzQf6KVkoyBsWfQZiSjlJ1DDiiYpSsYhCxG6OkEwOJ3xglq+oYpcwUsHyScYxSrU4MLJZjQNGMpB0UxWCdEIZVjFJIYk52sUJRanFpbqpCfp6Cb35eSmKlXgwoupVidaJBqUZHKdGQVHcYkegOpFQ3fc2bBS1v53Wgpj+oi2JrAQ==',
    hash: 'Vb3Ry9hS6JYomNcG+kmkGPe0JcvzC08ex0RGc31ubs4=',
  },
]

function withOldVersions() {
  const connection = databaseAt(2)
  insertRowsOf0001(connection)
  connection.exec('DELETE FROM version')
  for (const [index, { keyframe, content, hash }] of packed.entries()) {
    const at = `2026-11-23T09:0${index}:00.000Z`
    const row = { id: `v${index + 1}`, story_id: 's1', number: index + 1, reason: 'pause', name: '', author: 'Mina Calder', headline: 'Harbor strike', words: 9, characters: 44, created_at: at }
    insert(connection, 'version', { ...row, keyframe, content: Buffer.from(content, 'base64'), hash: Buffer.from(hash, 'base64') })
  }
  return connection
}

test('every row stays, and each version names the one that it is based on', () => {
  const connection = withOldVersions()
  const { version: versions = [], ...before } = contents(connection)
  migrateTo(connection, 3)
  const { version: after, ...others } = contents(connection)
  expect(others).toEqual(before)
  expect(after).toEqual(versions.map(({ keyframe, ...row }) => ({ ...row, base: keyframe === 1 ? null : Number(row['number']) - 1, zone: null, change: null })))
})

test('versions of the first Stet are read as they stood, and new ones are based on them', () => {
  const connection = withOldVersions()
  migrateTo(connection, 3)
  const archive = () => new VersionArchive(new NewsroomDatabase(connection))
  const [second, first] = archive().store.list('s1')
  if (first === undefined || second === undefined) throw new Error('Both are there')
  const texts = (row: typeof first) => archive().read(row).blocks.map(([, , content]) => (JSON.parse(content) as { content: { text: string }[] }).content[0]?.text)
  expect(texts(first)).toEqual(['The strike entered its third week.', '부두는 조용했다.'])
  expect(texts(second)).toEqual(['The strike entered its third week.', 'Talks resume on Monday.', '부두는 여전히 조용했다.'])

  const content = archive().read(second)
  const third = archive().keep('s1', { ...content, blocks: content.blocks.slice(1) }, { reason: 'named', name: 'third', author: 'Bo', words: 5, characters: 36 })
  expect(connection.prepare('SELECT base FROM version WHERE id = ?').pluck().get(third.id)).toBe(2)
  expect(texts(third)).toEqual(['Talks resume on Monday.', '부두는 여전히 조용했다.'])
})

test('a version whose base is gone is damaged, not another text', () => {
  const connection = withOldVersions()
  migrateTo(connection, 3)
  connection.exec("DELETE FROM version WHERE id = 'v1'")
  const archive = new VersionArchive(new NewsroomDatabase(connection))
  const [second] = archive.store.list('s1')
  expect(() => second && archive.read(second)).toThrow(NewsroomError)
})

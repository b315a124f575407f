import { expect, test } from 'vitest'
import { contents, databaseAt, migrateTo } from './at-migration.ts'
import { insertRowsOf0001 } from './rows-at-0001.ts'

test('an empty database becomes a newsroom that takes one of everything', () => {
  const connection = databaseAt(0)
  expect(contents(connection)).toEqual({})
  migrateTo(connection, 1)
  expect(connection.pragma('user_version', { simple: true })).toBe(1)
  expect(connection.pragma('application_id', { simple: true })).toBe(0x53746574)
  insertRowsOf0001(connection)
  expect(Object.entries(contents(connection)).map(([table, rows]) => `${table} ${rows.length}`)).toEqual(
    ['change', 'citation', 'photo', 'placement', 'publication', 'setting', 'source', 'story', 'story_block', 'version'].map((table) => `${table} 1`),
  )
})

test('a story goes with all that is its own, and its publications stay', () => {
  const connection = databaseAt(1)
  insertRowsOf0001(connection)
  connection.exec("DELETE FROM story WHERE id = 's1'")
  const left = contents(connection)
  expect(Object.keys(left).filter((table) => left[table]?.length === 0)).toEqual(['citation', 'placement', 'story', 'story_block', 'version'])
})

test.each([
  ['two stories with one slug', "UPDATE story SET slug = 'x'; INSERT INTO story SELECT 's2', 'X', slug_by_hand, headline, short_headline, dek, bylines, dateline, section, tags, language, direction, lead_photo_id, status, embargo_at, embargo_zone, target_length, notes, seo_title, seo_description, fields_revision, field_revisions, body_revision, body_hash, words, characters, created_at, updated_at, trashed_at FROM story"],
  ['a citation of no source', "UPDATE citation SET source_id = 'nobody'"],
  ['a list that is no JSON', "UPDATE story SET tags = 'harbor, strike'"],
  ['text where a number belongs', "UPDATE story SET words = 'many'"],
])('%s is refused', (_, sql) => {
  const connection = databaseAt(1)
  insertRowsOf0001(connection)
  expect(() => connection.exec(sql)).toThrow(/constraint failed|cannot store/)
})

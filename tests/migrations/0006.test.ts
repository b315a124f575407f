import { expect, test } from 'vitest'
import { contents, databaseAt, insert, migrateTo } from './at-migration.ts'
import { insertRowsOf0001 } from './rows-at-0001.ts'

test('every row stays, and what went out before is known by its photos', () => {
  const connection = databaseAt(2)
  insertRowsOf0001(connection)
  migrateTo(connection, 5)
  const [row] = contents(connection)['publication'] ?? []
  const [story] = contents(connection)['story'] ?? []
  const publish = (id: string, storyId: string, photos: unknown) =>
    insert(connection, 'publication', { ...row, id, story_id: storyId, snapshot: photos === null ? null : JSON.stringify({ blocks: [], ...(photos === undefined ? {} : { photos }) }) })
  for (const id of ['s8', 's9']) insert(connection, 'story', { ...story, id, slug: id, lead_photo_id: null })
  publish('p1', 's8', [{ id: 'pier' }, { id: 'cranes' }])
  publish('p2', 's8', [{ id: 'pier' }])
  publish('p3', 's9', [{ id: 'pier' }, {}])
  publish('p4', 's9', undefined)
  publish('p5', 's9', null)
  const before = contents(connection)
  migrateTo(connection, 6)
  const { published_photo: photos = [], ...others } = contents(connection)
  expect(others).toEqual(before)
  expect(photos.filter(({ story_id: of }) => of === 's8' || of === 's9')).toEqual([
    { photo_id: 'cranes', story_id: 's8' },
    { photo_id: 'pier', story_id: 's8' },
    { photo_id: 'pier', story_id: 's9' },
  ])
})

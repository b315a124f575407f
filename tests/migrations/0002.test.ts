import { expect, test } from 'vitest'
import { contents, databaseAt, insert, migrateTo } from './at-migration.ts'
import { insertRowsOf0001 } from './rows-at-0001.ts'

const ours = (tables: ReturnType<typeof contents>) => Object.fromEntries(Object.entries(tables).filter(([name]) => !name.startsWith('search_')))

test('the index of words is added, and every row stays as it was', () => {
  const connection = databaseAt(1)
  insertRowsOf0001(connection)
  const before = contents(connection)
  migrateTo(connection, 2)
  expect(ours(contents(connection))).toEqual(before)
  expect(contents(connection)['search_entry']).toEqual([])
})

test('words of a story or photo go with it', () => {
  const connection = databaseAt(2)
  insertRowsOf0001(connection)
  insert(connection, 'search_entry', { number: 1, kind: 'story', id: 's1', stamp: '3.2' })
  insert(connection, 'search_entry', { number: 2, kind: 'photo', id: 'p1', stamp: '1' })
  insert(connection, 'search_word', { rowid: 1, title: 'harbor strike', body: '셋째' })
  insert(connection, 'search_word', { rowid: 2, title: 'pier', body: 'harbor' })
  const found = () => connection.prepare<[], number>("SELECT rowid FROM search_word WHERE search_word MATCH 'harbor' ORDER BY rowid").pluck().all()
  expect(found()).toEqual([1, 2])
  connection.exec("DELETE FROM story WHERE id = 's1'")
  expect(found()).toEqual([2])
  connection.exec("DELETE FROM photo WHERE id = 'p1'")
  expect(found()).toEqual([])
  expect(contents(connection)['search_entry']).toEqual([])
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyPhotoFields } from '#domain/photo/fields.ts'
import { migrations } from '#newsroom/database/migrations/index.ts'
import { openDatabase } from '#newsroom/database/open.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { contents, databaseAt, insert, migrateTo } from './at-migration.ts'
import { insertRowsOf0001 } from './rows-at-0001.ts'

test('every row stays, and of old photos nothing more is known than before', () => {
  const connection = databaseAt(2)
  insertRowsOf0001(connection)
  migrateTo(connection, 4)
  const { photo: photos = [], ...before } = contents(connection)
  migrateTo(connection, 5)
  const { photo: after, roster, caption_template: templates, ...others } = contents(connection)
  expect(others).toEqual(before)
  expect(after).toEqual(photos.map((row) => ({ ...row, facts: '{}', look: null })))
  expect([roster, templates]).toEqual([[], []])
})

const id = '0198f000-0000-7000-8000-000000000001'
/** As an older Stet kept a photo's fields: 18 of them. */
const oldFields = {
  caption: '부두에 선 크레인', altText: 'A crane', headline: '', creator: 'Mina Calder', creditLine: 'Calvera Photo', source: '', copyrightNotice: '', rightsUsageTerms: '', instructions: '', jobId: '',
  keywords: ['harbor'], personsShown: [], sublocation: '', city: 'Calvera', provinceOrState: '', country: '', countryCode: '', dateCreated: '2026-03-03',
}

test('a photo of an older Stet is read with every field, and is kept as it was where nothing is added', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'stet-migration-'))
  const folder = join(parent, 'newsroom')
  try {
    const database = await openDatabase(folder, { migrations: migrations.slice(0, 4) })
    const at = '2026-11-23T09:00:00.000Z'
    insert(database.connection, 'photo', {
      id, file_name: 'crane.jpg', sha256: null, media_type: null, bytes: null, width: null, height: null, fields: JSON.stringify(oldFields), field_revisions: '{"city":2}',
      drift: '["headline"]', revision: 2, created_at: at, updated_at: at, trashed_at: null,
    })
    await database.close()
    const newsroom = await openNewsroom({ folder, author: 'Mina Calder' })
    const photo = await newsroom.photos.get(id)
    expect(photo.fields).toEqual({ ...emptyPhotoFields(), ...oldFields })
    expect(photo.facts).toEqual({ orientation: 1, colourProfile: '', camera: '', software: '', position: null, hasContentCredentials: false, credentialsSay: '', differences: [] })

    await newsroom.photos.saveFields({ photoId: id, baseRevision: 2, changes: { city: 'Port Calvera', licensors: [] } }, 'test')
    await newsroom.photos.saveFields({ photoId: id, baseRevision: 3, changes: { eventName: 'Port talks' } }, 'test')
    await newsroom.close()
    const reopened = await openDatabase(folder, { migrations })
    const kept = reopened.connection.prepare<[], string>('SELECT fields FROM photo').pluck().get() ?? ''
    await reopened.close()
    expect(JSON.parse(kept)).toEqual({ ...oldFields, city: 'Port Calvera', eventName: 'Port talks' })
  } finally {
    await rm(parent, { recursive: true, force: true })
  }
})

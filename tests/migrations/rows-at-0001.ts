import type Database from 'better-sqlite3'
import { insert } from './at-migration.ts'

const at = '2026-11-23T09:00:00.000Z'
const hash = Buffer.alloc(16, 7)

/** One row in every table, as the first Stet wrote them. */
export function insertRowsOf0001(connection: Database.Database): void {
  insert(connection, 'story', {
    id: 's1',
    slug: 'harbor-strike',
    slug_by_hand: 1,
    headline: 'Harbor strike',
    short_headline: '',
    dek: '셋째 주',
    bylines: '["Mina Calder"]',
    dateline: 'CALVERA',
    section: 'Harbor',
    tags: '[]',
    language: 'en',
    direction: 'auto',
    lead_photo_id: 'p1',
    status: 'copy',
    embargo_at: null,
    embargo_zone: null,
    target_length: 600,
    notes: 'call back',
    seo_title: '',
    seo_description: '',
    fields_revision: 3,
    field_revisions: '{"headline":3}',
    body_revision: 2,
    body_hash: hash,
    words: 2,
    characters: 10,
    created_at: at,
    updated_at: at,
    trashed_at: null,
  })
  insert(connection, 'story_block', { story_id: 's1', id: 'b1', ord: 'a0', content: '{"type":"paragraph"}', hash })
  insert(connection, 'placement', { story_id: 's1', block_id: 'b1', placement_id: 'pl1', photo_id: 'p1' })
  insert(connection, 'photo', {
    id: 'p1',
    file_name: 'pier.jpg',
    sha256: 'ab'.repeat(32),
    media_type: 'image/jpeg',
    bytes: 5,
    width: 4,
    height: 3,
    fields: '{"caption":"Pier 9"}',
    field_revisions: '{}',
    drift: '[]',
    revision: 1,
    created_at: at,
    updated_at: at,
    trashed_at: null,
  })
  insert(connection, 'source', { id: 'q1', kind: 'person', name: 'Ilse Brandt', title: '', affiliation: '', contacts: '', attribution: 'background', notes: '', revision: 1, field_revisions: '{}', created_at: at, updated_at: at, trashed_at: null })
  insert(connection, 'citation', { id: 'c1', story_id: 's1', source_id: 'q1', kind: 'quote', passage: 'Enough.', note: '', checked: 1, created_at: at, updated_at: at, removed_at: null })
  insert(connection, 'version', { id: 'v1', story_id: 's1', number: 1, reason: 'named', name: 'first', author: 'Mina Calder', headline: 'Harbor', words: 1, characters: 5, created_at: at, keyframe: 1, content: hash, hash })
  insert(connection, 'publication', { id: 'u1', story_id: 's1', format: 'html', flavour: 'plain', folder: '/out', headline: 'Harbor', overridden_by: null, snapshot: '{}', published_at: at, killed_at: null })
  insert(connection, 'setting', { name: 'theme', value: 'dark' })
  insert(connection, 'change', { kind: 'story', id: 's1', part: 'created', origin: 'window' })
}

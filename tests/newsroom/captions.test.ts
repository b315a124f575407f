import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { creditFormSetting } from '#domain/photo/credit-form.ts'
import { rosterOrderSetting } from '#domain/photo/captions/roster-order.ts'
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

const refused = (kind: string) => expect.objectContaining({ kind })
const nobody = '0198f000-0000-7000-8000-00000000dead'

test('rosters and templates of captions are kept, changed part by part, taken out of use and brought back', async () => {
  const { rosters, captionTemplates } = temporary.newsroom
  const roster = await rosters.create({ name: '항만'.normalize('NFD'), entries: 'dock1\tthe chair', inUse: true }, origin)
  expect(roster).toMatchObject({ revision: 1, content: { name: '항만', entries: 'dock1\tthe chair', inUse: true } })
  expect(await rosters.save({ id: roster.id, baseRevision: 1, changes: { inUse: false } }, origin)).toMatchObject({ revision: 2, content: { entries: 'dock1\tthe chair', inUse: false } })
  await rosters.save({ id: roster.id, baseRevision: 1, changes: { name: 'Port' } }, origin)
  await expect(rosters.save({ id: roster.id, baseRevision: 1, changes: { inUse: true } }, origin)).rejects.toEqual(refused('STALE'))
  const template = await captionTemplates.create({ name: 'Port', language: 'ko', texts: { caption: '{headline}', keywords: 'port; {city}' } }, origin)
  await captionTemplates.save({ id: template.id, baseRevision: 1, changes: { texts: { caption: '{headline}.' } } }, origin)
  await captionTemplates.remove(template.id, origin)
  expect(await captionTemplates.list()).toEqual([])
  await captionTemplates.restore(template.id, origin)

  const reopened = await temporary.reopen()
  expect(await reopened.rosters.list()).toMatchObject([{ id: roster.id, revision: 3, content: { name: 'Port', entries: 'dock1\tthe chair', inUse: false } }])
  expect(await reopened.captionTemplates.list()).toMatchObject([{ revision: 2, content: { name: 'Port', language: 'ko', texts: { caption: '{headline}.' } } }])
  await expect(reopened.rosters.remove(nobody, origin)).rejects.toEqual(refused('NOT_FOUND'))
  const events = reopened.changes.since(0)
  expect(events.filter(({ kind }) => kind === 'roster' || kind === 'caption-template').map(({ kind, part }) => `${kind} ${part}`)).toEqual([
    'roster created', 'roster saved', 'roster saved', 'caption-template created', 'caption-template saved', 'caption-template removed', 'caption-template restored',
  ])
})

test('a check asks the rosters in use, in their order, and hears at once when one changes', async () => {
  const { rosters, stories, checks, settings } = temporary.newsroom
  const blocks = [{ id: nobody, order: 'a', content: { type: 'paragraph', attrs: { id: nobody }, content: [{ type: 'text', text: String.raw`In Calveira \dock1\ spoke.` }] } }]
  const story = await stories.create({ fields: { headline: 'Port', slug: 'port' }, blocks }, origin)
  const messages = async () => (await checks.of(story.id)).map(({ rule }) => rule)
  expect(await messages()).not.toContain('code-left')
  const first = await rosters.create({ name: 'First', entries: 'dock1\tthe chair\ncal\tCalvera', inUse: true }, origin)
  const second = await rosters.create({ name: 'Second', entries: 'dock1\tanother', inUse: true }, origin)
  const standsFor = async () => (await rosters.inUse(await settings.all())).codes.lookUp('dock1')
  expect(await standsFor()).toEqual({ kind: 'known', text: 'the chair' })
  await settings.save(rosterOrderSetting, JSON.stringify([second.id]), origin)
  expect(await standsFor()).toEqual({ kind: 'known', text: 'another' })
  expect(await messages()).toEqual(expect.arrayContaining(['code-left', 'name-misspelled']))
  await rosters.save({ id: second.id, baseRevision: 1, changes: { entries: 'dock2\tanother' } }, origin)
  expect(await standsFor()).toEqual({ kind: 'known', text: 'the chair' })
  await rosters.remove(first.id, origin)
  expect(await messages()).toContain('code-unknown')
  await settings.save(rosterOrderSetting, '{"no": "order"}', origin)
  expect((await rosters.inUse(await settings.all())).codes.size).toBe(1)
})

test('rows that somebody else wrote hide no others', async () => {
  const { rosters, captionTemplates } = temporary.newsroom
  const { id } = await captionTemplates.create({ name: 'A', language: '', texts: {} }, origin)
  const roster = await rosters.create({ name: 'R', entries: 'a\tb', inUse: true }, origin)
  const database = new Database(join(temporary.newsroom.folder, 'newsroom.db'))
  database.prepare('INSERT INTO caption_template SELECT ?, name, ?, revision, field_revisions, created_at, updated_at, removed_at FROM caption_template WHERE id = ?').run(nobody, '{"texts":{"rating":"5"}}', id)
  database.prepare('UPDATE roster SET entries = ?').run('x'.repeat(2_000_001))
  database.close()
  expect((await captionTemplates.list()).map((one) => one.id)).toEqual([id])
  expect(await rosters.list()).toEqual([])
  await expect(rosters.save({ id: roster.id, baseRevision: 1, changes: { name: 'x' } }, origin)).rejects.toEqual(refused('NOT_FOUND'))
})

test('readers meet the credit as the house writes it, in every format, and a publication keeps that form on record', async () => {
  const { photos, stories, settings, publishing } = temporary.newsroom
  const { photo } = await photos.create({ fileName: 'pier.jpg', original: null, fields: { caption: '부두의 크레인', altText: 'x', creator: '홍길동', source: '연합뉴스' } }, origin)
  const figure = { type: 'figure', attrs: { placementId: nobody, photoId: photo.id, caption: null, alt: null } }
  const story = await stories.create({ fields: { headline: 'Port', slug: 'port' }, blocks: [{ id: nobody, order: 'a', content: figure }] }, origin)
  const request = { storyId: story.id, flavour: 'plain', form: 'page', keepLocation: false } as const
  const shown = async () => Promise.all((['html', 'markdown', 'text'] as const).map(async (format) => (await publishing.preview({ ...request, format })).text))
  for (const text of await shown()) expect(text).toContain('홍길동 / 연합뉴스')
  await settings.save(creditFormSetting, '사진={creator}/{source}', origin)
  for (const text of await shown()) expect(text).toContain('사진=홍길동/연합뉴스')

  const out = join(temporary.newsroom.folder, '..', 'out')
  const { publicationId } = await publishing.publish({ ...request, format: 'html', folder: out, override: 'Ada' }, origin)
  expect((await temporary.newsroom.publications.get(publicationId)).snapshot).toMatchObject({ creditForm: '사진={creator}/{source}' })
  await settings.save(creditFormSetting, '', origin)
  const again = await publishing.publish({ ...request, format: 'html', folder: out, override: 'Ada' }, origin)
  expect((await temporary.newsroom.publications.get(again.publicationId)).snapshot).not.toHaveProperty('creditForm')
})

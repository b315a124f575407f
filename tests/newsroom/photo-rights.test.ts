import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PhotoFields } from '#domain/photo/fields.ts'
import { newId } from '#newsroom/new-id.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import { knownPersons } from '#newsroom/photos/persons.ts'

let room: string
let newsroom: Newsroom
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'stet-rights-'))
  newsroom = await openNewsroom({ folder: join(room, 'newsroom'), author: 'Mina Calder' })
})
afterEach(async () => {
  await newsroom.close()
  await rm(room, { recursive: true, force: true })
})

const whole: Partial<PhotoFields> = { caption: 'Cranes at Pier 9.', altText: 'Two cranes', creditLine: 'Calvera Photo' }

async function addPhoto(fields: Partial<PhotoFields>) {
  return (await newsroom.photos.create({ fileName: 'pier-9.jpg', original: null, fields: { ...whole, ...fields } }, 'test')).photo
}

async function storyWith(photoId: string, headline: string) {
  const paragraph = (order: string, content: object) => ({ id: newId(), order, content: content as Record<string, unknown> })
  const blocks = [
    paragraph('a0', { type: 'figure', attrs: { placementId: newId(), photoId, caption: null, alt: null } }),
    paragraph('a1', { type: 'paragraph', content: [{ type: 'text', text: 'They stood still.' }] }),
  ]
  return newsroom.stories.create({ fields: { headline, slug: headline.toLowerCase().replaceAll(' ', '-'), dek: 'Dek', bylines: ['Ada Quill'], dateline: 'CALVERA' }, blocks }, 'test')
}

const findings = async (storyId: string) => (await newsroom.checks.of(storyId)).filter(({ rule }) => rule !== 'photo-missing').map(({ level, rule, values }) => `${level} ${rule} ${String(values['story'] ?? '')}`.trim())
const publish = (storyId: string, override: string | null) =>
  newsroom.publishing.publish({ storyId, format: 'text', flavour: 'plain', form: 'page', keepLocation: false, folder: join(room, storyId), override }, 'test')

test('a photo for one time is published once: in the other story it blocks, and still does when the words of the first are gone', async () => {
  const photo = await addPhoto({ oneTimeUse: true })
  const first = await storyWith(photo.id, 'Strike over')
  const second = await storyWith(photo.id, 'Port reopens')
  expect(await findings(first.id)).toEqual(['WARN one-time-shared Port reopens'])

  await publish(first.id, 'Ines Marlow')
  expect(await findings(first.id)).toEqual(['WARN one-time-shared Port reopens'])
  expect(await findings(second.id)).toEqual(['ERROR one-time-used Strike over'])
  await expect(publish(second.id, null)).rejects.toMatchObject({ kind: 'BLOCKED', data: { findings: expect.arrayContaining([expect.stringContaining('“Strike over” published it')]) as string[] } })

  await newsroom.storyTrash.trash(first.id, 'test')
  await newsroom.storyTrash.purge(first.id, 'test')
  expect(await findings(second.id)).toEqual(['ERROR one-time-used —'])
})

test('persons are known from all photos, however many, and from sources on the record by their name alone', async () => {
  for (let number = 0; number < 3; number += 1) await addPhoto({ personsShown: ['Ines Marlow', ...(number === 0 ? ['Ada Reyl', 'Ada Reyl'] : [])] })
  const gone = await addPhoto({ personsShown: ['Thrown Away'] })
  await newsroom.photos.trash(gone.id, 'test')
  // A thousand are read at a time.
  for (let number = 0; number < 1_050; number += 1) await addPhoto({ personsShown: number > 1_000 ? ['Last Seen'] : [] })
  await newsroom.sources.create({ name: 'Mina Volk', title: 'CANARY', contacts: 'CANARY', notes: 'CANARY' }, 'test')
  for (const attribution of ['background', 'deep-background', 'off-record'] as const) await newsroom.sources.create({ name: `CANARY ${attribution}`, attribution }, 'test')
  await newsroom.sources.create({ name: 'CANARY Port Authority', kind: 'organisation' }, 'test')
  expect(await knownPersons(newsroom)).toEqual([
    { name: 'Last Seen', photos: 49 },
    { name: 'Ines Marlow', photos: 3 },
    { name: 'Ada Reyl', photos: 1 },
    { name: 'Mina Volk', photos: 0 },
  ])
})

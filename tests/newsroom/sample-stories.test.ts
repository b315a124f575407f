import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textOfBlock } from '#domain/document/plain-text.ts'
import { documentSchema } from '#domain/document/schema.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { attributionTerms, citation, sourceFields, sourceKinds } from '#domain/source/source.ts'
import { KnownWords, wordsOfNames } from '#domain/spelling/known-words.ts'
import { newsWords } from '#domain/spelling/news-words.ts'
import { openSpeller } from '#domain/spelling/speller.ts'
import { slugByHand } from '#domain/story/slug.ts'
import { storyFields } from '#domain/story/story.ts'
import { newId } from '#newsroom/new-id.ts'
import { sampleNewsroom, sampleWords } from '#resources/sample/sample.ts'

const photoFolder = join(import.meta.dirname, '../../resources/sample/photos')
const sample = sampleNewsroom(newId, new Date('2026-03-03T12:34:56Z'))

function nodesOf(node: DocumentNode): DocumentNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)]
}

function textOf(node: DocumentNode): string {
  return nodesOf(node).map(({ text = '' }) => text).join('')
}

test('every story is one that the newsroom keeps: fields, body and ids', () => {
  for (const story of sample.stories) {
    expect(storyFields.parse(story.fields)).toEqual(story.fields)
    expect(slugByHand(story.fields.slug)).toBe(story.fields.slug)
    const node = documentSchema.nodeFromJSON(story.body)
    node.check()
    expect(textOf(node.toJSON() as DocumentNode)).toBe(textOf(story.body))
    const ids = story.body.content.map(({ attrs }) => attrs?.['id'])
    expect(new Set(ids).size).toBe(story.body.content.length)
  }
  expect(new Set(sample.stories.map(({ fields }) => fields.slug)).size).toBe(sample.stories.length)
})

test('photos and citations lead to what is there', () => {
  const photoIds = new Set(sample.photos.map(({ id }) => id))
  const sourceIds = new Set(sample.sources.map(({ id }) => id))
  for (const { fields, body, citations } of sample.stories) {
    expect(photoIds).toContain(fields.leadPhotoId)
    const nodes = nodesOf(body)
    for (const { attrs } of nodes.filter(({ type }) => type === 'figure')) expect(photoIds).toContain(attrs?.['photoId'])
    const marks = new Map(nodes.flatMap(({ marks = [], text }) => marks.filter(({ type }) => type === 'citation').map(({ attrs }) => [attrs?.['id'], text])))
    expect(marks).toEqual(new Map(citations.map(({ id, passage }) => [id, passage])))
    for (const row of citations) {
      expect(sourceIds).toContain(row.sourceId)
      citation.omit({ storyId: true, createdAt: true, updatedAt: true }).parse(row)
    }
  }
})

test('no word of it is marked as misspelled, for a window that knows its sources and its own words', async () => {
  const folder = join(import.meta.dirname, '../../node_modules/dictionary-en-gb')
  const files = { aff: await readFile(join(folder, 'index.aff')), dic: await readFile(join(folder, 'index.dic')) }
  const speller = await openSpeller('en-GB', files, newsWords('en-GB'))
  const known = new KnownWords([...sampleWords, ...wordsOfNames(sample.sources.map(({ fields }) => fields.name))])
  const texts = sample.stories
    .filter(({ fields }) => fields.language === 'en-GB')
    .flatMap(({ fields, body }) => [fields.headline, fields.dek, fields.dateline, fields.seoTitle, fields.seoDescription, ...fields.bylines, ...body.content.map(textOfBlock)])
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.flatMap((text) => speller.check(text)).map(({ word }) => word).filter((word) => !known.has(word))).toEqual([])
})

test('there is something of everything', () => {
  expect(sample.stories.length).toBeGreaterThanOrEqual(8)
  expect(sample.photos).toHaveLength(12)
  expect(sample.sources).toHaveLength(10)
  expect(new Set(sample.stories.map(({ fields }) => fields.language))).toEqual(new Set(['en-GB', 'ko', 'ar']))
  const types = new Set(sample.stories.flatMap(({ body }) => nodesOf(body).map(({ type }) => type)))
  for (const type of ['heading', 'blockquote', 'bulletList', 'orderedList', 'tableHeader', 'footnote', 'factBox', 'pullQuote', 'figure', 'horizontalRule'] as const) expect(types).toContain(type)
  expect(sample.stories.filter(({ body }) => /\bTK\b/.test(textOf(body)))).toHaveLength(1)
  expect(sample.stories.filter(({ fields }) => fields.embargoAt !== null).map(({ fields }) => fields.embargoAt)).toEqual(['2026-03-06T16:00:00.000Z'])
  expect(sample.stories.filter(({ fields }) => fields.headline.length > 150)).toHaveLength(1)
  for (const { fields } of sample.sources) sourceFields.parse(fields)
  expect(new Set(sample.sources.map(({ fields }) => fields.attribution))).toEqual(new Set(attributionTerms))
  expect(new Set(sample.sources.map(({ fields }) => fields.kind))).toEqual(new Set(sourceKinds))
})

test('the photos are small, whole, and say who made them; one lacks its credit, one its alt text, one has drifted', async () => {
  expect((await readdir(photoFolder)).toSorted()).toEqual(sample.photos.map(({ file }) => file).toSorted())
  const files = await Promise.all(sample.photos.map(async ({ file }) => ({ file, bytes: await readFile(join(photoFolder, file)) })))
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(2_500_000)
  const photos = files.map(({ file, bytes }) => ({ file, ...readPhotoMetadata(bytes, file) }))
  for (const photo of photos) {
    expect(photo).toMatchObject({ width: 1600, height: 1067, warnings: [] })
    expect(photo.fields.caption).not.toBe('')
    expect(photo.fields.creator).not.toBe('')
  }
  expect(photos.filter(({ fields }) => fields.creditLine === '').map(({ file }) => file)).toEqual(['hills-in-fog.jpg'])
  expect(photos.filter(({ fields }) => fields.altText === '').map(({ file }) => file)).toEqual(['market-stall.jpg'])
  expect(photos.filter(({ drift }) => drift.length > 0).map(({ file }) => file)).toEqual(['rail-platform.jpg'])
})

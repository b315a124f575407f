import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Body, DocumentNode } from '#domain/document/node.ts'
import { placedPhoto } from '#domain/document/blocks/figure/placed-photo.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { tidyBody } from '#domain/document/tidy.ts'
import { authorNames } from '#domain/export/byline.ts'
import { addressOf } from '#domain/export/html/escape.ts'
import { exportHtml } from '#domain/export/html/export-html.ts'
import type { StoryForExport } from '#domain/export/story-for-export.ts'
import { readHtml } from '#domain/import/html/read-html.ts'
import type { ImportedStory } from '#domain/import/imported.ts'
import { creditOf, emptyPhotoFields } from '#domain/photo/photo.ts'
import { toldTypeOf } from '#domain/photo/vocabulary/digital-source-type.ts'
import { storyForExport } from '#tests/arbitrary/story.ts'
import { looseText } from '#tests/arbitrary/text.ts'
import { stories } from '#tests/golden/document/stories.ts'

let ids = 0
const newId = (): string => `018f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`

/** A body as ProseMirror completes it, with each figure as a reader meets it. */
function met(body: Body, figureOf: (figure: DocumentNode) => Record<string, unknown>): unknown {
  const replace = (node: DocumentNode): DocumentNode => {
    const rest = { ...node.attrs }
    delete rest['id']
    if (node.type === 'figure') return { type: 'figure', attrs: figureOf(node) }
    return { ...node, ...(node.attrs === undefined ? {} : { attrs: rest }), ...(node.content === undefined ? {} : { content: node.content.map(replace) }) }
  }
  const complete = documentSchema.nodeFromJSON(body)
  complete.check()
  return replace(JSON.parse(JSON.stringify(complete.toJSON())) as DocumentNode)
}

function written(story: StoryForExport): unknown {
  return met(tidyBody(story.body), (figure) => {
    const { caption, alt, credit, told, photo } = placedPhoto(figure, story.photos)
    return { caption, alt, credit, told, src: photo === null ? null : addressOf(photo.renditions.at(-1)!.path) }
  })
}

function read(imported: ImportedStory): unknown {
  return met(imported.body, (figure) => {
    const photo = imported.photos.find((one) => one.photoId === figure.attrs?.['photoId'])
    const fields = { ...emptyPhotoFields(), ...photo?.fields }
    return { caption: figure.attrs?.['caption'] ?? fields.caption, alt: figure.attrs?.['alt'] ?? fields.altText, credit: creditOf(fields), told: toldTypeOf(fields.digitalSourceType), src: photo?.src }
  })
}

const said = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim()

describe.each(['page', 'fragment'] as const)('a story written as a %s', (form) => {
  test('is read back as the same document, in normal form', () => {
    fc.assert(
      fc.property(storyForExport({ text: looseText }), (story) => {
        expect(read(readHtml(exportHtml(story, form).text, { newId }))).toEqual(written(story))
      }),
      { numRuns: 150 },
    )
  })

  test.each(Object.entries(stories))('%s is read back', (_, story) => {
    expect(read(readHtml(exportHtml(story, form).text, { newId }))).toEqual(written(story))
  })

  test('says nothing was left out', () => {
    fc.assert(
      fc.property(storyForExport(), (story) => {
        expect(readHtml(exportHtml(story, form).text, { newId }).warnings.filter((warning) => warning.code !== 'no-text')).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

test('a page brings its fields back', () => {
  fc.assert(
    fc.property(storyForExport(), (story) => {
      const { fields } = readHtml(exportHtml(story, 'page').text, { newId })
      expect(fields.headline ?? '').toBe(said(story.fields.headline))
      expect(fields.dek ?? '').toBe(said(story.fields.dek))
      expect(fields.dateline ?? '').toBe(said(story.fields.dateline))
      expect(fields.section ?? '').toBe(said(story.fields.section))
      expect(fields.language ?? '').toBe(story.fields.language)
      expect(fields.bylines ?? []).toEqual([...new Set(authorNames(story.fields.bylines).map(said))])
      expect(fields.tags ?? []).toEqual([...new Set(story.fields.tags.map(said))])
    }),
    { numRuns: 100 },
  )
})

test('a second journey changes nothing more', () => {
  fc.assert(
    fc.property(storyForExport({ text: looseText }), (story) => {
      const body = tidyBody(story.body)
      expect(tidyBody(body)).toEqual(body)
    }),
  )
})

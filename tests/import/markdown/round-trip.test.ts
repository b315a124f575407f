import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { markdownFlavours, type MarkdownFlavour } from '#domain/export/format.ts'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import type { StoryForExport } from '#domain/export/story-for-export.ts'
import type { ImportedStory } from '#domain/import/imported.ts'
import { readMarkdown } from '#domain/import/markdown/read-markdown.ts'
import { creditOf } from '#domain/photo/photo.ts'
import { toldTypeOf } from '#domain/photo/vocabulary/digital-source-type.ts'
import { storyForExport } from '#tests/arbitrary/story.ts'
import { looseText } from '#tests/arbitrary/text.ts'
import { harborStory } from '../../golden/markdown/harbor-story.ts'
import { markdownNormalForm } from './normal-form.ts'

const seed = Date.now() % 1_000_000_000
const runs = { numRuns: 60, seed, interruptAfterTimeLimit: 2_000 }

function newId(): () => string {
  let count = 0
  return () => `018f0000-0000-7000-9000-${String((count += 1)).padStart(12, '0')}`
}

function back(story: StoryForExport, flavour: MarkdownFlavour, withPhotos = true): ImportedStory {
  const [text, photos] = exportMarkdown(story, flavour)
  return readMarkdown(text?.text ?? '', { newId: newId(), ...(withPhotos && photos ? { photosJson: photos.text } : {}) })
}

describe.each(markdownFlavours)(`what went out for %s comes back (seed ${seed})`, (flavour) => {
  test('every block, in its normal form', () => {
    expect(back(harborStory, flavour).body).toEqual(markdownNormalForm(harborStory.body))
  })

  test('any body', () => {
    fc.assert(
      fc.property(storyForExport(), (story) => {
        expect(back(story, flavour).body).toEqual(markdownNormalForm(story.body))
      }),
      runs,
    )
  })

  test('every field that may leave', () => {
    fc.assert(
      fc.property(storyForExport({ maxBlocks: 2 }), (story) => {
        const { status: _s, embargoAt: _e, embargoZone: _z, targetLength: _t, targetUnit: _u, ...fields } = story.fields
        const empty = { shortHeadline: '', dek: '', bylines: [], dateline: '', section: '', tags: [], language: '', leadPhotoId: null, seoTitle: '', seoDescription: '' }
        expect({ ...empty, ...back(story, flavour).fields }).toEqual(fields)
      }),
      runs,
    )
  })
})

describe(`what went out without front matter (seed ${seed})`, () => {
  test('any body with odd spaces and line ends in its text', () => {
    fc.assert(
      fc.property(storyForExport({ text: looseText, maxBlocks: 3 }), (story) => {
        expect(back(story, 'plain').body).toEqual(markdownNormalForm(story.body))
      }),
      runs,
    )
  })

  test('what readers see of figures, without photos.json too', () => {
    fc.assert(
      fc.property(storyForExport({ maxBlocks: 4 }), (story) => {
        const shown = shownFigures(story)
        const { photos } = back(story, 'plain', false)
        const read = photos.slice(0, shown.length).map(({ src, fields }) => ({ src, told: toldTypeOf(fields.digitalSourceType ?? ''), words: bare(`${fields.caption ?? ''}${creditOf({ creditLine: '', creator: '', source: '', ...fields })}`) }))
        expect(read).toEqual(shown)
      }),
      runs,
    )
  })
})

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}\p{Cc}]/gu, '')
}

function figuresOf(nodes: readonly DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node) => (node.type === 'figure' ? [node] : figuresOf(node.content ?? [])))
}

function shownFigures(story: StoryForExport): { src: string | null; told: string | null; words: string }[] {
  return figuresOf(story.body.content).map(({ attrs }) => {
    const photo = story.photos.get(String(attrs?.['photoId']))
    const caption = attrs?.['caption'] ?? photo?.fields.caption ?? ''
    return { src: photo?.renditions.at(-1)?.path ?? null, told: toldTypeOf(photo?.fields.digitalSourceType ?? ''), words: bare(`${String(caption)}${photo ? creditOf(photo.fields) : ''}`) }
  })
}

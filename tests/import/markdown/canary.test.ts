import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportPhoto, StoryForExport } from '#domain/export/story-for-export.ts'
import { markdownFlavours } from '#domain/export/format.ts'
import { exportMarkdown } from '#domain/export/markdown/export-markdown.ts'
import { storyForExport } from '#tests/arbitrary/story.ts'

const canary = 'CANARY-4711'
const seed = Date.now() % 1_000_000_000

function withCanaries(story: StoryForExport): StoryForExport {
  const photos = [...story.photos].map(([id, photo]): [string, ExportPhoto] => {
    const fields = { ...photo.fields, instructions: canary, jobId: canary, personsShown: [canary], sublocation: canary }
    return [id, { ...photo, fields, gps: canary } as ExportPhoto]
  })
  const fields = { ...story.fields, notes: canary, embargoAt: canary, embargoZone: canary, sources: [canary] }
  return { ...story, fields, photos: new Map(photos) }
}

test(`no note, source, citation, embargo or desk field of a photo is in any Markdown (seed ${seed})`, () => {
  fc.assert(
    fc.property(storyForExport({ citationIds: [canary, `${canary}-2`] }), fc.constantFrom(...markdownFlavours), (story, flavour) => {
      for (const file of exportMarkdown(withCanaries(story), flavour)) {
        expect(file.text).not.toContain(canary)
        expect(file.path).not.toContain(canary)
      }
    }),
    { numRuns: 150, seed, interruptAfterTimeLimit: 4_000 },
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoredBlock } from '#domain/story/story.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import { paragraph, temporaryNewsroom } from './temporary.ts'

/** A writer with a window of its own: what it believes to stand in the story, and at which revision. */
class Writer {
  readonly newsroom: Newsroom
  readonly storyId: string
  blocks = new Map<string, StoredBlock>()
  revision = 1

  constructor(newsroom: Newsroom, storyId: string) {
    this.newsroom = newsroom
    this.storyId = storyId
  }

  /** Saves as the window does: a text that is refused becomes a version, and the writer goes on from what stands. Gives the kept version's id. */
  async save(upserted: StoredBlock[], removed: string[]): Promise<{ versionId: string; blocks: StoredBlock[] } | null> {
    for (const id of removed) this.blocks.delete(id)
    for (const block of upserted) this.blocks.set(block.id, block)
    const { stories } = this.newsroom
    try {
      const { revision } = await stories.saveBody({ storyId: this.storyId, baseRevision: this.revision, upserted, removed, words: 1, characters: 1 }, 'writer')
      this.revision = revision
      return null
    } catch (error) {
      if (!(error instanceof NewsroomError) || error.kind !== 'STALE') throw error
      const blocks = inOrder(this.blocks)
      const { id } = await stories.keepConflict({ storyId: this.storyId, fields: {}, blocks }, 'writer')
      const standing = await stories.get(this.storyId)
      this.blocks = new Map(standing.blocks.map((block) => [block.id, block]))
      this.revision = standing.bodyRevision
      return { versionId: id, blocks }
    }
  }
}

const inOrder = (blocks: Map<string, StoredBlock>) => [...blocks.values()].sort((a, b) => Buffer.compare(Buffer.from(a.order + a.id), Buffer.from(b.order + b.id)))

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const step = fc.record({
  writer: fc.integer({ min: 0, max: 1 }),
  upserted: fc.uniqueArray(fc.tuple(id, fc.constantFrom('a0', 'a1', 'b0'), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 3, selector: ([block]) => block }),
  removed: fc.uniqueArray(id, { maxLength: 2 }),
})

/** `STET_INTERLEAVINGS=10000 npx vitest run --project newsroom two-writers` tries more of them. */
const interleavings = Number(process.env['STET_INTERLEAVINGS'] ?? 300)

test('whatever two writers save in whatever order, nothing that was acknowledged is lost and every text is sound', async () => {
  await using temporary = await temporaryNewsroom()
  const second = await openNewsroom({ folder: temporary.folder })
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const story = await temporary.newsroom.stories.create({}, 'writer')
        const writers = [new Writer(temporary.newsroom, story.id), new Writer(second, story.id)] as const
        const refused: { versionId: string; blocks: StoredBlock[] }[] = []
        let standing = new Map<string, StoredBlock>()
        for (const { writer, upserted, removed } of steps) {
          const blocks = upserted.map(([block, order, text]) => paragraph(block, order, text.normalize('NFC')))
          const kept = await writers[writer === 0 ? 0 : 1].save(blocks, removed.filter((one) => !upserted.some(([block]) => block === one)))
          if (kept === null) standing = new Map(writers[writer === 0 ? 0 : 1].blocks)
          else refused.push(kept)
        }
        const stored = await second.stories.get(story.id)
        expect(stored.blocks).toEqual(inOrder(standing))
        for (const { versionId, blocks } of refused) expect((await second.versions.get(versionId)).blocks).toEqual(blocks)
        expect(second.notices.list()).toEqual([])
      }),
      { numRuns: interleavings, seed: 20_261_127 },
    )
  } finally {
    await second.close()
  }
}, 3_600_000)

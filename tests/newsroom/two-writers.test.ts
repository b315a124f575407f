import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HoldState } from '#contract/story.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import { paragraph, temporaryNewsroom } from './temporary.ts'

/** What both writers were told: the text that stands, and the texts that were refused. */
interface Ledger {
  standing: Map<string, StoredBlock>
  readonly refused: { versionId: string; blocks: StoredBlock[] }[]
}

interface Write {
  readonly upserted: StoredBlock[]
  readonly removed: string[]
}

/** A writer with a window of its own: what it believes to stand in the story, and at which revision. */
class Writer {
  readonly #newsroom: Newsroom
  readonly #storyId: string
  readonly #ledger: Ledger
  readonly #line = new AbortController()
  #listening: Promise<void> = Promise.resolve()
  #blocks = new Map<string, StoredBlock>()
  #revision = 1
  /** What was typed and not sent yet; a window that is frozen does not send it when it is asked to give way. */
  unsent: Write = { upserted: [], removed: [] }
  isFrozen = false

  constructor(newsroom: Newsroom, storyId: string, ledger: Ledger) {
    this.#newsroom = newsroom
    this.#storyId = storyId
    this.#ledger = ledger
  }

  /** Opens the story; told who has it when the promise is kept. */
  async open(): Promise<void> {
    const states = this.#newsroom.holds.watch(this.#storyId, { origin: 'writer', door: 'browser' }, this.#line.signal)
    await states.next()
    this.#listening = this.#obey(states)
  }

  async #obey(states: AsyncGenerator<HoldState, void>): Promise<void> {
    for await (const state of states) {
      if (!state.wanted || this.isFrozen) continue
      await this.send()
      await this.#newsroom.holds.giveWay(this.#storyId, 'writer')
    }
  }

  async close(): Promise<void> {
    this.#line.abort()
    await this.#listening
  }

  async takeOver(isAnswered: boolean): Promise<void> {
    await this.#newsroom.holds.takeOver(this.#storyId, 'writer', isAnswered ? 5_000 : 0)
    const standing = await this.#newsroom.stories.get(this.#storyId)
    this.#takeIn(standing.blocks, standing.bodyRevision)
  }

  send(): Promise<void> {
    const write = this.unsent
    this.unsent = { upserted: [], removed: [] }
    return this.save(write)
  }

  /** Saves as the window does: a text that is refused becomes a version, and the writer goes on from what stands. */
  async save({ upserted, removed }: Write): Promise<void> {
    if (upserted.length === 0 && removed.length === 0) return
    for (const id of removed) this.#blocks.delete(id)
    for (const block of upserted) this.#blocks.set(block.id, block)
    const { stories } = this.#newsroom
    try {
      const { revision } = await stories.saveBody({ storyId: this.#storyId, baseRevision: this.#revision, upserted, removed, words: 1, characters: 1 }, 'writer')
      this.#revision = revision
      this.#ledger.standing = new Map(this.#blocks)
    } catch (error) {
      if (!(error instanceof NewsroomError) || error.kind !== 'STALE') throw error
      const blocks = inOrder(this.#blocks)
      const { id } = await stories.keepConflict({ storyId: this.#storyId, fields: {}, blocks }, 'writer')
      this.#ledger.refused.push({ versionId: id, blocks })
      const standing = await stories.get(this.#storyId)
      this.#takeIn(standing.blocks, standing.bodyRevision)
    }
  }

  #takeIn(blocks: readonly StoredBlock[], revision: number): void {
    this.#blocks = new Map(blocks.map((block) => [block.id, block]))
    this.#revision = revision
  }
}

const inOrder = (blocks: Map<string, StoredBlock>) => [...blocks.values()].sort((a, b) => Buffer.compare(Buffer.from(a.order + a.id), Buffer.from(b.order + b.id)))

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const step = fc.record({
  writer: fc.integer({ min: 0, max: 1 }),
  /** A writer saves, or takes the story over while the other has words unsent, which gives way or is frozen. */
  act: fc.oneof({ weight: 4, arbitrary: fc.constant('save' as const) }, { weight: 1, arbitrary: fc.constantFrom('take-over' as const, 'take-from-frozen' as const) }),
  upserted: fc.uniqueArray(fc.tuple(id, fc.constantFrom('a0', 'a1', 'b0'), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 3, selector: ([block]) => block }),
  removed: fc.uniqueArray(id, { maxLength: 2 }),
})

/** `STET_INTERLEAVINGS=10000 npx vitest run --project newsroom two-writers` tries more of them. */
const interleavings = Number(process.env['STET_INTERLEAVINGS'] ?? 300)

test('whatever two writers save and take over in whatever order, nothing that was acknowledged is lost and every text is sound', async () => {
  await using temporary = await temporaryNewsroom()
  const second = await openNewsroom({ folder: temporary.folder })
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const story = await temporary.newsroom.stories.create({}, 'writer')
        const ledger: Ledger = { standing: new Map(), refused: [] }
        const writers = [new Writer(temporary.newsroom, story.id, ledger), new Writer(second, story.id, ledger)] as const
        for (const writer of writers) await writer.open()
        for (const { writer, act, upserted, removed } of steps) {
          const [here, there] = writer === 0 ? writers : ([writers[1], writers[0]] as const)
          const blocks = upserted.map(([block, order, text]) => paragraph(block, order, text.normalize('NFC')))
          const write = { upserted: blocks, removed: removed.filter((one) => !upserted.some(([block]) => block === one)) }
          if (act === 'save') {
            await here.save(write)
            continue
          }
          there.unsent = write
          there.isFrozen = act === 'take-from-frozen'
          await here.takeOver(!there.isFrozen)
          there.isFrozen = false
          // A window that thaws sends what it has.
          await there.send()
        }
        const stored = await second.stories.get(story.id)
        expect(stored.blocks).toEqual(inOrder(ledger.standing))
        for (const { versionId, blocks } of ledger.refused) expect((await second.versions.get(versionId)).blocks).toEqual(blocks)
        expect(second.notices.list()).toEqual([])
        for (const writer of writers) await writer.close()
      }),
      { numRuns: interleavings, seed: 20_261_127 },
    )
  } finally {
    await second.close()
  }
}, 3_600_000)

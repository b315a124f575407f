import type { Node } from '@tiptap/pm/model'
import type { Story, StoredBlock } from '#domain/story/story.ts'
import { createAutosave, type Autosave } from '../../api/autosave.ts'
import { newsroom, newsroomError } from '../../api/newsroom.ts'
import { changesSince, storedBlock, type SavedBlock } from './block-changes.ts'
import { countBody } from './counts.ts'

export interface BodySaverOptions {
  readonly storyId: string
  /** The body as it is on the screen. */
  doc(): Node
  /** Words are counted as its language has them. */
  language(): string
  /** The newsroom's text goes onto the screen in place of one that was kept as a version. */
  showNewer(story: Story): void
  /** Told after each save. */
  onSaved(updatedAt: string): void
}

export interface BodySaver extends Pick<Autosave, 'touch' | 'flush' | 'stop'> {
  hasUnsaved(): boolean
  revision(): number
  /** The blocks as the newsroom has them. */
  saved(): readonly SavedBlock[]
  /** Starts from here: `doc` is what the newsroom has at `revision`. */
  restart(doc: Node, saved: readonly SavedBlock[], revision: number): void
}

const text = (block: StoredBlock) => JSON.stringify([block.id, block.order, block.content]).normalize('NFC')

/** Whether the newsroom has exactly these blocks: a write whose answer was lost did arrive. */
function isSame(blocks: readonly StoredBlock[], attempted: readonly SavedBlock[]): boolean {
  if (blocks.length !== attempted.length) return false
  const kept = new Set(blocks.map(text))
  return attempted.every((block) => kept.has(text(storedBlock(block))))
}

/** Saves a body by its changed blocks. A text that turns out to be stale is kept whole as a version, then the newest is shown. */
export function createBodySaver({ storyId, doc, language, showNewer, onSaved }: BodySaverOptions): BodySaver {
  let saved: readonly SavedBlock[] = []
  let savedDoc: Node | null = null
  let revision = 0
  /** What was sent without an answer: it may have been kept although the line broke. */
  let unanswered: (readonly SavedBlock[])[] = []

  async function resolveStale(): Promise<void> {
    const story = await newsroom().stories.get({ storyId })
    const arrived = unanswered.find((attempted) => isSame(story.blocks, attempted))
    if (arrived) {
      saved = arrived
      revision = story.bodyRevision
      unanswered = []
      return
    }
    // Typing goes on while the words are put aside: what came since is put aside too.
    for (let ours: Node | null = null; ours !== doc(); ) {
      ours = doc()
      const { next } = changesSince(saved, ours)
      await newsroom().stories.keepConflict({ storyId, fields: {}, blocks: next.map(storedBlock) })
    }
    unanswered = []
    showNewer(await newsroom().stories.get({ storyId }))
  }

  async function save(): Promise<void> {
    const current = doc()
    const { upserted, removed, next } = changesSince(saved, current)
    if (upserted.length > 0 || removed.length > 0) {
      try {
        unanswered.push(next)
        const written = await newsroom().stories.saveBody({ storyId, baseRevision: revision, upserted, removed, ...countBody(current, language()) })
        unanswered = []
        revision = written.revision
        onSaved(written.updatedAt)
      } catch (error) {
        const named = newsroomError(error)
        if (named !== null) unanswered.pop()
        if (named?.kind !== 'STALE') throw error
        await resolveStale()
        return
      }
    }
    saved = next
    savedDoc = current
  }

  const hasUnsaved = () => savedDoc !== null && doc() !== savedDoc
  const autosave = createAutosave({ id: `story-body:${storyId}`, hasUnsaved, save })

  return {
    touch: autosave.touch,
    flush: autosave.flush,
    stop: autosave.stop,
    hasUnsaved,
    revision: () => revision,
    saved: () => saved,
    restart(next, blocks, at) {
      savedDoc = next
      saved = blocks
      revision = at
      unanswered = []
    },
  }
}

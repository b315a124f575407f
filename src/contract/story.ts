import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { storedBlock, story, storyFields, storySummary, utcTime } from '#domain/story/story.ts'
import { finding } from '#domain/check/finding.ts'
import { procedure } from './procedure.ts'

const storyId = z.object({ storyId: z.uuid() })
const written = z.object({ revision: z.int(), updatedAt: utcTime })

/** Why a version was kept. */
export const versionReason = z.enum(['named', 'pause', 'conflict', 'restore', 'publish', 'import', 'trash', 'replace-all', 'take-over'])

/** Steps of a window after which a writer may want back what stood there. */
const riskyStep = versionReason.extract(['restore', 'replace-all', 'take-over'])

export const version = z.object({
  id: z.uuid(),
  storyId: z.uuid(),
  reason: versionReason,
  name: z.string(),
  author: z.string(),
  headline: z.string(),
  words: z.int(),
  createdAt: utcTime,
  /** Words added and removed since the version before; null until they are counted. */
  change: z.object({ added: z.int(), removed: z.int() }).nullable(),
})

/**
 * Who may write a story, as one window sees it. `wanted`: another window asks for it; write what is unsaved, then call `giveWay`.
 * `name` is empty where the other window is the same person's own.
 */
const holdState = z.object({
  mine: z.boolean(),
  wanted: z.boolean(),
  holder: z.object({ name: z.string(), place: z.enum(['window', 'desktop', 'browser']), since: utcTime }).nullable(),
})
export type HoldState = z.infer<typeof holdState>

export const stories = {
  list: procedure.input(z.object({ trashed: z.boolean().default(false) })).output(z.array(storySummary)),
  create: procedure
    .input(z.object({ language: z.string().optional(), fields: storyFields.partial().optional(), blocks: z.array(storedBlock).optional() }))
    .output(story),
  get: procedure.input(storyId).output(story),
  /** Writes the named fields alone. A stale write of the same fields is refused with STALE; see `keepConflict`. */
  saveFields: procedure
    .input(storyId.extend({ baseRevision: z.int(), changes: storyFields.partial() }))
    .output(written.extend({ fields: storyFields })),
  /** Writes changed top-level blocks. `upserted` replaces or adds by id, `removed` takes away by id. */
  saveBody: procedure
    .input(storyId.extend({ baseRevision: z.int(), upserted: z.array(storedBlock), removed: z.array(z.string()), words: z.int(), characters: z.int() }))
    .output(written),
  /** Keeps a text that was refused as stale as a version of its own. */
  keepConflict: procedure
    .input(storyId.extend({ fields: storyFields.partial(), blocks: z.array(storedBlock).nullable() }))
    .output(version),
  /** Asks for a story to write in it, and tells who has it for as long as the window listens; it is given back when it stops. */
  hold: procedure.input(storyId).output(eventIterator(holdState)),
  /** Takes over a story that this window watches through `hold`; what stands there becomes a version first. */
  takeOver: procedure.input(storyId).output(z.object({})),
  giveWay: procedure.input(storyId).output(z.object({})),
  duplicate: procedure.input(storyId).output(story),
  trash: procedure.input(storyId).output(z.object({})),
  restoreFromTrash: procedure.input(storyId).output(z.object({})),
  /** What `purge` would destroy, for the question that is asked first. */
  purgePreview: procedure
    .input(storyId)
    .output(z.object({ headline: z.string(), words: z.int(), versions: z.int(), citations: z.int(), publications: z.int() })),
  purge: procedure.input(storyId).output(z.object({})),
  check: procedure.input(storyId).output(z.array(finding)),
}

export const versions = {
  list: procedure.input(storyId).output(z.array(version)),
  get: procedure.input(z.object({ versionId: z.uuid() })).output(version.extend({ fields: storyFields, blocks: z.array(storedBlock) })),
  keep: procedure.input(storyId.extend({ name: z.string().max(200), reason: versionReason.default('named') })).output(version),
  /** Keeps a story as it is saved before a risky step. Where its last version is just that already, that one is answered and none is made. */
  keepBefore: procedure.input(storyId.extend({ step: riskyStep })).output(version),
  /** Puts a version back as the story's text; what stood there before becomes a version first. */
  restore: procedure.input(z.object({ versionId: z.uuid() })).output(story),
  /** Deletes one version that was kept automatically, for good. */
  purge: procedure.input(z.object({ versionId: z.uuid() })).output(z.object({})),
}

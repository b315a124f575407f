import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { photoRemark } from '#domain/photo/remarks.ts'
import { procedure } from './procedure.ts'

/** Something changed, in this window or elsewhere. `origin` is the door or worker that wrote it, so that a window knows its own. */
const changeEvent = z.object({
  sequence: z.int(),
  kind: z.enum(['story', 'photo', 'source', 'citation', 'version', 'publication', 'template', 'caption-template', 'roster', 'setting', 'newsroom']),
  id: z.string(),
  part: z.string(),
  origin: z.string(),
})
export type ChangeEvent = z.infer<typeof changeEvent>

/**
 * What a recovery drill showed. `duringSave`: kills that fell into a save under way; `saves`: those that the newsroom had said are kept; `words`: read back
 * after the last kill; `lost`: blocks that did not come back as they were kept; `problems`: sentences from the check of the whole copy.
 */
const drillReport = z.object({ kills: z.int(), duringSave: z.int(), saves: z.int(), words: z.int(), lost: z.int(), problems: z.array(z.string()) })
export type DrillReport = z.infer<typeof drillReport>

/** How far a recovery drill is, then what it showed. */
const drillEvent = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('killing'), done: z.int(), of: z.int() }),
  z.object({ stage: z.literal('checking') }),
  z.object({ stage: z.literal('done'), report: drillReport }),
])
export type DrillEvent = z.infer<typeof drillEvent>

export const newsroom = {
  /** What the window needs to know first. `home` is where folders are offered; `origin` is this connection's name in change events. */
  about: procedure.output(
    z.object({
      folder: z.string(),
      home: z.string(),
      version: z.string(),
      door: z.enum(['desktop', 'browser']),
      platform: z.string(),
      language: z.string(),
      origin: z.string(),
      author: z.string(),
      /** Sentences to show at once: a synced folder, a damaged text that was restored. Each names a message under `notice.` */
      notices: z.array(z.object({ kind: z.string(), values: z.record(z.string(), z.string()) })),
      empty: z.boolean(),
    }),
  ),
  watch: procedure.input(z.object({ after: z.int().nullable() })).output(eventIterator(changeEvent)),
  counts: procedure.output(z.object({ stories: z.int(), photos: z.int(), sources: z.int(), trash: z.int() })),
  search: procedure
    .input(z.object({ query: z.string().max(1_000), limit: z.int().min(1).max(500).default(50) }))
    .output(z.array(z.object({ kind: z.enum(['story', 'photo', 'source']), id: z.uuid(), title: z.string(), snippet: z.string() }))),
  addSample: procedure.output(z.object({ stories: z.int(), photos: z.int(), sources: z.int() })),
  settings: procedure.output(z.record(z.string(), z.string())),
  saveSetting: procedure.input(z.object({ name: z.string().max(100), value: z.string().max(10_000) })).output(z.object({})),
  /** The Hunspell dictionaries in the newsroom's folder, and why one cannot be used. Their files are read from `/dictionaries/<language>.aff` and `.dic`. */
  dictionaries: procedure.output(
    z.array(z.object({ language: z.string(), problem: z.enum(['no-rules', 'no-words', 'too-large', 'not-readable']).nullable() })),
  ),
  backups: procedure.output(z.array(z.object({ file: z.string(), createdAt: z.string(), bytes: z.int(), reason: z.string() }))),
  backup: procedure.input(z.object({ file: z.string() })).output(z.object({ file: z.string(), bytes: z.int() })),
  /** Puts a backup back into a new folder beside this newsroom, never over it. */
  restoreBackup: procedure.input(z.object({ file: z.string() })).output(z.object({ folder: z.string() })),
  verify: procedure.output(z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
  /** Kills a writer in a copy of the newsroom again and again, and compares what comes back; tells each kill, and at last what it showed. */
  proveRecovery: procedure.input(z.object({ storyId: z.uuid() })).output(eventIterator(drillEvent)),
}

/** What became of imported files: each came in whole, or is among the errors. `remark` says the same as `message`, where there is one. */
export const importResult = z.object({
  stories: z.array(z.object({ id: z.uuid(), slug: z.string(), headline: z.string(), warnings: z.array(z.string()) })),
  photos: z.array(z.object({ id: z.uuid(), file: z.string(), warnings: z.array(photoRemark) })),
  errors: z.array(z.object({ file: z.string(), message: z.string(), remark: photoRemark.optional() })),
})

export const importing = {
  /** Imports files by path (desktop door; the browser door streams to `POST /import`, which answers alike). */
  fromPaths: procedure.input(z.object({ paths: z.array(z.string()).min(1).max(10_000) })).output(importResult),
}

/** What the machine around the window can do; answered by the door. */
export const host = {
  /** Null when the user cancelled. NOT_HERE where there is no native dialog; `folders` serves the window's own then. */
  chooseFolder: procedure.input(z.object({ start: z.string().optional() })).output(z.object({ path: z.string().nullable() })),
  chooseFiles: procedure.input(z.object({ kind: z.enum(['photos', 'stories', 'backup']) })).output(z.object({ paths: z.array(z.string()) })),
  /** The folders below a folder, for a window without native dialogs. */
  folders: procedure.input(z.object({ path: z.string() })).output(z.object({ path: z.string(), parent: z.string().nullable(), folders: z.array(z.string()) })),
  openFolder: procedure.input(z.object({ path: z.string() })).output(z.object({})),
  openLink: procedure.input(z.object({ url: z.string() })).output(z.object({})),
}

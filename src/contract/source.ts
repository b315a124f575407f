import { z } from 'zod'
import { citation, citationKinds, source, sourceFields } from '#domain/source/source.ts'
import { utcTime } from '#domain/story/story.ts'
import { procedure } from './procedure.ts'

const sourceId = z.object({ sourceId: z.uuid() })

export const sources = {
  list: procedure.input(z.object({ trashed: z.boolean().default(false) })).output(z.array(source)),
  create: procedure.input(z.object({ fields: sourceFields.partial() })).output(source),
  saveFields: procedure
    .input(sourceId.extend({ baseRevision: z.int(), changes: sourceFields.partial() }))
    .output(z.object({ revision: z.int(), updatedAt: utcTime })),
  citations: procedure.input(sourceId).output(z.array(citation.extend({ headline: z.string() }))),
  trash: procedure.input(sourceId).output(z.object({})),
  restoreFromTrash: procedure.input(sourceId).output(z.object({})),
  purge: procedure.input(sourceId).output(z.object({})),
}

export const citations = {
  ofStory: procedure.input(z.object({ storyId: z.uuid() })).output(z.array(citation)),
  /** `citationId` is made by the window, which sets the mark with the same id. */
  create: procedure
    .input(z.object({ citationId: z.uuid(), storyId: z.uuid(), sourceId: z.uuid(), kind: z.enum(citationKinds), passage: z.string().max(10_000) }))
    .output(citation),
  /** A pasted citation mark gets a new id; its row is copied under it. */
  copy: procedure.input(z.object({ fromId: z.uuid(), toId: z.uuid(), storyId: z.uuid() })).output(citation),
  save: procedure
    .input(z.object({ citationId: z.uuid(), changes: citation.pick({ kind: true, note: true, checked: true, sourceId: true }).partial() }))
    .output(citation),
  remove: procedure.input(z.object({ citationId: z.uuid() })).output(z.object({})),
}

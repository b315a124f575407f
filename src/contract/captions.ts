import { z } from 'zod'
import { captionTemplate, captionTemplateContent } from '#domain/photo/captions/caption-template.ts'
import { roster, rosterContent } from '#domain/photo/captions/roster.ts'
import { procedure } from './procedure.ts'

const thingId = z.object({ id: z.uuid() })

/** Rosters of codes and names, as tab-separated texts. Their order is a setting (`roster-order`). */
export const rosters = {
  list: procedure.output(z.array(roster)),
  create: procedure.input(rosterContent).output(roster),
  /** Writes what is named alone; `content` in the answer is as it was kept. */
  save: procedure.input(thingId.extend({ baseRevision: z.int(), changes: rosterContent.partial() })).output(z.object({ revision: z.int(), content: rosterContent })),
  /** Takes one out of use; `restore` brings it back. */
  remove: procedure.input(thingId).output(z.object({})),
  restore: procedure.input(thingId).output(z.object({})),
}

/** What fields of photos are filled with. */
export const captionTemplates = {
  list: procedure.output(z.array(captionTemplate)),
  create: procedure.input(captionTemplateContent).output(captionTemplate),
  save: procedure
    .input(thingId.extend({ baseRevision: z.int(), changes: captionTemplateContent.partial() }))
    .output(z.object({ revision: z.int(), content: captionTemplateContent })),
  remove: procedure.input(thingId).output(z.object({})),
  restore: procedure.input(thingId).output(z.object({})),
}

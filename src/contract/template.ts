import { z } from 'zod'
import { template, templateContent, templateKinds } from '#domain/template/template.ts'
import { procedure } from './procedure.ts'

const templateId = z.object({ templateId: z.uuid() })

/** Snippets, and templates that stories begin with. */
export const templates = {
  list: procedure.output(z.array(template)),
  create: procedure.input(z.object({ kind: z.enum(templateKinds), content: templateContent })).output(template),
  /** Writes what is named alone; `content` in the answer is as it was kept. */
  save: procedure
    .input(templateId.extend({ baseRevision: z.int(), changes: templateContent.partial() }))
    .output(z.object({ revision: z.int(), content: templateContent })),
  /** Takes one out of use; `restore` brings it back. */
  remove: procedure.input(templateId).output(z.object({})),
  restore: procedure.input(templateId).output(z.object({})),
}

import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function sourceProcedures({ sources }: Newsroom) {
  const { sources: area } = procedures
  return {
    list: area.list.handler(({ input }) => sources.list(input)),
    create: area.create.handler(({ input, context }) => sources.create(input.fields, context.origin)),
    saveFields: area.saveFields.handler(({ input, context }) => sources.saveFields(input, context.origin)),
    citations: area.citations.handler(({ input }) => sources.citations(input.sourceId)),
    trash: area.trash.handler(async ({ input, context }) => {
      await sources.trash(input.sourceId, context.origin)
      return {}
    }),
    restoreFromTrash: area.restoreFromTrash.handler(async ({ input, context }) => {
      await sources.restoreFromTrash(input.sourceId, context.origin)
      return {}
    }),
    purge: area.purge.handler(async ({ input, context }) => {
      await sources.purge(input.sourceId, context.origin)
      return {}
    }),
  }
}

export function citationProcedures({ citations }: Newsroom) {
  const { citations: area } = procedures
  return {
    ofStory: area.ofStory.handler(({ input }) => citations.ofStory(input.storyId)),
    create: area.create.handler(({ input, context }) => citations.create(input, context.origin)),
    copy: area.copy.handler(({ input, context }) => citations.copy(input, context.origin)),
    save: area.save.handler(({ input, context }) => citations.save(input, context.origin)),
    remove: area.remove.handler(async ({ input, context }) => {
      await citations.remove(input.citationId, context.origin)
      return {}
    }),
  }
}

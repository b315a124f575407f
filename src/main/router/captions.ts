import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function rosterProcedures({ rosters }: Newsroom) {
  const { rosters: area } = procedures
  return {
    list: area.list.handler(() => rosters.list()),
    create: area.create.handler(({ input, context }) => rosters.create(input, context.origin)),
    save: area.save.handler(({ input, context }) => rosters.save(input, context.origin)),
    remove: area.remove.handler(async ({ input, context }) => {
      await rosters.remove(input.id, context.origin)
      return {}
    }),
    restore: area.restore.handler(async ({ input, context }) => {
      await rosters.restore(input.id, context.origin)
      return {}
    }),
  }
}

export function captionTemplateProcedures({ captionTemplates }: Newsroom) {
  const { captionTemplates: area } = procedures
  return {
    list: area.list.handler(() => captionTemplates.list()),
    create: area.create.handler(({ input, context }) => captionTemplates.create(input, context.origin)),
    save: area.save.handler(({ input, context }) => captionTemplates.save(input, context.origin)),
    remove: area.remove.handler(async ({ input, context }) => {
      await captionTemplates.remove(input.id, context.origin)
      return {}
    }),
    restore: area.restore.handler(async ({ input, context }) => {
      await captionTemplates.restore(input.id, context.origin)
      return {}
    }),
  }
}

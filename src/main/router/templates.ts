import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function templateProcedures({ templates }: Newsroom) {
  const { templates: area } = procedures
  return {
    list: area.list.handler(() => templates.list()),
    create: area.create.handler(({ input, context }) => templates.create(input, context.origin)),
    save: area.save.handler(({ input, context }) => templates.save(input, context.origin)),
    remove: area.remove.handler(async ({ input, context }) => {
      await templates.remove(input.templateId, context.origin)
      return {}
    }),
    restore: area.restore.handler(async ({ input, context }) => {
      await templates.restore(input.templateId, context.origin)
      return {}
    }),
  }
}

import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function storyProcedures({ stories }: Newsroom) {
  const { stories: area } = procedures
  return {
    list: area.list.handler(({ input }) => stories.list(input)),
    create: area.create.handler(({ input, context }) => stories.create(input, context.origin)),
    get: area.get.handler(({ input }) => stories.get(input.storyId)),
    saveFields: area.saveFields.handler(({ input, context }) => stories.saveFields(input, context.origin)),
    saveBody: area.saveBody.handler(({ input, context }) => stories.saveBody(input, context.origin)),
  }
}

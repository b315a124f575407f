import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function publishingProcedures({ publishing }: Newsroom) {
  const { publishing: area } = procedures
  return {
    preview: area.preview.handler(({ input }) => publishing.preview(input)),
    publish: area.publish.handler(({ input, context }) => publishing.publish(input, context.origin)),
    list: area.list.handler(({ input }) => publishing.list(input.storyId)),
    proof: area.proof.handler(({ input }) => publishing.proof(input)),
  }
}

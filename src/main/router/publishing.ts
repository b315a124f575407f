import { isAbsolute } from 'node:path'
import { NewsroomError } from '#newsroom/errors.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function publishingProcedures({ publishing }: Newsroom) {
  const { publishing: area } = procedures
  return {
    preview: area.preview.handler(({ input }) => publishing.preview(input)),
    publish: area.publish.handler(({ input, context }) => {
      // A window does not know where the newsroom's process stands: half a path would lead anywhere.
      if (!isAbsolute(input.folder)) throw new NewsroomError('NOT_WRITABLE', { path: input.folder })
      return publishing.publish(input, context.origin)
    }),
    list: area.list.handler(({ input }) => publishing.list(input.storyId)),
    proof: area.proof.handler(({ input }) => publishing.proof(input)),
  }
}

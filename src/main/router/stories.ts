import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function storyProcedures({ stories, storyTrash, checks, holds }: Newsroom) {
  const { stories: area } = procedures
  return {
    list: area.list.handler(({ input }) => stories.list(input)),
    create: area.create.handler(({ input, context }) => stories.create(input, context.origin)),
    get: area.get.handler(({ input }) => stories.get(input.storyId)),
    saveFields: area.saveFields.handler(({ input, context }) => stories.saveFields(input, context.origin)),
    saveBody: area.saveBody.handler(({ input, context }) => stories.saveBody(input, context.origin)),
    check: area.check.handler(({ input }) => checks.of(input.storyId)),
    keepConflict: area.keepConflict.handler(({ input, context }) => stories.keepConflict(input, context.origin)),
    hold: area.hold.handler(({ input, context, signal }) => holds.watch(input.storyId, { origin: context.origin, door: context.host.door }, signal)),
    takeOver: area.takeOver.handler(async ({ input, context }) => {
      await holds.takeOver(input.storyId, context.origin)
      return {}
    }),
    giveWay: area.giveWay.handler(async ({ input, context }) => {
      await holds.giveWay(input.storyId, context.origin)
      return {}
    }),
    duplicate: area.duplicate.handler(({ input, context }) => stories.duplicate(input.storyId, context.origin)),
    trash: area.trash.handler(async ({ input, context }) => {
      await storyTrash.trash(input.storyId, context.origin)
      return {}
    }),
    restoreFromTrash: area.restoreFromTrash.handler(async ({ input, context }) => {
      await storyTrash.restore(input.storyId, context.origin)
      return {}
    }),
    purgePreview: area.purgePreview.handler(({ input }) => storyTrash.preview(input.storyId)),
    purge: area.purge.handler(async ({ input, context }) => {
      await storyTrash.purge(input.storyId, context.origin)
      return {}
    }),
  }
}

export function versionProcedures({ versions }: Newsroom) {
  const { versions: area } = procedures
  return {
    list: area.list.handler(({ input }) => versions.list(input.storyId)),
    get: area.get.handler(({ input }) => versions.get(input.versionId)),
    keep: area.keep.handler(({ input, context }) => versions.keep(input, context.origin)),
    keepBefore: area.keepBefore.handler(({ input, context }) => versions.keepBefore(input, context.origin)),
    restore: area.restore.handler(({ input, context }) => versions.restore(input.versionId, context.origin)),
    purge: area.purge.handler(async ({ input, context }) => {
      await versions.purge(input.versionId, context.origin)
      return {}
    }),
  }
}

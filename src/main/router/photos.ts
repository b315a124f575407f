import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function photoProcedures({ photos }: Newsroom) {
  const { photos: area } = procedures
  return {
    list: area.list.handler(({ input }) => photos.list(input)),
    get: area.get.handler(({ input }) => photos.get(input.photoId)),
    saveFields: area.saveFields.handler(({ input, context }) => photos.saveFields(input, context.origin)),
    placements: area.placements.handler(({ input }) => photos.placements(input.photoId)),
    trash: area.trash.handler(async ({ input, context }) => {
      await photos.trash(input.photoId, context.origin)
      return {}
    }),
    restoreFromTrash: area.restoreFromTrash.handler(async ({ input, context }) => {
      await photos.restoreFromTrash(input.photoId, context.origin)
      return {}
    }),
    purge: area.purge.handler(async ({ input, context }) => {
      await photos.purge(input.photoId, context.origin)
      return {}
    }),
  }
}

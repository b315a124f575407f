import { basename, isAbsolute } from 'node:path'
import type { Host } from '#main/host.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { addPhotosFromPaths, purgePhoto, supplyPhoto } from '#newsroom/photos/add-photos.ts'
import { knownPersons } from '#newsroom/photos/persons.ts'
import { writeMetadata } from '#newsroom/photos/write-metadata.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import { procedures } from './base.ts'

export function photoProcedures(newsroom: Newsroom) {
  const { photos } = newsroom
  const { photos: area } = procedures
  // A path is something only a window on this machine may name.
  const desktopOnly = (host: Host) => {
    if (host.door !== 'desktop') throw new NewsroomError('NOT_HERE', {})
  }
  return {
    list: area.list.handler(({ input }) => photos.list(input)),
    page: area.page.handler(({ input }) => photos.page(input)),
    get: area.get.handler(({ input }) => photos.get(input.photoId)),
    some: area.some.handler(({ input }) => photos.some(input.photoIds)),
    saveFields: area.saveFields.handler(({ input, context }) => photos.saveFields(input, context.origin)),
    saveMany: area.saveMany.handler(({ input, context }) => photos.saveMany(input.changes, context.origin)),
    addFromPaths: area.addFromPaths.handler(({ input, context }) => {
      desktopOnly(context.host)
      return addPhotosFromPaths(newsroom, input.paths, context.origin)
    }),
    supplyFromPath: area.supplyFromPath.handler(async ({ input, context }) => {
      desktopOnly(context.host)
      const { photo } = await supplyPhoto(newsroom, input.photoId, { source: input.path, fileName: basename(input.path) }, context.origin)
      return photo
    }),
    placements: area.placements.handler(({ input }) => photos.placements(input.photoId)),
    persons: area.persons.handler(() => knownPersons(newsroom)),
    uses: area.uses.handler(() => photos.uses()),
    writeMetadata: area.writeMetadata.handler(async ({ input: { photoIds, target, folder } }) => {
      if (!isAbsolute(folder)) throw new NewsroomError('NOT_WRITABLE', { path: folder })
      return writeMetadata(newsroom.folder, await Promise.all(photoIds.map((id) => photos.get(id))), target, folder, await newsroom.photoIndex.names())
    }),
    trash: area.trash.handler(async ({ input, context }) => {
      await photos.trash(input.photoId, context.origin)
      return {}
    }),
    restoreFromTrash: area.restoreFromTrash.handler(async ({ input, context }) => {
      await photos.restoreFromTrash(input.photoId, context.origin)
      return {}
    }),
    purge: area.purge.handler(async ({ input, context }) => {
      await purgePhoto(newsroom, input.photoId, context.origin)
      return {}
    }),
  }
}

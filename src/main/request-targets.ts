import { extname } from 'node:path'
import { croppedFrame } from '#domain/photo/framing.ts'
import { addEach, addPhoto, supplyPhoto } from '#newsroom/photos/add-photos.ts'
import { importStream } from '#newsroom/importing/import-stream.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import { addSidecar } from '#newsroom/photos/sidecars.ts'
import { deskPicture, plainPicture, type PictureRecipe } from '#newsroom/photos/pixels.ts'
import { rendition } from '#newsroom/photos/renditions.ts'
import type { RequestTargets } from './app-requests.ts'

/** What a window may ask of a newsroom outside the contract. `origin` names the door in change events. */
export function createRequestTargets(newsroom: Newsroom, origin: string): RequestTargets {
  return {
    async rendition(photoId, width, isPublished) {
      const { original, fields } = await newsroom.photos.get(photoId)
      if (original === null) return null
      const published: PictureRecipe = fields.crop === null ? plainPicture : { frame: croppedFrame(original, fields.crop), form: 'page' }
      const path = await rendition(newsroom.folder, original.sha256, width, isPublished ? published : deskPicture(width))
      return { path, mediaType: extname(path) === '.png' ? 'image/png' : 'image/jpeg' }
    },
    dictionary: (language, part) => newsroom.dictionaries.path(language, part),
    addPhoto({ name, content, photoId }) {
      const file = { source: content, fileName: name }
      return addEach([file], () => name, () => (photoId === null ? addPhoto(newsroom, file, origin) : supplyPhoto(newsroom, photoId, file, origin)))
    },
    addSidecar({ name, content, photoId }) {
      return addEach([name], () => name, async () => ({ ...(await addSidecar(newsroom, photoId, { source: content, fileName: name }, origin)), duplicate: false, like: null }))
    },
    importFile: ({ name, content, signal }) => importStream(newsroom, { name, content }, { origin, signal }),
  }
}

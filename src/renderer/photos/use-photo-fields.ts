import type { Photo, PhotoFields } from '#domain/photo/photo.ts'
import { useFieldSaver, type FieldsInUse } from '../api/field-saver.ts'
import { newsroom } from '../api/newsroom.ts'
import { showNotice } from '../ui/notices.ts'

/** Edits a photo's fields; each is saved by itself. What was typed where somebody else wrote meanwhile is offered back. */
export function usePhotoFields(photo: Photo): FieldsInUse<PhotoFields> {
  async function reread() {
    const newer = await newsroom().photos.get({ photoId: photo.id })
    return { fields: newer.fields, revision: newer.revision }
  }
  return useFieldSaver<PhotoFields>({
    id: `photo:${photo.id}`,
    fields: photo.fields,
    revision: photo.revision,
    async save(changes, baseRevision) {
      const { translations, ...saved } = await newsroom().photos.saveFields({ photoId: photo.id, baseRevision, changes })
      // More became of it than was asked for.
      return translations === undefined ? saved : reread()
    },
    reread,
    keepConflict(ours) {
      const words = Object.values(ours).flat().join(' · ')
      showNotice({ id: `photo-conflict:${photo.id}`, level: 'warning', message: 'photos.conflict', values: { words } })
      return Promise.resolve()
    },
  })
}

import type { Photo, PhotoFields } from '#domain/photo/photo.ts'
import { useFieldSaver, type FieldsInUse } from '../api/field-saver.ts'
import { newsroom } from '../api/newsroom.ts'
import { showNotice } from '../ui/notices.ts'

/** Edits a photo's fields; each is saved by itself. What was typed where somebody else wrote meanwhile is offered back. */
export function usePhotoFields(photo: Photo): FieldsInUse<PhotoFields> {
  return useFieldSaver<PhotoFields>({
    id: `photo:${photo.id}`,
    fields: photo.fields,
    revision: photo.revision,
    save: (changes, baseRevision) => newsroom().photos.saveFields({ photoId: photo.id, baseRevision, changes }),
    async reread() {
      const newer = await newsroom().photos.get({ photoId: photo.id })
      return { fields: newer.fields, revision: newer.revision }
    },
    keepConflict(ours) {
      const words = Object.values(ours).flat().join(' · ')
      showNotice({ id: `photo-conflict:${photo.id}`, level: 'warning', message: 'photos.conflict', values: { words } })
      return Promise.resolve()
    },
  })
}

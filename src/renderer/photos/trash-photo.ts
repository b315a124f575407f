import i18next from 'i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom, newsroomError } from '../api/newsroom.ts'
import { setView } from '../desk/view.ts'
import { showFailure } from '../ui/failure.ts'
import { dismissNotice, showNotice } from '../ui/notices.ts'

async function bringBack(photo: Photo): Promise<void> {
  try {
    await newsroom().photos.restoreFromTrash({ photoId: photo.id })
    setView({ photoId: photo.id })
  } catch (error) {
    showFailure('photo-not-restored', error)
  }
}

/** Moves a photo to the trash and offers the way back; of one that stands in a story, says where. Whether it was moved. */
export async function trashPhoto(photo: Photo): Promise<boolean> {
  const inUse = `photo-in-use:${photo.id}`
  try {
    await newsroom().photos.trash({ photoId: photo.id })
    dismissNotice(inUse)
    showNotice({
      id: `photo-trashed:${photo.id}`,
      level: 'info',
      message: 'photos.trashed',
      values: { file: photo.fileName },
      passing: true,
      action: { message: 'ui.undo', run: () => void bringBack(photo) },
    })
    return true
  } catch (error) {
    const named = newsroomError(error)
    if (named?.kind !== 'IN_USE') {
      showFailure('photo-not-trashed', error)
      return false
    }
    const headlines = (named.data['headlines'] as string[]).map((headline) => headline || i18next.t('list.untitled'))
    showNotice({ id: inUse, level: 'error', message: 'photos.stillInUse', values: { file: photo.fileName, count: headlines.length, headlines: headlines.map((one) => `“${one}”`).join(', ') } })
    return false
  }
}

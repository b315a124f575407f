import i18next from 'i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom, newsroomError } from '../api/newsroom.ts'
import { rereadPhotos } from '../api/photo-list.ts'
import { setView } from '../desk/view.ts'
import { showFailure } from '../ui/failure.ts'
import { dismissNotice, showNotice } from '../ui/notices.ts'

/** So many files are named in one sentence. */
const mostNamed = 6

async function bringBack(photos: readonly Photo[]): Promise<void> {
  try {
    for (const { id } of photos) await newsroom().photos.restoreFromTrash({ photoId: id })
    await rereadPhotos(photos.map(({ id }) => id))
    setView({ photoId: photos[0]?.id ?? null })
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
      action: { message: 'ui.undo', run: () => void bringBack([photo]) },
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

/** Moves photos to the trash and offers one way back for all of them. Those that stand in stories stay, and it is said how many. Whether any was moved. */
export async function trashPhotos(photos: readonly Photo[]): Promise<boolean> {
  const [only] = photos
  if (only !== undefined && photos.length === 1) return trashPhoto(only)
  const moved: Photo[] = []
  const inUse: Photo[] = []
  try {
    for (const photo of photos) {
      try {
        await newsroom().photos.trash({ photoId: photo.id })
        moved.push(photo)
      } catch (error) {
        if (newsroomError(error)?.kind !== 'IN_USE') throw error
        inUse.push(photo)
      }
    }
  } catch (error) {
    showFailure('photos-not-trashed', error)
  }
  if (inUse.length > 0) {
    const values = { count: inUse.length, files: inUse.slice(0, mostNamed).map(({ fileName }) => fileName).join(', ') }
    showNotice({ id: 'photos-in-use', level: 'error', message: 'photodesk.trash.inUse', values })
  }
  if (moved.length > 0) {
    showNotice({ id: 'photos-trashed', level: 'info', message: 'photodesk.trash.moved', values: { count: moved.length }, passing: true, action: { message: 'ui.undo', run: () => void bringBack(moved) } })
  }
  return moved.length > 0
}

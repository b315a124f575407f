import type { PhotoFields } from '#domain/photo/photo.ts'
import { knownPhoto } from '../api/photo-list.ts'
import { view } from '../desk/view.ts'
import { deskLook } from './desk-view.ts'
import { changePhotos } from './photo-undo.ts'
import { selectedPhotos } from './selection.ts'

export type Mark = Partial<Pick<PhotoFields, 'rating' | 'colourLabel' | 'pick'>>

/** Whom a mark is for: all that are selected in the grid and the table; the one that is looked at where it has the page, alone or beside another. */
function marked() {
  const { view: shown, isLarge } = deskLook()
  if (!isLarge && shown !== 'compare') return selectedPhotos()
  const photo = knownPhoto(view().photoId ?? '')
  return photo === undefined ? [] : [photo]
}

/** Marks photos. A colour label that all of them have already is taken off. */
export function markPhotos(mark: Mark, message: string): void {
  const photos = marked()
  const takesOff = mark.colourLabel !== undefined && photos.every(({ fields }) => fields.colourLabel === mark.colourLabel)
  const changes: Mark = takesOff ? { colourLabel: '' } : mark
  void changePhotos(
    photos.map((photo) => ({ photo, changes })),
    { message, values: { count: photos.length } },
  )
}

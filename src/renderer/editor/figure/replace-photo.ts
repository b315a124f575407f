import { addPhotos } from '../../api/photo-files.ts'
import { askForPhoto } from '../../photos/library-choice.ts'
import { chooseFiles, photoKinds } from '../../photos/add-photos.ts'
import { showFailure } from '../../ui/failure.ts'
import { showNotice } from '../../ui/notices.ts'
import { openStory } from '../open-story.ts'
import { figureWith, replacePhoto } from './figure-deeds.ts'

/** Shows a photo of the newsroom in the place of another. */
export function replaceWith(placementId: string, photoId: string): void {
  openStory()?.edit((state) => {
    const figure = figureWith(state.doc, placementId)
    return figure === null || figure.node.attrs['photoId'] === photoId ? null : replacePhoto(state, figure, photoId)
  })
}

/** Adds a file to the newsroom and shows it in the place of another photo. */
export async function replaceWithFile(placementId: string, file: File | undefined): Promise<void> {
  const story = openStory()
  if (file === undefined || story === null) return
  try {
    const { added, failed } = await addPhotos([{ file }])
    for (const { file: name, message } of failed) showNotice({ id: `photo:${name}`, level: 'error', message: 'editor.photos.failed', values: { file: name, message } })
    const photoId = added[0]?.photo.id
    if (photoId === undefined) return
    story.edit((state) => {
      const figure = figureWith(state.doc, placementId)
      return figure === null ? null : replacePhoto(state, figure, photoId)
    })
  } catch (error) {
    showFailure(`photo:${placementId}`, error)
  }
}

/** Asks which photo is to stand in the place of another: one of the newsroom, or a file. */
export async function askForReplacement(placementId: string): Promise<void> {
  const onFile = () => void chooseFiles(photoKinds, 'file').then(([file]) => replaceWithFile(placementId, file))
  const chosen = await askForPhoto({ title: 'figure.replaceTitle', onFile })
  if (chosen !== null) replaceWith(placementId, chosen.photoId)
}

import { supplyPhoto } from '../api/photo-files.ts'
import { rereadPhotos } from '../api/photo-list.ts'
import { showFailure } from '../ui/failure.ts'
import { tellOutcome } from './intake/tell-outcome.ts'

/** The kinds of file that a file dialog offers; what a file really is is told by its content. */
export const photoKinds = 'image/jpeg,image/png,image/webp,image/gif,image/tiff,image/avif,image/heic,image/heif,.jpg,.jpeg,.png,.webp,.gif,.tif,.tiff,.avif,.heic,.heif,.hif'
/** Those, and what lies beside them. */
export const photoAndSidecarKinds = `${photoKinds},.xmp`

/** Asks for files with the system's own dialog, or for one, or for a folder, of which it gives all files. Empty when the user cancelled. */
export function chooseFiles(accept: string, what: 'files' | 'file' | 'folder' = 'files'): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = what === 'files'
    input.webkitdirectory = what === 'folder'
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}

/** Gives a photo without a file its file. */
export async function supply(photoId: string, file: File): Promise<void> {
  try {
    const { added, failed } = await supplyPhoto(photoId, file)
    const notAdded = failed.map(({ kind, message }) => ({ entry: { file, path: file.name }, kind, message }))
    tellOutcome({ added, notAdded, likenesses: [], isStopped: false }, { list: () => {}, likenesses: () => {}, again: () => void supply(photoId, file) })
    await rereadPhotos([photoId])
  } catch (error) {
    showFailure(`photo-failed:${file.name}`, error)
  }
}

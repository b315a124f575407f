import { useCallback, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { addPhotos, supplyPhoto, type AddPhotosResult } from '../api/photo-files.ts'
import { rereadPhotos } from '../api/photo-list.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'

/** The kinds of file that a file dialog offers; what a file really is is told by its content. */
export const photoKinds = 'image/jpeg,image/png,image/webp,image/gif,image/tiff,image/avif,image/heic,image/heif,.jpg,.jpeg,.png,.webp,.gif,.tif,.tiff,.avif,.heic,.heif,.hif'

/** So many files get a sentence each; of more, the names are told. */
const mostSentences = 6

/** Asks for files with the system's own dialog. Empty when the user cancelled. */
export function chooseFiles(accept: string, multiple = true): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}

function tellOutcome({ added, failed }: AddPhotosResult): void {
  const twice = added.filter(({ duplicate }) => duplicate).map(({ photo }) => photo.fileName)
  if (twice.length > 0) {
    showNotice({ id: 'photos-duplicate', level: 'info', message: 'photos.duplicate', values: { count: twice.length, files: twice.join(', ') }, passing: true })
  }
  for (const { photo, warnings, duplicate } of added) {
    if (warnings.length === 0 || duplicate) continue
    showNotice({ id: `photo-warned:${photo.id}`, level: 'warning', message: 'photos.warned', values: { file: photo.fileName, warnings: warnings.join(' ') } })
  }
  for (const { file, message } of failed.slice(0, mostSentences)) showNotice({ id: `photo-failed:${file}`, level: 'error', message: 'photos.failed', values: { message } })
  const more = failed.slice(mostSentences).map(({ file }) => file)
  if (more.length > 0) showNotice({ id: 'photos-failed', level: 'error', message: 'photos.failedMore', values: { count: more.length, files: more.join(', ') } })
}

export interface AddingPhotos {
  /** How many of how many files are done, while photos are being added. */
  progress: { done: number; of: number } | null
  /** Adds files; tells of those that failed or were there already; gives the photos that are now in the newsroom. */
  add(files: readonly File[]): Promise<Photo[]>
  /** Gives a photo without a file its file. */
  supply(photoId: string, file: File): Promise<void>
}

export function useAddPhotos(): AddingPhotos {
  const [progress, setProgress] = useState<AddingPhotos['progress']>(null)

  const add = useCallback(async (files: readonly File[]): Promise<Photo[]> => {
    if (files.length === 0) return []
    setProgress({ done: 0, of: files.length })
    try {
      const result = await addPhotos(files, (done) => setProgress({ done, of: files.length }))
      tellOutcome(result)
      await rereadPhotos(result.added.map(({ photo }) => photo.id))
      return result.added.map(({ photo }) => photo)
    } catch (error) {
      showFailure('photos-failed', error)
      return []
    } finally {
      setProgress(null)
    }
  }, [])

  const supply = useCallback(async (photoId: string, file: File): Promise<void> => {
    try {
      tellOutcome(await supplyPhoto(photoId, file))
      await rereadPhotos([photoId])
    } catch (error) {
      showFailure(`photo-failed:${file.name}`, error)
    }
  }, [])

  return { progress, add, supply }
}

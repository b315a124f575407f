import { useCallback, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { addPhotos, supplyPhoto } from '../api/photo-files.ts'
import { queryClient, queryKeys } from '../api/queries.ts'
import { newsroomError } from '../api/newsroom.ts'
import { showNotice } from '../ui/notices.ts'

/** The kinds of file that a file dialog offers; what a file really is is told by its content. */
export const photoKinds = 'image/jpeg,image/png,image/webp,image/gif,image/tiff,image/avif,.jpg,.jpeg,.png,.webp,.gif,.tif,.tiff,.avif'

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

function tellFailures(failed: readonly { file: string; message: string }[]): void {
  for (const { file, message } of failed) showNotice({ id: `photo-failed:${file}`, level: 'error', message: 'photos.failed', values: { file, reason: message } })
}

function tellTrouble(error: unknown): void {
  const named = newsroomError(error)
  showNotice({ id: 'photo-failed', level: 'error', message: named ? `error.${named.kind}` : 'photos.notAdded', values: named?.data ?? {} })
}

export interface AddingPhotos {
  /** How many of how many files are done, while photos are being added. */
  progress: { done: number; of: number } | null
  /** Adds files; tells of those that failed; gives the photos that are now in the newsroom. */
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
      const { added, failed } = await addPhotos(files, (done) => setProgress({ done, of: files.length }))
      tellFailures(failed)
      await queryClient.invalidateQueries({ queryKey: queryKeys.photos })
      return added.map(({ photo }) => photo)
    } catch (error) {
      tellTrouble(error)
      return []
    } finally {
      setProgress(null)
    }
  }, [])

  const supply = useCallback(async (photoId: string, file: File): Promise<void> => {
    try {
      const { failed } = await supplyPhoto(photoId, file)
      tellFailures(failed)
      await queryClient.invalidateQueries({ queryKey: queryKeys.photos })
    } catch (error) {
      tellTrouble(error)
    }
  }, [])

  return { progress, add, supply }
}

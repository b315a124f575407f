import i18next from 'i18next'
import { addPhotosResult } from '#contract/photo.ts'
import type { z } from 'zod'
import { newsroom, newsroomError } from './newsroom.ts'
import { saveReason } from './save-state.ts'

export type AddPhotosResult = z.infer<typeof addPhotosResult>

/** The widths that thumbnails are kept at, in CSS pixels times the screen's density. */
export type RenditionWidth = 160 | 320 | 640 | 1280 | 2048

/** Where the window finds a photo. `version` changes when a missing file was supplied. */
export function photoUrl(photoId: string, width: RenditionWidth): string {
  return `/photos/${photoId}/${width}`
}

async function upload(path: string, file: File): Promise<Response> {
  const response = await fetch(path, { method: 'POST', headers: { 'x-file-name': encodeURIComponent(file.name) }, body: file })
  if (!response.ok) throw new Error(`${response.status}`)
  return response
}

function failureOf(file: File, error: unknown): { file: string; message: string } {
  if (newsroomError(error) === null) return { file: file.name, message: i18next.t('photos.unreadable', { file: file.name }) }
  const { message, values } = saveReason(error)
  return { file: file.name, message: i18next.t(message, values) }
}

async function addPhoto(file: File): Promise<AddPhotosResult> {
  try {
    const path = window.stet?.pathForFile(file)
    if (path) return await newsroom().photos.addFromPaths({ paths: [path] })
    return addPhotosResult.parse(await (await upload('/photos', file)).json())
  } catch (error) {
    return { added: [], failed: [failureOf(file, error)] }
  }
}

/**
 * Adds photos to the newsroom: by path where the desktop knows one, else by streaming the file. Each file goes in whole or not at all, and
 * one that fails holds up no other.
 *
 * @param onProgress told how many of the files are done
 */
export async function addPhotos(files: readonly File[], onProgress: (done: number) => void = () => {}): Promise<AddPhotosResult> {
  const result: AddPhotosResult = { added: [], failed: [] }
  for (const [index, file] of files.entries()) {
    const one = await addPhoto(file)
    result.added.push(...one.added)
    result.failed.push(...one.failed)
    onProgress(index + 1)
  }
  return result
}

/** Gives a photo that is known by its caption alone its file. */
export async function supplyPhoto(photoId: string, file: File): Promise<AddPhotosResult> {
  const path = window.stet?.pathForFile(file)
  if (path) {
    const photo = await newsroom().photos.supplyFromPath({ photoId, path })
    return { added: [{ photo, duplicate: false, warnings: [] }], failed: [] }
  }
  return addPhotosResult.parse(await (await upload(`/photos?for=${photoId}`, file)).json())
}

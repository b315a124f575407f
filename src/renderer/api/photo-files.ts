import i18next from 'i18next'
import { addedPhoto, addPhotosResult } from '#contract/photo.ts'
import type { NewsroomErrorKind } from '#contract/errors.ts'
import type { Photo } from '#domain/photo/photo.ts'
import type { z } from 'zod'
import { errorMessage } from './error-message.ts'
import { newsroom, newsroomError } from './newsroom.ts'
import { remarkSentence } from './photo-remarks.ts'

/** As the newsroom tells it, but for its sentences: these are in the interface's language. */
export interface AddedPhoto extends Omit<z.infer<typeof addedPhoto>, 'warnings'> {
  warnings: string[]
}
export interface AddPhotosResult {
  added: AddedPhoto[]
  failed: { file: string; message: string; kind: NewsroomErrorKind }[]
}

/** The widths in which photos are asked for, in the screen's pixels. */
export type RenditionWidth = 160 | 320 | 640 | 1280

/** The widest picture that the newsroom gives. */
const widest = 8192

/** The width in which a photo is asked for where each of its pixels is to be seen. */
export function fullWidth({ original }: Pick<Photo, 'original'>): number {
  return Math.min(original?.width ?? 0, widest)
}

/** Where the window finds a photo. `version` changes when a missing file was supplied. */
export function photoUrl(photoId: string, width: number): string {
  return `/photos/${photoId}/${width}`
}

/**
 * Why a file was not added, in words and by kind. `LINE`: the newsroom could not be reached. `UNTRIED`: nobody tried it, since the adding was stopped or
 * something went wrong that every file would meet.
 */
export interface NotAdded {
  kind: NewsroomErrorKind | 'LINE' | 'UNTRIED'
  message: string
}

export type AddOutcome = { added: AddedPhoto } | { notAdded: NotAdded }

async function upload(path: string, file: File): Promise<AddPhotosResult> {
  const response = await fetch(path, { method: 'POST', headers: { 'x-file-name': encodeURIComponent(file.name) }, body: file })
  if (!response.ok) throw new Error(`${response.status}`)
  return inWords(addPhotosResult.parse(await response.json()))
}

function inWords({ added, failed }: z.infer<typeof addPhotosResult>): AddPhotosResult {
  return {
    added: added.map((photo) => ({ ...photo, warnings: photo.warnings.map(remarkSentence) })),
    failed: failed.map(({ file, kind, data }) => ({ file, kind, message: refusalOf(file, kind, data) })),
  }
}

function refusalOf(file: string, kind: NewsroomErrorKind, data: Record<string, unknown>): string {
  if (kind === 'DISK_FULL') return i18next.t('intake.diskFull', { file })
  const { message, values } = errorMessage({ kind, data })
  return i18next.t(message, values)
}

/** Whether the window itself can still read a file. A card that was pulled out takes its files with it, and even their size: a first piece of one is no proof. */
async function isReadable(file: File): Promise<boolean> {
  try {
    const reader = file.stream().getReader()
    await reader.read()
    await reader.cancel()
    return true
  } catch {
    return false
  }
}

async function failureOf(file: File, error: unknown): Promise<NotAdded> {
  const named = newsroomError(error)
  if (named !== null) {
    const kind = named.kind as NewsroomErrorKind
    return { kind, message: refusalOf(file.name, kind, named.data) }
  }
  if (await isReadable(file)) return { kind: 'LINE', message: i18next.t('photos.unreadable', { file: file.name }) }
  return { kind: 'NOT_READABLE', message: i18next.t('intake.gone', { file: file.name }) }
}

/**
 * Adds a photo to the newsroom: by path where the desktop knows one, else by streaming the file. It goes in whole or not at all. What a sidecar says
 * that came along is laid over what the photo says itself; by path the newsroom finds it beside the photo.
 */
export async function addPhoto(file: File, sidecar?: File): Promise<AddOutcome> {
  try {
    const path = window.stet?.pathForFile(file)
    const { added, failed } = path ? inWords(await newsroom().photos.addFromPaths({ paths: [path] })) : await upload('/photos', file)
    const [one, refused] = [added[0], failed[0]]
    if (one !== undefined) return { added: sidecar === undefined || path || one.duplicate ? one : await withSidecar(one, sidecar) }
    return { notAdded: { kind: refused?.kind ?? 'LINE', message: refused?.message ?? '' } }
  } catch (error) {
    return { notAdded: await failureOf(file, error) }
  }
}

/** The photo with its sidecar's fields; where they cannot be had the photo stays as it is, with a warning. */
async function withSidecar(photo: AddedPhoto, sidecar: File): Promise<AddedPhoto> {
  try {
    const { added, failed } = await upload(`/photos?sidecar-of=${photo.photo.id}`, sidecar)
    const [one, refused] = [added[0], failed[0]]
    return one === undefined ? { ...photo, warnings: [...photo.warnings, refused?.message ?? ''] } : { ...one, like: photo.like, warnings: [...photo.warnings, ...one.warnings] }
  } catch (error) {
    return { ...photo, warnings: [...photo.warnings, (await failureOf(sidecar, error)).message] }
  }
}

/**
 * Adds photos, one after the other, each with its sidecar; one that fails holds up no other.
 *
 * @param onProgress told how many of the files are done
 */
export async function addPhotos(files: readonly { file: File; sidecar?: File }[], onProgress: (done: number) => void = () => {}): Promise<{ added: AddedPhoto[]; failed: { file: string; message: string }[] }> {
  const added: AddedPhoto[] = []
  const failed: { file: string; message: string }[] = []
  for (const [index, { file, sidecar }] of files.entries()) {
    const outcome = await addPhoto(file, sidecar)
    if ('added' in outcome) added.push(outcome.added)
    else failed.push({ file: file.name, message: outcome.notAdded.message })
    onProgress(index + 1)
  }
  return { added, failed }
}

/** Gives a photo that is known by its caption alone its file. */
export async function supplyPhoto(photoId: string, file: File): Promise<AddPhotosResult> {
  const path = window.stet?.pathForFile(file)
  if (path) {
    const photo = await newsroom().photos.supplyFromPath({ photoId, path })
    return { added: [{ photo, duplicate: false, like: null, warnings: [] }], failed: [] }
  }
  return upload(`/photos?for=${photoId}`, file)
}

import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { PhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import type { Sidecar } from '#domain/photo/metadata/sidecar.ts'
import { sidecarsBeside } from '#domain/photo/metadata/sidecar-name.ts'
import { followingTranslations } from '#domain/photo/following-translations.ts'
import { remark, type PhotoRemark } from '#domain/photo/remarks.ts'
import type { Photo, PhotoFields } from '#domain/photo/photo.ts'
import { remarkedError } from '../errors.ts'
import type { Newsroom } from '../newsroom.ts'
import { whileArriving } from './originals.ts'
import { PictureError } from './pictures/picture-work.ts'
import { sharedPictures } from './pictures/pictures.ts'

/**
 * What a photo file says, under what the sidecar beside it says, where one lies there. One that cannot be read is warned of and hinders nothing.
 * `source` is the photo's path; a photo that comes as a stream has nothing beside it.
 */
export async function withSidecarBeside(source: string | Readable, metadata: PhotoMetadata): Promise<PhotoMetadata> {
  if (typeof source !== 'string') return metadata
  const sidecar = await firstFile(dirname(source), sidecarsBeside(basename(source)))
  if (sidecar === undefined) return metadata
  try {
    return under(metadata, await readSidecarFile(join(dirname(source), sidecar)))
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    return { ...metadata, warnings: [...metadata.warnings, remark('sidecar-left-out', { file: sidecar, reason: reasonOf(error) })] }
  }
}

/** Lays the fields of a sidecar that came with a photo over those that the photo was just added with. Throws NOT_FOUND, and NOT_READABLE where it is none. */
export function addSidecar(newsroom: Newsroom, photoId: string, { source, fileName }: { source: Readable; fileName: string }, origin: string): Promise<{ photo: Photo; warnings: PhotoRemark[] }> {
  return whileArriving(newsroom.folder, source, fileName, async ({ path, fileName: shown }) => {
    const { fields, warnings } = await readSidecarFile(path).catch((error: unknown) => {
      if (!(error instanceof PictureError)) throw error
      throw remarkedError('NOT_READABLE', shown, remark('left-out', { file: shown, reason: reasonOf(error) }), error)
    })
    const before = await newsroom.photos.get(photoId)
    await newsroom.photos.saveFields({ photoId, baseRevision: before.revision, changes: over(before.fields, fields) }, origin)
    return { photo: await newsroom.photos.get(photoId), warnings }
  })
}

async function firstFile(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) if ((await stat(join(folder, name)).catch(() => null))?.isFile()) return name
  return undefined
}

/** In the process that is there for files from outside. Rejects with PictureError. */
function readSidecarFile(path: string): Promise<Sidecar> {
  return sharedPictures().do({ kind: 'sidecar', path }, 'added')
}

/** What the sidecar says is the later word, so there is nothing left to disagree about. */
function under(metadata: PhotoMetadata, { fields, warnings }: Sidecar): PhotoMetadata {
  const differences = metadata.facts.differences.filter(({ field }) => !(field in fields))
  return {
    ...metadata,
    fields: { ...metadata.fields, ...over(metadata.fields, fields) },
    facts: { ...metadata.facts, differences },
    drift: differences.map(({ field }) => field),
    warnings: [...metadata.warnings, ...warnings],
  }
}

/** What a sidecar changes: the languages of those texts alone that it has others of. */
function over(before: PhotoFields, { translations: said, ...fields }: Sidecar['fields']): Sidecar['fields'] {
  return { ...fields, translations: { ...(followingTranslations(before, fields) ?? before.translations), ...said } }
}

function reasonOf({ failure }: PictureError): PhotoRemark {
  return failure.reason === 'refused' ? failure.remark : remark('sidecar-unreadable')
}

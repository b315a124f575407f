import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Body, DocumentNode } from '#domain/document/node.ts'
import type { ImportedPhoto } from '#domain/import/imported.ts'
import { isNotGiven, wholePhotoFields } from '#domain/photo/fields.ts'
import { creditOf, type Photo, type PhotoFields } from '#domain/photo/photo.ts'
import { remarkText } from '#domain/photo/remarks.ts'
import { NewsroomError } from '../errors.ts'
import type { Newsroom } from '../newsroom.ts'
import { addPhoto, purgePhoto } from '../photos/add-photos.ts'
import { findCompanion } from './companion.ts'

/** The photos of a text as the newsroom now has them: those it named, by the id that the text uses. */
export interface BroughtPhotos {
  byTextId: Map<string, { photo: Photo; said: Partial<PhotoFields> }>
  /** Photos that were not in the newsroom before. */
  made: Photo[]
  warnings: string[]
}

/**
 * Brings the photos that a text speaks of into the newsroom: one that is there already by its id or its bytes is used, one beside the text is
 * taken in, and one that cannot be found becomes a photo without its file. Nothing is fetched.
 */
export async function bringPhotos(newsroom: Newsroom, textFile: string, photos: readonly ImportedPhoto[], origin: string): Promise<BroughtPhotos> {
  const brought: BroughtPhotos = { byTextId: new Map(), made: [], warnings: [] }
  try {
    for (const imported of photos) {
      if (brought.byTextId.has(imported.photoId)) continue
      const known = await knownPhoto(newsroom, imported.photoId)
      const photo = known ?? (await bringPhoto(newsroom, textFile, imported, brought, origin))
      brought.byTextId.set(imported.photoId, { photo, said: imported.fields })
    }
    return brought
  } catch (error) {
    await takeBack(newsroom, brought.made, origin)
    throw error
  }
}

/** Undoes what was brought, where the story itself could not be kept. */
export async function takeBack(newsroom: Newsroom, made: readonly Photo[], origin: string): Promise<void> {
  for (const photo of made) await purgePhoto(newsroom, photo.id, origin)
}

/** The body with the newsroom's own photo ids; what the text says otherwise than the photo becomes the placement's own words. */
export function placeBrought(body: Body, { byTextId }: BroughtPhotos): Body {
  const place = (node: DocumentNode): DocumentNode => {
    if (node.type !== 'figure') return node.content ? { ...node, content: node.content.map(place) } : node
    const brought = byTextId.get(String(node.attrs?.['photoId']))
    if (!brought) return node
    const { photo, said } = brought
    const own = (given: unknown, text: string | undefined, photos: string) => (typeof given === 'string' ? given : text && text !== photos ? text : null)
    return {
      ...node,
      attrs: {
        ...node.attrs,
        photoId: photo.id,
        caption: own(node.attrs?.['caption'], said.caption, photo.fields.caption),
        alt: own(node.attrs?.['alt'], said.altText, photo.fields.altText),
      },
    }
  }
  return { ...body, content: body.content.map(place) }
}

async function knownPhoto({ photos }: Newsroom, id: string): Promise<Photo | null> {
  try {
    const photo = await photos.get(id)
    return photo.trashedAt === null ? photo : null
  } catch (error) {
    if (error instanceof NewsroomError && error.kind === 'NOT_FOUND') return null
    throw error
  }
}

async function bringPhoto(newsroom: Newsroom, textFile: string, imported: ImportedPhoto, brought: BroughtPhotos, origin: string): Promise<Photo> {
  const { src, fields } = imported
  const source = src === null ? null : await sourceOf(textFile, src, brought.warnings)
  if (source !== null) {
    try {
      return await takeIn(newsroom, source, imported, brought, origin)
    } catch (error) {
      if (!(error instanceof NewsroomError) || (error.kind !== 'NOT_A_PHOTO' && error.kind !== 'NOT_READABLE')) throw error
      brought.warnings.push(`${error.message} Its place is kept: “photo missing”.`)
    }
  }
  const { photo } = await newsroom.photos.create({ id: imported.photoId, fileName: source?.name ?? '', original: null, fields }, origin)
  brought.made.push(photo)
  return photo
}

interface PhotoSource {
  name: string
  content: string | Readable
}

async function takeIn(newsroom: Newsroom, source: PhotoSource, imported: ImportedPhoto, brought: BroughtPhotos, origin: string): Promise<Photo> {
  const { photo, duplicate, warnings } = await addPhoto(newsroom, { source: source.content, fileName: source.name }, origin, imported.photoId)
  if (!duplicate) brought.made.push(photo)
  brought.warnings.push(...warnings.map((warning) => `${source.name}: ${remarkText(warning)}`))
  const said = creditOf({ creditLine: '', creator: '', source: '', ...imported.fields })
  const kept = creditOf(photo.fields)
  if (said !== '' && kept !== '' && kept !== said) brought.warnings.push(`${source.name}: the photo credits “${kept}” and the text “${said}”; the photo’s was kept.`)
  const gaps = duplicate ? {} : gapsFilledBy(photo.fields, imported.fields)
  if (Object.keys(gaps).length === 0) return photo
  await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: photo.revision, changes: gaps }, origin)
  return newsroom.photos.get(photo.id)
}

/** What the text says where the file is silent. A credit is one thing: it is taken whole from one of them. */
function gapsFilledBy(file: PhotoFields, text: Partial<PhotoFields>): Partial<PhotoFields> {
  const credited = creditOf(file) !== ''
  const gaps = Object.entries(text).filter(([name, value]) => {
    if (credited && (name === 'creditLine' || name === 'creator' || name === 'source')) return false
    const field = name as keyof PhotoFields
    return value !== undefined && !isNotGiven(field, wholePhotoFields(text)) && isNotGiven(field, file)
  })
  return Object.fromEntries(gaps)
}

async function sourceOf(textFile: string, src: string, warnings: string[]): Promise<PhotoSource | null> {
  const embedded = /^data:image\/([a-z]+)[a-z+.-]*;base64,(.*)$/is.exec(src)
  if (embedded) return { name: `embedded.${embedded[1] === 'jpeg' ? 'jpg' : embedded[1]}`, content: Readable.from([Buffer.from(embedded[2] ?? '', 'base64')]) }
  const companion = await findCompanion(textFile, src)
  if (companion.kind === 'found') return { name: basename(companion.path), content: companion.path }
  warnings.push(`${reasons[companion.kind]} Its place is kept: “photo missing” (${src.slice(0, 120).toWellFormed()}).`)
  return null
}

const reasons = {
  remote: 'A photo lies on the network and was not fetched.',
  outside: 'A photo lies outside the text’s folder and was not read.',
  absent: 'A photo is not beside the text.',
}

/** What `photos.json` beside a text says; null where there is none. */
export async function photosJsonBeside(textFile: string): Promise<string | null> {
  const companion = await findCompanion(textFile, 'photos.json')
  return companion.kind === 'found' ? readFile(companion.path, 'utf8') : null
}

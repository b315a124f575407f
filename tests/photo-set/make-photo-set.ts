import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { withMetadataSegments } from '#domain/photo/metadata/jpeg-segments.ts'
import { runExifTool } from '#newsroom/photos/exiftool.ts'
import type { Tags } from './exiftool-says.ts'
import { exifToolFiles, formatOf, formats, type Format, type Recipe } from './recipes.ts'
import { oddFiles } from './odd-files.ts'

/** A file of the set, as it lies there and as ExifTool reads it. */
export interface SetFile extends Recipe {
  path: string
  bytes: Uint8Array
  exifTool: Tags
}

const sharpFormats: Record<Exclude<Format, 'heic'>, 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif' | 'avif'> = { jpg: 'jpeg', png: 'png', webp: 'webp', tif: 'tiff', gif: 'gif', avif: 'avif' }

const judged = ['XMP:all', 'IPTC:all', 'EXIF:all', 'Photoshop:IPTCDigest', 'File:CurrentIPTCDigest', 'ICC_Profile:ProfileDescription', 'Composite:GPSLatitude', 'Composite:GPSLongitude'].map((tag) => `-${tag}`)

/** Makes the whole set in a folder. ExifTool writes all files in two commands and reads them in one. */
export async function makePhotoSet(folder: string): Promise<SetFile[]> {
  const pictures = new Map<Format, Buffer>()
  for (const format of formats) if (format !== 'heic') pictures.set(format, await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2f4a63' } }).withIccProfile('p3').toFormat(sharpFormats[format]).toBuffer())
  pictures.set('heic', await readFile(join(import.meta.dirname, '../fixtures/pier.heic')))
  const recipes = [...exifToolFiles, ...oddFiles]
  const pathOf = ({ file }: Recipe) => join(folder, file)
  for (const recipe of recipes) {
    const picture = pictures.get(formatOf(recipe.file)) ?? Buffer.alloc(0)
    const set = recipe.segments === undefined ? picture : withMetadataSegments(picture, recipe.segments)
    await writeFile(pathOf(recipe), recipe.spoil === undefined ? set : recipe.spoil(Buffer.from(set)))
  }
  await writeTags(folder, 'tags', recipes.flatMap((recipe) => (recipe.tags === undefined ? [] : [{ SourceFile: pathOf(recipe), ...recipe.tags }])))
  await writeTags(folder, 'later', recipes.flatMap((recipe) => (recipe.later === undefined ? [] : [{ SourceFile: pathOf(recipe), ...recipe.later }])))
  const printed = await runExifTool(['-struct', '-json', '-G1', '-n', '-api', 'RequestTags=CurrentIPTCDigest', ...judged, ...recipes.map(pathOf)])
  const read = new Map((JSON.parse(printed) as Tags[]).map((tags) => [String(tags['SourceFile']), tags]))
  return Promise.all(recipes.map(async (recipe) => ({ ...recipe, path: pathOf(recipe), bytes: await readFile(pathOf(recipe)), exifTool: read.get(pathOf(recipe)) ?? {} })))
}

async function writeTags(folder: string, name: string, tags: Tags[]): Promise<void> {
  const list = join(folder, `${name}.json`)
  await writeFile(list, JSON.stringify(tags))
  await runExifTool(['-overwrite_original', `-json=${list}`, ...tags.map((file) => String(file['SourceFile']))])
}

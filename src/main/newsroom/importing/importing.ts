import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { storedBlocks } from '#domain/document/stored-blocks.ts'
import { textOfBody } from '#domain/document/plain-text.ts'
import { remark } from '#domain/photo/remarks.ts'
import type { StoredBlock, Story, StoryFields } from '#domain/story/story.ts'
import { NewsroomError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Newsroom } from '../newsroom.ts'
import { addPhoto } from '../photos/add-photos.ts'
import { bringPhotos, photosJsonBeside, placeBrought, takeBack } from './bring-photos.ts'
import { kindOfFile, notImported } from './file-kind.ts'
import { guessLanguage } from './guess-language.ts'
import type { ImportOptions, ImportResult } from './import-result.ts'
import { readTextFile } from './read-text-file.ts'
import { slugOfFile } from './slug-of-file.ts'

/**
 * Imports files by path: texts as stories with the pictures beside them, photos as photos. Each file is taken in whole or not at all, and a
 * file that cannot be taken in does not stop the others. Stopped by `signal`, it gives what was done until then.
 */
export async function importFiles(newsroom: Newsroom, paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  const result: ImportResult = { stories: [], photos: [], errors: [] }
  for (const [done, path] of paths.entries()) {
    if (options.signal?.aborted) break
    const file = basename(path)
    options.onProgress?.({ done, of: paths.length, file })
    try {
      const kind = await kindOfFile(path)
      if (kind === 'photo') result.photos.push(await importPhoto(newsroom, path, options.origin))
      if (kind === 'story') result.stories.push(await importStory(newsroom, path, options.origin))
    } catch (error) {
      // A disk that is full or a newsroom that cannot be written fails every file to come: each is told the same.
      if (!(error instanceof NewsroomError)) throw error
      result.errors.push({ file: path, message: error.message, remark: 'remark' in error.data ? error.data.remark : undefined })
    }
  }
  return result
}

async function importPhoto(newsroom: Newsroom, path: string, origin: string): Promise<ImportResult['photos'][number]> {
  const { photo, duplicate, warnings } = await addPhoto(newsroom, { source: path, fileName: basename(path) }, origin)
  return { id: photo.id, file: path, warnings: duplicate ? [...warnings, remark('here-already')] : warnings }
}

async function importStory(newsroom: Newsroom, path: string, origin: string): Promise<ImportResult['stories'][number]> {
  const file = basename(path)
  const imported = readTextFile(await readFile(path), file, await photosJsonBeside(path))
  const text = `${imported.fields.headline ?? ''}\n${textOfBody(imported.body)}`
  const language = imported.fields.language || guessLanguage(text, newsroom.language)
  const brought = await bringPhotos(newsroom, path, imported.photos, origin)
  const leadPhotoId = imported.fields.leadPhotoId ? (brought.byTextId.get(imported.fields.leadPhotoId)?.photo.id ?? null) : null
  let story: Story
  try {
    const body = placeBrought(imported.body, brought)
    const slug = imported.fields.slug || slugOfFile(file) || ''
    story = await createWithFreeSlug(newsroom.stories, { ...imported.fields, slug, leadPhotoId, language }, storedBlocks(body, newId), origin)
  } catch (error) {
    await takeBack(newsroom, brought.made, origin)
    throw error instanceof NewsroomError ? notImported(file, error.message.replace(/\.$/, ''), error) : error
  }
  await newsroom.versions.keep({ storyId: story.id, name: file, reason: 'import' }, origin)
  const guessed = !imported.fields.language && language !== newsroom.language
  const warnings = [
    ...imported.warnings.map((warning) => warning.message),
    ...(guessed ? [`The text does not name its language; its letters say “${language}”.`] : []),
    ...brought.warnings,
  ]
  return { id: story.id, slug: story.fields.slug, headline: story.fields.headline, warnings }
}

async function createWithFreeSlug(
  stories: Newsroom['stories'],
  fields: Partial<StoryFields> & { slug: string; language: string },
  blocks: StoredBlock[],
  origin: string,
): Promise<Story> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? fields.slug : `${fields.slug}-${number}`
    try {
      return await stories.create({ language: fields.language, fields: { ...fields, slug }, blocks }, origin)
    } catch (error) {
      if (!(error instanceof NewsroomError && error.kind === 'SLUG_TAKEN')) throw error
    }
  }
}

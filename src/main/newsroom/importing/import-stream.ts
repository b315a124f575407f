import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileNameOf } from '#domain/export/file-name.ts'
import { NewsroomError } from '../errors.ts'
import type { Newsroom } from '../newsroom.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { keptFileName, largestPhotoFile } from '../photos/originals.ts'
import { notImported } from './file-kind.ts'
import { importInWorker } from './import-in-worker.ts'
import type { ImportOptions, ImportResult } from './import-result.ts'

/** Imports one file that arrives as a stream of bytes, as the browser door has it. Nothing lies beside such a file. Never fails by its file: that stands in `errors`. */
export async function importStream(newsroom: Newsroom, file: { name: string; content: Readable }, options: ImportOptions): Promise<ImportResult> {
  const name = keptFileName(file.name)
  try {
    return await throughRoom(newsroom, name, file.content, options)
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    return { stories: [], photos: [], errors: [{ file: name, message: error.message, remark: 'remark' in error.data ? error.data.remark : undefined }] }
  }
}

/** Lays the file into a folder of its own for as long as the import takes. */
async function throughRoom(newsroom: Newsroom, name: string, content: Readable, options: ImportOptions): Promise<ImportResult> {
  const room = await mkdtemp(join(tmpdir(), 'stet-import-')).catch((error: unknown) => Promise.reject(fileTrouble(error, tmpdir())))
  try {
    const dot = name.lastIndexOf('.')
    const path = join(room, dot > 0 ? `${fileNameOf(name.slice(0, dot))}${name.slice(dot).slice(0, 20)}` : fileNameOf(name))
    let bytes = 0
    await pipeline(
      content,
      async function* (parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          bytes += part.length
          if (bytes > largestPhotoFile) throw notImported(name, `it is larger than ${largestPhotoFile / 1_000_000} MB`)
          yield part
        }
      },
      createWriteStream(path),
      { signal: options.signal },
    ).catch((error: unknown) => Promise.reject(fileTrouble(error, room)))
    const result = await importInWorker(newsroom, [path], options)
    const named = (found: string) => (basename(found) === basename(path) ? name : found)
    return {
      stories: result.stories,
      photos: result.photos.map((photo) => ({ ...photo, file: named(photo.file) })),
      errors: result.errors.map((error) => ({ ...error, file: named(error.file) })),
    }
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

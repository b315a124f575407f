import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { photoReportMark } from '#domain/export/photo-report/photo-report.ts'
import { largestText } from '#domain/import/read-story.ts'
import { fileExtensions, mediaTypeOf } from '#domain/photo/metadata/media-type.ts'
import { UnreadablePhoto } from '#domain/photo/metadata/unreadable-photo.ts'
import { NewsroomError, quoted } from '../errors.ts'
import { errorCode } from '../files/error-code.ts'
import { readFailure } from '../files/file-trouble.ts'

const textExtensions = ['.md', '.markdown', '.mdown', '.mkd', '.mdx', '.html', '.htm', '.xhtml', '.txt', '.text', '']
const comingExtensions = ['.docx', '.json']
const photoExtensions = new Set([...Object.values(fileExtensions).flat().map((ending) => `.${ending}`), '.bmp', '.psd', '.raw', '.cr2', '.nef', '.svg'])

/** What a file is to the newsroom; `photos.json` comes along with its text, a sidecar with its photo, and neither is anything by itself. */
export type FileKind = 'story' | 'photo' | 'companion'

/**
 * Says by its content, and by its name where that does not tell, what a file is. Fails with NOT_READABLE, whose message is one sentence that
 * names the file.
 */
export async function kindOfFile(path: string): Promise<FileKind> {
  const file = basename(path)
  const state = await stat(path).catch((error: unknown) => Promise.reject(isAbsent(error) ? notImported(file, 'there is no such file', error) : readFailure(error, file)))
  if (state.isDirectory()) throw notImported(file, 'it is a folder. Name the files in it')
  if (!state.isFile()) throw notImported(file, 'it is not a file')
  if (state.size === 0) throw notImported(file, 'it is empty')
  const ending = extname(file).toLowerCase()
  if (file === 'photos.json' || ending === '.xmp') return 'companion'
  const beginning = await firstBytes(path, file)
  if (Buffer.from(beginning).includes(photoReportMark)) return 'companion'
  if (photoExtensions.has(ending) || isPhoto(beginning)) return 'photo'
  if (comingExtensions.includes(ending)) throw notImported(file, `Stet cannot import ${ending} yet. It imports Markdown, HTML, plain text and photos`)
  if (!textExtensions.includes(ending)) throw notImported(file, 'Stet imports Markdown, HTML, plain text and photos')
  if (state.size > largestText) {
    throw notImported(file, `it has ${Math.round(state.size / 1_000_000)} MB, and Stet takes texts of up to ${largestText / 1_000_000} MB. Divide it`)
  }
  return 'story'
}

/** The failure of a file that cannot be taken in; `reason` completes the sentence. */
export function notImported(file: string, reason: string, cause?: unknown): NewsroomError {
  return new NewsroomError('NOT_READABLE', { file, reason }, { message: `${quoted(file)} was not imported: ${reason}.`, cause })
}

/** Whatever its name says: a JPEG that is called a text is a photo. */
function isPhoto(bytes: Uint8Array): boolean {
  try {
    mediaTypeOf(bytes)
    return true
  } catch (error) {
    if (error instanceof UnreadablePhoto) return false
    throw error
  }
}

function isAbsent(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
}

async function firstBytes(path: string, file: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((error: unknown) => Promise.reject(readFailure(error, file)))
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

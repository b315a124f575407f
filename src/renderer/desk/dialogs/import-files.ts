import i18next from 'i18next'
import type { z } from 'zod'
import { importResult } from '#contract/newsroom.ts'
import { newsroom } from '../../api/newsroom.ts'
import { remarkSentence } from '../../api/photo-remarks.ts'
import { queryClient } from '../../api/queries.ts'
import { failureSentence } from '../../ui/failure.ts'

/** A file of the browser, or a path that the desktop's dialog gave. */
export type FileToImport = File | string

/** What became of the files; what is said of photos is in the interface's language. */
export interface ImportResult extends Pick<z.infer<typeof importResult>, 'stories'> {
  photos: { id: string; file: string; warnings: string[] }[]
  errors: { file: string; message: string }[]
  /** How many files were not looked at because the user stopped. */
  left: number
}

const nameOf = (file: FileToImport) => (typeof file === 'string' ? (file.split(/[\\/]/).at(-1) ?? file) : file.name)

/** Imports one file: by its path where the desktop knows one, else by streaming it. */
async function importOne(file: FileToImport): Promise<z.infer<typeof importResult>> {
  const path = typeof file === 'string' ? file : window.stet?.pathForFile(file)
  if (path) return newsroom().importing.fromPaths({ paths: [path] })
  const response = await fetch('/import', { method: 'POST', headers: { 'x-file-name': encodeURIComponent(nameOf(file)) }, body: file })
  if (!response.ok) return { stories: [], photos: [], errors: [{ file: nameOf(file), message: i18next.t('importing.refused') }] }
  return importResult.parse(await response.json())
}

/**
 * Imports files one after the other; each goes in whole or not at all, and one that fails holds up no other.
 *
 * @param onProgress told how many are done
 * @param signal stops before the next file
 */
export async function importAll(files: readonly FileToImport[], onProgress: (done: number) => void, signal: AbortSignal): Promise<ImportResult> {
  const result: ImportResult = { stories: [], photos: [], errors: [], left: 0 }
  for (const [index, file] of files.entries()) {
    if (signal.aborted) {
      result.left = files.length - index
      break
    }
    try {
      const one = await importOne(file)
      result.stories.push(...one.stories)
      result.photos.push(...one.photos.map((photo) => ({ ...photo, warnings: photo.warnings.map(remarkSentence) })))
      result.errors.push(...one.errors.map(({ file, message, remark }) => ({ file, message: remark === undefined ? message : remarkSentence(remark) })))
    } catch (error) {
      result.errors.push({ file: nameOf(file), message: failureSentence(error) })
    }
    onProgress(index + 1)
  }
  await queryClient.invalidateQueries()
  return result
}

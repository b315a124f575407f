import type { PhotoRemark } from '#domain/photo/remarks.ts'

/** What became of the files that were imported. A file stands in `stories`, `photos` or `errors`, whole or not at all. */
export interface ImportResult {
  stories: { id: string; slug: string; headline: string; warnings: string[] }[]
  photos: { id: string; file: string; warnings: PhotoRemark[] }[]
  /** `remark` says the same as `message`, where there is one. */
  errors: { file: string; message: string; remark?: PhotoRemark | undefined }[]
}

/** Told before each file. `done` counts the files before it. */
export interface ImportProgress {
  done: number
  of: number
  file: string
}

export interface ImportOptions {
  /** Names the caller in change events. */
  origin: string
  signal?: AbortSignal | undefined
  onProgress?: ((progress: ImportProgress) => void) | undefined
}

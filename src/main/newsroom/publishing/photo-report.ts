import { join } from 'node:path'
import type { PhotoReport } from '#domain/export/photo-report/photo-report.ts'
import { readBackOrRefuse } from '../photos/read-back.ts'
import type { WrittenFile } from './photo-files.ts'

/** Reads every photo file of an export back, all in one call, and reports on it; null where there are none. Fails with NOT_WRITABLE where a field is missing. */
export async function reportOn(written: readonly WrittenFile[], folder: string, keepLocation: boolean): Promise<PhotoReport | null> {
  if (written.length === 0) return null
  const checks = await readBackOrRefuse(written.map(({ path, fields }) => ({ path: join(folder, path), fields })), keepLocation)
  return {
    locationRemoved: !keepLocation,
    files: written.map(({ path, photoId, bytes, width, height, previewOf }, index) => ({
      path,
      photoId,
      bytes,
      width,
      height,
      ...(previewOf === null ? {} : { previewOf }),
      fields: checks[index]?.fields ?? {},
    })),
  }
}

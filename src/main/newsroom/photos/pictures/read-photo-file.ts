import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { mediaTypeOf } from '#domain/photo/metadata/media-type.ts'
import { readPhotoMetadata, type PhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { UnreadablePhoto } from '#domain/photo/metadata/unreadable-photo.ts'

/** Bytes in which nearly every JPEG has said all that it says, before its picture. */
const headLength = 128 * 1_024

/**
 * Reads what a photo file says about itself, of a JPEG no more than its head. It holds its thread while it reads, which is for a process that has
 * nothing else to do, and several times as fast as not to. Throws UnreadablePhoto, and the system's own errors.
 */
export function readPhotoFile(path: string, fileName?: string): PhotoMetadata {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const head = readTo(file, Math.min(size, headLength))
    return (head.length < size ? readHead(head, fileName) : null) ?? readPhotoMetadata(head.length < size ? readTo(file, size) : head, fileName)
  } finally {
    closeSync(file)
  }
}

/** Null where the whole file has to be asked. */
function readHead(head: Uint8Array, fileName: string | undefined): PhotoMetadata | null {
  if (mediaTypeOf(head) !== 'image/jpeg') return null
  try {
    return readPhotoMetadata(head, fileName)
  } catch (error) {
    if (error instanceof UnreadablePhoto) return null
    throw error
  }
}

/** The bytes of a file up to that length, fewer where it has been cut meanwhile. */
function readTo(file: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let end = 0
  for (;;) {
    const read = readSync(file, bytes, end, length - end, end)
    end += read
    if (read === 0 || end === length) return bytes.subarray(0, end)
  }
}

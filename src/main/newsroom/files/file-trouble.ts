import { remark, type PhotoRemarkId } from '#domain/photo/remarks.ts'
import { NewsroomError, remarkedError } from '../errors.ts'
import { errorCode } from './error-code.ts'

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const refused = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG', 'ELOOP', 'EBUSY', 'ENOTEMPTY', 'EINVAL', 'EIO'])

const unreadable: Record<string, PhotoRemarkId> = {
  ENOENT: 'gone',
  EISDIR: 'a-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EMFILE: 'too-many-open',
}

/** What went wrong while writing below `path`, as a sentence; anything that is not about files is given back unchanged. */
export function fileTrouble(error: unknown, path: string): unknown {
  // The folder in which files wait for their place is nobody's business.
  if (error instanceof NewsroomError) return 'path' in error.data && String(error.data.path).includes('.stet-export-') && error.cause ? fileTrouble(error.cause, path) : error
  const code = codeOf(error)
  if (full.has(code)) {
    return new NewsroomError('DISK_FULL', { path }, { message: `The disk is full: nothing was written to ${path}. Free some space and try again.`, cause: error })
  }
  if (!refused.has(code)) return error
  return new NewsroomError('NOT_WRITABLE', { path }, { message: sentence(code, path), cause: error })
}

/** What to throw where reading a file from outside failed: NOT_READABLE, with the reason in words where it is known. */
export function readFailure(error: unknown, file: string): NewsroomError {
  const known = unreadable[errorCode(error)]
  const reason = known === undefined ? (error instanceof Error ? error.message : String(error)) : remark(known)
  return remarkedError('NOT_READABLE', file, remark('cannot-be-read', { file, reason }), error)
}

/** The system's own name of a failure. Native libraries give it in their words alone. */
function codeOf(error: unknown): string {
  const code = errorCode(error)
  if (code !== '' || !(error instanceof Error)) return code
  if (/no space left on device|file too large|disk quota exceeded/i.test(error.message)) return 'ENOSPC'
  return /permission denied/i.test(error.message) ? 'EACCES' : ''
}

function sentence(code: string, path: string): string {
  if (code === 'ENOTDIR' || code === 'EEXIST') return `Nothing can be written to ${path}: a file stands where a folder is needed.`
  if (code === 'EISDIR' || code === 'ENOTEMPTY') return `Nothing can be written to ${path}: a folder stands where a file is needed.`
  if (code === 'ENAMETOOLONG') return `Nothing can be written to ${path}: the name is too long for this disk.`
  return `Nothing can be written to ${path}. Choose a folder that you may write to.`
}

import { NewsroomError } from '../errors.ts'

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const refused = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG', 'ELOOP', 'EBUSY', 'ENOTEMPTY', 'EINVAL', 'EIO'])

/** What went wrong while writing below `path`, as a sentence; anything that is not about files is given back unchanged. */
export function fileTrouble(error: unknown, path: string): unknown {
  // The folder in which files wait for their place is nobody's business.
  if (error instanceof NewsroomError) return 'path' in error.data && String(error.data.path).includes('.stet-export-') && error.cause ? fileTrouble(error.cause, path) : error
  const code = codeOf(error)
  if (code === undefined) return error
  if (full.has(code)) {
    return new NewsroomError('DISK_FULL', { path }, { message: `The disk is full: nothing was written to ${path}. Free some space and try again.`, cause: error })
  }
  if (!refused.has(code)) return error
  return new NewsroomError('NOT_WRITABLE', { path }, { message: sentence(code, path), cause: error })
}

/** The system's own name of a failure. Native libraries give it in their words alone. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  if (/no space left on device|file too large|disk quota exceeded/i.test(error.message)) return 'ENOSPC'
  if (/permission denied/i.test(error.message)) return 'EACCES'
  return undefined
}

function sentence(code: string, path: string): string {
  if (code === 'ENOTDIR' || code === 'EEXIST') return `Nothing can be written to ${path}: a file stands where a folder is needed.`
  if (code === 'EISDIR' || code === 'ENOTEMPTY') return `Nothing can be written to ${path}: a folder stands where a file is needed.`
  if (code === 'ENAMETOOLONG') return `Nothing can be written to ${path}: the name is too long for this disk.`
  return `Nothing can be written to ${path}. Choose a folder that you may write to.`
}

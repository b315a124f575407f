import { NewsroomError } from '../errors.ts'

const unreadable: Record<string, string> = {
  ENOENT: 'it is no longer there',
  EISDIR: 'it is a folder',
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EMFILE: 'too many files are open',
}

/** What to throw where writing below `path` failed: DISK_FULL or NOT_WRITABLE for the known causes, else the failure itself. */
export function writeFailure(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new NewsroomError('DISK_FULL', { path }, { message: `The disk is full: nothing was written to ${path}. Make room and try again.`, cause: error })
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'].includes(code)) {
    return new NewsroomError('NOT_WRITABLE', { path }, { message: `Nothing can be written to ${path}. Choose another folder or allow writing there.`, cause: error })
  }
  return error
}

/** What to throw where reading a file from outside failed: NOT_READABLE, with the reason in words where it is known. */
export function readFailure(error: unknown, file: string): NewsroomError {
  const reason = unreadable[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
  return new NewsroomError('NOT_READABLE', { file, reason }, { message: `“${file}” cannot be read: ${reason}.`, cause: error })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

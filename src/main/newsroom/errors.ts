import { newsroomErrors, type NewsroomErrorData, type NewsroomErrorKind } from '#contract/errors.ts'
import { remarkText, type PhotoRemark } from '#domain/photo/remarks.ts'
import { isolated } from '#domain/text/direction.ts'

/** A failure that a person can understand. `kind` names the sentence in the message catalogue, `data` fills its gaps. */
export class NewsroomError<K extends NewsroomErrorKind = NewsroomErrorKind> extends Error {
  readonly kind: K
  readonly data: NewsroomErrorData<K>

  constructor(kind: K, data: NewsroomErrorData<K>, options?: { message?: string; cause?: unknown }) {
    super(options?.message ?? newsroomErrors[kind].message, { cause: options?.cause })
    this.name = 'NewsroomError'
    this.kind = kind
    this.data = data
  }
}

/** A failure of a file about which a remark says all that there is to say, its name included where it has one. */
export function remarkedError(kind: 'NOT_A_PHOTO' | 'NOT_READABLE', file: string, remark: PhotoRemark, cause?: unknown): NewsroomError {
  const { reason } = remark.values
  return new NewsroomError(kind, { file, reason: typeof reason === 'object' ? remarkText(reason) : String(reason), remark }, { message: remarkText(remark), cause })
}

/** A name as it is quoted in a sentence: one of letters from right to left turns neither the sentence nor itself. */
export function quoted(name: string): string {
  return `“${isolated(name, 'ltr')}”`
}

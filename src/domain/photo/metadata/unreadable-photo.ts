import { remarkText, type PhotoRemark } from '../remarks.ts'

export type UnreadablePhotoKind = 'empty' | 'not-a-photo' | 'unsupported' | 'broken'

/** The bytes are not a photo that Stet can read. `remark` says why and names no file; `message` is its English sentence. */
export class UnreadablePhoto extends Error {
  readonly kind: UnreadablePhotoKind
  readonly remark: PhotoRemark

  constructor(kind: UnreadablePhotoKind, remark: PhotoRemark, options?: ErrorOptions) {
    super(remarkText(remark), options)
    this.name = 'UnreadablePhoto'
    this.kind = kind
    this.remark = remark
  }
}

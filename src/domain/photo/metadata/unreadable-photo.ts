export type UnreadablePhotoKind = 'empty' | 'not-a-photo' | 'unsupported' | 'broken'

/** The bytes are not a photo that Stet can read. `message` is the sentence for the user and names no file. */
export class UnreadablePhoto extends Error {
  readonly kind: UnreadablePhotoKind

  constructor(kind: UnreadablePhotoKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadablePhoto'
    this.kind = kind
  }
}

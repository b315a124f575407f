export type TextRefusal = 'empty' | 'binary' | 'too-large'

/** A file that is no text to import. `message` is one sentence for the reader of the window or the command. */
export class RefusedText extends Error {
  readonly kind: TextRefusal

  constructor(kind: TextRefusal, message: string) {
    super(message)
    this.name = 'RefusedText'
    this.kind = kind
  }
}

/** The platform's own text coding, present in Node and in every browser; the language libraries that the domain compiles against leave it out. */
interface TextDecoderOptions {
  fatal?: boolean
  ignoreBOM?: boolean
}

declare class TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions)
  decode(input?: Uint8Array): string
}

declare class TextEncoder {
  encode(input: string): Uint8Array<ArrayBuffer>
}

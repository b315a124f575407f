interface Decoder {
  decode(bytes: Uint8Array): string
}

/** A standard of browsers and of Node alike, named here since this layer has the types of neither. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder

/** The text, with U+FFFD where bytes make no character. */
export function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: false, ignoreBOM: true }).decode(bytes)
}

/** The text, or null where a byte makes no character. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

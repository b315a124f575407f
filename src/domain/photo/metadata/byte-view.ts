/** Big- and little-endian reading over bytes from outside: a read past the end gives zero or an empty view, never an exception. */
export interface ByteView {
  bytes: Uint8Array
  length: number
  u8: (at: number) => number
  u16: (at: number) => number
  u32: (at: number) => number
  /** The bytes from `at`, cut at the end of the view. */
  slice: (at: number, length: number) => Uint8Array
  ascii: (at: number, length: number) => string
}

export function byteView(bytes: Uint8Array, littleEndian = false): ByteView {
  const u8 = (at: number) => bytes[at] ?? 0
  const u16 = (at: number) => (littleEndian ? u8(at) | (u8(at + 1) << 8) : (u8(at) << 8) | u8(at + 1))
  const u32 = (at: number) => (littleEndian ? u16(at) + u16(at + 2) * 0x1_0000 : u16(at) * 0x1_0000 + u16(at + 2))
  const slice = (at: number, length: number) => bytes.subarray(Math.max(0, at), Math.max(0, at) + Math.max(0, length))
  return {
    bytes,
    length: bytes.length,
    u8,
    u16,
    u32,
    slice,
    ascii: (at, length) => asciiOf(slice(at, length)),
  }
}

/** Bytes as the characters U+0000 to U+00FF. For signatures and names, which are short. */
export function asciiOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Whether the bytes at `at` are these characters. */
export function startsWithAscii(bytes: Uint8Array, signature: string, at = 0): boolean {
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[at + index] !== signature.charCodeAt(index)) return false
  }
  return true
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Writes whole numbers from 0 on in as few bytes as each needs, seven bits to a byte. */
export class NumberWriter {
  readonly #bytes: number[] = []

  write(...numbers: readonly number[]): void {
    for (const number of numbers) {
      let left = number
      for (; left >= 128; left = Math.floor(left / 128)) this.#bytes.push((left % 128) + 128)
      this.#bytes.push(left)
    }
  }

  bytes(): Buffer {
    return Buffer.from(this.#bytes)
  }
}

/** Reads what a `NumberWriter` wrote. Throws where the bytes end too soon. */
export class NumberReader {
  readonly #bytes: Uint8Array
  /** Where the next number begins. */
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  read(): number {
    let number = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.at]
      if (byte === undefined || unit > 2 ** 42) throw new Error('The bytes of a version end too soon')
      this.at += 1
      number += (byte % 128) * unit
      if (byte < 128) return number
    }
  }
}

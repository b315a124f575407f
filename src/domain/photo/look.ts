/** The side of the square of grey values that a look is made from, in pixels. */
export const lookSide = 32

/** The look of a picture that has nothing to tell it by, as one plain colour has not. It is like no other. */
export const plainLook = ''

/** Grey values that vary less than this, as a standard deviation of 0 to 255, are one plain colour with noise. */
const leastContrast = 4

const band = 8

/** `cosines[u][x]` of the discrete cosine transform, for the lowest frequencies alone. */
const cosines = Array.from({ length: band + 1 }, (_, u) => Float64Array.from({ length: lookSide }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * lookSide))))

/**
 * What a picture looks like, in 64 bits as 16 hexadecimal digits: for each of its 64 lowest frequencies but those of its edges, whether it is
 * stronger than the middle one. It hardly changes when the picture is made smaller, packed anew or brightened. `grey` are 32 by 32 values, row by row.
 */
export function lookOfGrey(grey: Uint8Array): string {
  if (grey.length !== lookSide * lookSide) throw new RangeError(`A look is made from ${lookSide * lookSide} values, not ${grey.length}`)
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length
  const variance = grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length
  if (variance < leastContrast ** 2) return plainLook
  const strengths = frequencies(grey)
  const middle = strengths.toSorted().at(strengths.length / 2) ?? 0
  let look = 0n
  for (const strength of strengths) look = (look << 1n) | (strength > middle ? 1n : 0n)
  return look.toString(16).padStart(16, '0')
}

/** The strengths of the frequencies 1 to 8 in both directions: neither the brightness nor a mere slope of it is among them. */
function frequencies(grey: Uint8Array): Float64Array {
  const rows = new Float64Array(lookSide * band)
  for (let y = 0; y < lookSide; y++) {
    for (let u = 1; u <= band; u++) {
      const cosine = cosines[u] as Float64Array
      let sum = 0
      for (let x = 0; x < lookSide; x++) sum += (grey[y * lookSide + x] ?? 0) * (cosine[x] ?? 0)
      rows[y * band + u - 1] = sum
    }
  }
  const found = new Float64Array(band * band)
  for (let v = 1; v <= band; v++) {
    const cosine = cosines[v] as Float64Array
    for (let u = 0; u < band; u++) {
      let sum = 0
      for (let y = 0; y < lookSide; y++) sum += (rows[y * band + u] ?? 0) * (cosine[y] ?? 0)
      found[(v - 1) * band + u] = sum
    }
  }
  return found
}

/** A look as two numbers of 32 bits each, to be compared fast; null for a look that is like no other. */
export function lookBits(look: string): readonly [high: number, low: number] | null {
  if (!/^[0-9a-f]{16}$/.test(look)) return null
  return [Number.parseInt(look.slice(0, 8), 16) | 0, Number.parseInt(look.slice(8), 16) | 0]
}

/** In how many of their 64 bits two looks differ, each given by its two numbers. */
export function bitsApart(high: number, low: number, otherHigh: number, otherLow: number): number {
  return ones(high ^ otherHigh) + ones(low ^ otherLow)
}

function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

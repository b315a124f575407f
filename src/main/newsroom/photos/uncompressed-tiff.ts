interface Pixels {
  width: number
  height: number
  channels: 3 | 4
  icc: Uint8Array | null
}

const short = 3
const long = 4
const undefinedType = 7

/** Pixels of eight bits a channel as a TIFF that holds them as they are: the cheapest file that can say which colours they mean. */
export function uncompressedTiff(data: Uint8ClampedArray<ArrayBuffer>, { width, height, channels, icc }: Pixels): Buffer {
  const profile = icc ?? new Uint8Array()
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, channels, 0],
    [259, short, 1, 1],
    [262, short, 1, 2],
    [273, long, 1, 0],
    [277, short, 1, channels],
    [278, long, 1, height],
    [279, long, 1, data.length],
    [284, short, 1, 1],
    ...(channels === 4 ? [[338, short, 1, 2] satisfies [number, number, number, number]] : []),
    ...(icc === null ? [] : [[34675, undefinedType, profile.length, 0] satisfies [number, number, number, number]]),
  ]
  const bitsAt = 8 + 2 + entries.length * 12 + 4
  const profileAt = bitsAt + 8
  const dataAt = profileAt + profile.length + (profile.length % 2)
  const head = Buffer.alloc(dataAt)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    const where = tag === 258 ? bitsAt : tag === 273 ? dataAt : tag === 34675 ? profileAt : value
    if (type === short && count === 1) head.writeUInt16LE(where, at + 8)
    else head.writeUInt32LE(where, at + 8)
  }
  for (let channel = 0; channel < channels; channel += 1) head.writeUInt16LE(8, bitsAt + channel * 2)
  head.set(profile, profileAt)
  return Buffer.concat([head, Buffer.from(data.buffer, data.byteOffset, data.byteLength)])
}

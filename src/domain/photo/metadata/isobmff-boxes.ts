import { byteView, type ByteView } from './byte-view.ts'

/** A box of an ISO base media file. */
export interface Box {
  kind: string
  /** The contents, behind the header. */
  data: ByteView
}

const mostBoxes = 10_000

export function boxes(view: ByteView): Box[] {
  const found: Box[] = []
  let at = 0
  while (at + 8 <= view.length && found.length < mostBoxes) {
    const short = view.u32(at)
    const header = short === 1 ? 16 : 8
    const size = short === 0 ? view.length - at : short === 1 ? view.u32(at + 8) * 2 ** 32 + view.u32(at + 12) : short
    if (size < header) break
    found.push({ kind: view.ascii(at + 4, 4), data: byteView(view.slice(at + header, size - header)) })
    at += size
  }
  return found
}

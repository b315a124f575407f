import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { NumberReader, NumberWriter } from './packed-numbers.ts'
import { splice, spliceBetween } from './text-splice.ts'
import type { VersionBlock, KeptContent } from './version-content.ts'

/*
 * A delta is a sign, what changed as numbers, and the new words in the order in which the numbers ask for them. The words are deflated, with the
 * texts that changed as a dictionary, where that is shorter than the words as they are.
 */
export const plainDelta = 2
export const deflatedDelta = 3

/** Most that deflate looks back. */
const dictionaryLimit = 32_768
const parts = ['fields', 'citations', 'photos'] as const
const blocksChanged = 1 << parts.length

/** What is done with the blocks of the older content, one after the other; the number beside each is given with it. */
const steps = { keep: 0, edit: 1, skip: 2, goTo: 3, add: 4, move: 5, keepRest: 6, end: 7 } as const
const stepBits = 8

/** Packs how one content became another. */
export function packDelta(content: KeptContent, before: KeptContent): Buffer {
  const numbers = new NumberWriter()
  const words: string[] = []
  const dictionary: string[] = []
  const write = (text: string) => {
    words.push(text)
    return Buffer.byteLength(text)
  }
  const spliced = (old: string, now: string): [prefix: number, suffix: number, length: number] => {
    const { prefix, suffix, inserted } = spliceBetween(old, now)
    dictionary.push(old)
    return [prefix, suffix, write(inserted)]
  }

  const older = parts.map((part) => JSON.stringify(before[part]))
  const newer = parts.map((part) => JSON.stringify(content[part]))
  const isSameText = before.blocks.length === content.blocks.length && content.blocks.every((block, index) => isSameBlock(block, before.blocks[index]))
  numbers.write(parts.reduce((flags, _, index) => flags + (older[index] === newer[index] ? 0 : 1 << index), isSameText ? 0 : blocksChanged))
  for (const [index, now] of newer.entries()) {
    const old = older[index] ?? ''
    if (old !== now) numbers.write(...spliced(old, now))
  }
  if (!isSameText) packBlocks(content.blocks, before.blocks, { numbers, write, spliced, neighbour: (text) => dictionary.push(text) })

  const text = Buffer.from(words.join(''))
  const deflated = deflateRawSync(text, { level: 9, dictionary: asDictionary(dictionary) })
  const isShorter = deflated.length < text.length
  return Buffer.concat([Buffer.of(isShorter ? deflatedDelta : plainDelta), numbers.bytes(), isShorter ? deflated : text])
}

interface DeltaWriter {
  numbers: NumberWriter
  write: (text: string) => number
  spliced: (old: string, now: string) => [prefix: number, suffix: number, length: number]
  /** A text that a new one probably looks like. */
  neighbour: (text: string) => void
}

function packBlocks(blocks: readonly VersionBlock[], before: readonly VersionBlock[], { numbers, write, spliced, neighbour }: DeltaWriter): void {
  const positions = new Map(before.map(([id], index) => [id, index]))
  let cursor = 0
  let kept = 0
  const step = (kind: keyof typeof steps, number = 0) => numbers.write(number * stepBits + steps[kind])
  const tellKept = () => {
    if (kept > 0) step('keep', kept)
    kept = 0
  }
  for (const block of blocks) {
    const [id, order, text] = block
    const index = positions.get(id)
    const old = index === undefined ? undefined : before[index]
    if (index === undefined || old === undefined) {
      tellKept()
      neighbour(neighbourOf(before, cursor))
      step('add', write(id))
      numbers.write(write(order), write(text))
      continue
    }
    if (index !== cursor) {
      tellKept()
      if (index > cursor) step('skip', index - cursor)
      else step('goTo', index)
    }
    cursor = index + 1
    if (isSameBlock(block, old)) {
      kept += 1
      continue
    }
    tellKept()
    if (old[1] === order) step('edit')
    else step('move', write(order))
    numbers.write(...spliced(old[2], text))
  }
  if (kept > 0 && cursor === before.length) step('keepRest')
  else {
    tellKept()
    step('end')
  }
}

/** Brings a content from the delta that `packDelta` made against `before`. Throws where the bytes are damaged. */
export function applyDelta(delta: Buffer, before: KeptContent): KeptContent {
  const numbers = new NumberReader(delta, 1)
  const dictionary: string[] = []
  const flags = numbers.read()
  const older = parts.map((part, index) => ((flags & (1 << index)) === 0 ? null : JSON.stringify(before[part])))
  const changedParts = older.map((old) => (old === null ? null : readSplice(numbers, old, dictionary)))
  const changes = (flags & blocksChanged) === 0 ? null : readBlockChanges(numbers, before.blocks, dictionary)

  const rest = delta.subarray(numbers.at)
  const words = delta[0] === deflatedDelta ? inflateRawSync(rest, { dictionary: asDictionary(dictionary) }) : rest
  let at = 0
  const take: TakeWords = (length) => {
    const taken = words.toString('utf8', at, at + length)
    at += length
    return taken
  }
  const part = <Part extends (typeof parts)[number]>(name: Part): KeptContent[Part] => {
    const change = changedParts[parts.indexOf(name)]
    return change ? (JSON.parse(change(take)) as KeptContent[Part]) : before[name]
  }
  return { fields: part('fields'), citations: part('citations'), photos: part('photos'), blocks: changes?.flatMap((change) => change(take)) ?? before.blocks }
}

/** The next words of a delta. */
type TakeWords = (length: number) => string

/** What is to be done once the words are at hand: which dictionary they need is known only when all numbers are read. */
type BlockChange = (take: TakeWords) => readonly VersionBlock[]

function readSplice(numbers: NumberReader, old: string, dictionary: string[]): (take: TakeWords) => string {
  const [prefix, suffix, length] = [numbers.read(), numbers.read(), numbers.read()]
  dictionary.push(old)
  return (take) => splice(old, { prefix, suffix, inserted: take(length) })
}

function readBlockChanges(numbers: NumberReader, before: readonly VersionBlock[], dictionary: string[]): BlockChange[] {
  const changes: BlockChange[] = []
  for (let cursor = 0; ; ) {
    const both = numbers.read()
    const kind = both % stepBits
    const number = Math.floor(both / stepBits)
    if (kind === steps.end) return changes
    if (kind === steps.skip) cursor += number
    else if (kind === steps.goTo) cursor = number
    else if (kind === steps.add) {
      const [order, text] = [numbers.read(), numbers.read()]
      dictionary.push(neighbourOf(before, cursor))
      changes.push((take) => [[take(number), take(order), take(text)]])
    } else if (kind === steps.keep || kind === steps.keepRest) {
      const kept = before.slice(cursor, kind === steps.keep ? cursor + number : undefined)
      changes.push(() => kept)
      if (kind === steps.keepRest) return changes
      cursor += number
    } else {
      const old = before[cursor]
      if (old === undefined) throw new Error('A version refers to a block that is not there')
      const text = readSplice(numbers, old[2], dictionary)
      changes.push((take) => [[old[0], kind === steps.move ? take(number) : old[1], text(take)]])
      cursor += 1
    }
  }
}

function isSameBlock(one: VersionBlock, other: VersionBlock | undefined): boolean {
  return one === other || (one[0] === other?.[0] && one[1] === other[1] && one[2] === other[2])
}

function neighbourOf(blocks: readonly VersionBlock[], cursor: number): string {
  return (blocks[cursor - 1] ?? blocks[cursor])?.join('') ?? ''
}

function asDictionary(texts: readonly string[]): Buffer {
  return Buffer.from(texts.join('')).subarray(-dictionaryLimit)
}

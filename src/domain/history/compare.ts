import { diffArrays } from 'diff'
import type { DocumentNode } from '../document/node.ts'
import { textOfBlock } from '../document/plain-text.ts'
import type { LengthUnit } from '../story/length.ts'
import type { StoredBlock, StoryFields } from '../story/story.ts'

/** A stretch of words that is in both texts, in the newer alone, or in the older alone. */
export interface Run {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Which fields are compared, in the order in which a reader meets them. */
const comparedFields = ['slug', 'headline', 'shortHeadline', 'dek', 'bylines', 'dateline', 'section', 'tags', 'targetLength', 'seoTitle', 'seoDescription', 'notes'] as const
export type ComparedField = (typeof comparedFields)[number]

/** A block of either text. `isRestyled`: the words are the same, but not the kind of block or its formats. */
export interface ComparedBlock {
  id: string
  runs: Run[]
  isRestyled: boolean
}

export interface Comparison {
  /** The fields that differ. */
  fields: { name: ComparedField; runs: Run[] }[]
  /** All blocks of the newer text in their order, and those that are gone where they stood. */
  blocks: ComparedBlock[]
  /** Words of blocks and fields together. */
  added: number
  removed: number
}

export interface ComparedContent {
  fields: StoryFields
  blocks: readonly StoredBlock[]
}

/** Beyond so many differences a block counts as written anew: nobody reads what is left in common, and finding it takes seconds. */
const mostEdits = 2_000

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (found === undefined) {
    try {
      found = new Intl.Segmenter(language || 'en', { granularity: 'word' })
    } catch {
      // Not a language tag: words are found by the rules of all scripts.
      found = new Intl.Segmenter('en', { granularity: 'word' })
    }
    segmenters.set(language, found)
  }
  return found
}

/** What stayed, came and went between two texts, word by word. The runs without `removed` are the newer text, those without `added` the older. */
export function compareText(before: string, after: string, language: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const words = (text: string) => [...segmenterFor(language).segment(text)].map(({ segment }) => segment)
  const changes = diffArrays(words(before), words(after), { maxEditLength: mostEdits })
  if (changes === undefined) {
    return [
      { kind: 'removed' as const, text: before },
      { kind: 'added' as const, text: after },
    ].filter(({ text }) => text !== '')
  }
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }))
}

/** How a story changed from one content to another, word by word. `unitName` says in what a target length was counted, in the reader's words. */
export function compareContents(before: ComparedContent, after: ComparedContent, unitName: (unit: LengthUnit) => string = (unit) => unit): Comparison {
  const { language } = after.fields
  const fields = comparedFields.flatMap((name) => {
    const runs = compareText(textOfField(before.fields, name, unitName), textOfField(after.fields, name, unitName), language)
    return runs.some(({ kind }) => kind !== 'same') ? [{ name, runs }] : []
  })
  const blocks = compareBlocks(before.blocks, after.blocks, language)
  // A target is no part of what was written.
  const all = [...fields.filter(({ name }) => name !== 'targetLength'), ...blocks].flatMap(({ runs }) => runs)
  return { fields, blocks, added: countIn(all, 'added', language), removed: countIn(all, 'removed', language) }
}

function textOfField(fields: StoryFields, name: ComparedField, unitName: (unit: LengthUnit) => string): string {
  // The number alone says nothing: 600 words became 600 lines.
  if (name === 'targetLength') return fields.targetLength === null ? '' : `${fields.targetLength} ${unitName(fields.targetUnit)}`
  const value = fields[name]
  return typeof value === 'string' ? value : value.join(', ')
}

function compareBlocks(before: readonly StoredBlock[], after: readonly StoredBlock[], language: string): ComparedBlock[] {
  const ids = (blocks: readonly StoredBlock[]) => blocks.map(({ id }) => id)
  const old = new Map(before.map((block) => [block.id, block]))
  const standing = new Set(ids(after))
  const newer = new Map(after.map((block) => [block.id, block]))
  return diffArrays(ids(before), ids(after)).flatMap(({ removed, value }) =>
    value.flatMap((id): ComparedBlock[] => {
      // A block that was moved is shown where it stands now.
      if (removed && standing.has(id)) return []
      const was = old.get(id)
      const is = removed ? undefined : newer.get(id)
      const runs = compareText(was === undefined ? '' : textOf(was), is === undefined ? '' : textOf(is), language)
      const isSame = runs.every(({ kind }) => kind === 'same')
      return [{ id, runs, isRestyled: isSame && was !== undefined && is !== undefined && JSON.stringify(was.content) !== JSON.stringify(is.content) }]
    }),
  )
}

function textOf(block: StoredBlock): string {
  return textOfBlock(block.content as unknown as DocumentNode)
}

function countIn(runs: readonly Run[], kind: Run['kind'], language: string): number {
  let words = 0
  for (const run of runs) {
    if (run.kind !== kind) continue
    for (const { isWordLike } of segmenterFor(language).segment(run.text)) if (isWordLike === true) words += 1
  }
  return words
}

import { diffArrays } from 'diff'
import type { DocumentNode } from '../document/node.ts'
import { textOfBlock } from '../document/plain-text.ts'
import type { StoredBlock, StoryFieldName, StoryFields } from '../story/story.ts'
import { wordSegmenter } from '../text/word-segmenter.ts'
import { standingIds } from './standing.ts'

/** A stretch of words that is in both texts, in the newer alone, or in the older alone. */
export interface Run {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Fields that are compared word by word. */
const wordFields = ['slug', 'headline', 'shortHeadline', 'dek', 'bylines', 'dateline', 'section', 'tags', 'seoTitle', 'seoDescription', 'notes'] as const

/** Fields that are one thing or another, and what each is told by: words for them are the reader's, and no words of the story. */
const choiceParts = {
  status: ['status'],
  embargoAt: ['embargoAt', 'embargoZone'],
  targetLength: ['targetLength', 'targetUnit'],
  language: ['language'],
  direction: ['direction'],
  leadPhotoId: ['leadPhotoId'],
} as const satisfies Partial<Record<StoryFieldName, readonly StoryFieldName[]>>

export type ChoiceField = keyof typeof choiceParts
const choiceFields = Object.keys(choiceParts) as ChoiceField[]

/** What a reader meets as one field; the unit of a length and the zone of an embargo belong to theirs. */
export type ComparedField = (typeof wordFields)[number] | ChoiceField
/** In the order in which a reader meets them. */
export const comparedFields: readonly ComparedField[] = [...wordFields.slice(0, -1), ...choiceFields, 'notes']

/** The fields of a story that change together where a compared field is brought back. */
export function partsOfField(name: ComparedField): readonly StoryFieldName[] {
  return isChoice(name) ? choiceParts[name] : [name]
}

function isChoice(name: ComparedField): name is ChoiceField {
  return Object.hasOwn(choiceParts, name)
}

/** A block of either text. */
export interface ComparedBlock {
  id: string
  /** What it is in the newer text, else in the older: a name of the document's schema. */
  kind: string
  /** Which of the two has it. */
  inBefore: boolean
  inAfter: boolean
  runs: Run[]
  /** The words are the same, but not the kind of block or its formats. */
  isRestyled: boolean
  isMoved: boolean
}

interface ComparedFieldRuns {
  name: ComparedField
  runs: Run[]
}

export interface Comparison {
  /** The fields that differ. */
  fields: ComparedFieldRuns[]
  /** All blocks of the newer text in their order, and those that are gone where they stood. */
  blocks: ComparedBlock[]
  /** Words of blocks and fields together. */
  added: number
  removed: number
}

export interface ComparedContent {
  fields: StoryFields
  blocks: readonly StoredBlock[]
  /** How the choices read; what is not told is shown as it is kept. */
  choices?: Partial<Record<ChoiceField, string>>
}

/** Whether anything of a block differs. */
export function isChangedBlock({ runs, inBefore, inAfter, isRestyled, isMoved }: ComparedBlock): boolean {
  return isRestyled || isMoved || inBefore !== inAfter || runs.some(({ kind }) => kind !== 'same')
}

/** Beyond so many differences a block counts as written anew: nobody reads what is left in common, and finding it takes seconds. */
const mostEdits = 2_000

/** What stayed, came and went between two texts, and how many words that are. */
interface ComparedText {
  runs: Run[]
  added: number
  removed: number
}

/** What stayed, came and went between two texts, word by word. The runs without `removed` are the newer text, those without `added` the older. */
export function compareText(before: string, after: string, language: string): Run[] {
  return compareWords(before, after, language).runs
}

function compareWords(before: string, after: string, language: string): ComparedText {
  if (before === after) return { runs: before === '' ? [] : [{ kind: 'same', text: before }], added: 0, removed: 0 }
  const was = wordsIn(before, language)
  const is = wordsIn(after, language)
  const changes = before === '' || after === '' ? undefined : diffArrays(was.segments, is.segments, { maxEditLength: mostEdits })
  if (changes === undefined) {
    const whole = [
      { kind: 'removed' as const, text: before },
      { kind: 'added' as const, text: after },
    ]
    return { runs: whole.filter(({ text }) => text !== ''), added: countIn(is.segments, is.words), removed: countIn(was.segments, was.words) }
  }
  const compared: ComparedText = { runs: [], added: 0, removed: 0 }
  for (const { added, removed, value } of changes) {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    if (kind !== 'same') compared[kind] += countIn(value, kind === 'added' ? is.words : was.words)
    compared.runs.push({ kind, text: value.join('') })
  }
  return compared
}

/** The parts of a text between which a word may begin or end, and which of them are words. */
function wordsIn(text: string, language: string): { segments: string[]; words: Set<string> } {
  const segments: string[] = []
  const words = new Set<string>()
  for (const { segment, isWordLike } of wordSegmenter(language).segment(text)) {
    segments.push(segment)
    if (isWordLike === true) words.add(segment)
  }
  return { segments, words }
}

function countIn(segments: readonly string[], words: ReadonlySet<string>): number {
  return segments.reduce((count, segment) => count + Number(words.has(segment)), 0)
}

/** How a story changed from one content to another, word by word. */
export function compareContents(before: ComparedContent, after: ComparedContent): Comparison {
  const { language } = after.fields
  const comparison: Comparison = { fields: [], blocks: [], added: 0, removed: 0 }
  const count = ({ added, removed }: ComparedText) => {
    comparison.added += added
    comparison.removed += removed
  }
  for (const name of comparedFields) {
    if (isChoice(name)) {
      const runs = compareChoice(before, after, name)
      if (runs.length > 0) comparison.fields.push({ name, runs })
      continue
    }
    const compared = compareWords(wordsOf(before.fields[name]), wordsOf(after.fields[name]), language)
    if (compared.runs.every(({ kind }) => kind === 'same')) continue
    comparison.fields.push({ name, runs: compared.runs })
    // A slug follows the headline, whose words would count twice.
    if (name !== 'slug') count(compared)
  }
  comparison.blocks = compareBlocks(before.blocks, after.blocks, (was, is) => {
    const compared = compareWords(was === undefined ? '' : textOf(was), is === undefined ? '' : textOf(is), language)
    count(compared)
    return compared.runs
  })
  return comparison
}

function wordsOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(', ')
}

/** A choice went whole, and another came: two photos without a caption are told apart by what they are, not by their words. */
function compareChoice(before: ComparedContent, after: ComparedContent, name: ChoiceField): Run[] {
  const [was, is] = [before, after].map(({ fields, choices }) => {
    // A unit or a zone says nothing by itself.
    const value = fields[name]
    const kept = choiceParts[name].map((part) => fields[part]).join(' ')
    return value === null || value === '' ? null : { kept, text: choices?.[name] ?? kept }
  })
  if (was?.kept === is?.kept) return []
  return [...(was ? [{ kind: 'removed' as const, text: was.text }] : []), ...(is ? [{ kind: 'added' as const, text: is.text }] : [])]
}

type CompareTwo = (was: StoredBlock | undefined, is: StoredBlock | undefined) => Run[]

function compareBlocks(before: readonly StoredBlock[], after: readonly StoredBlock[], compareTwo: CompareTwo): ComparedBlock[] {
  const old = new Map(before.map((block) => [block.id, block]))
  const newer = new Set(after.map(({ id }) => id))
  const standing = standingIds([...old.keys()], [...newer])
  /** What went, by the standing block that it followed; null for what stood before all of them. */
  const gone = new Map<string | null, StoredBlock[]>()
  let behind: string | null = null
  for (const block of old.values()) {
    if (standing.has(block.id)) behind = block.id
    // A block that was moved is shown where it stands now.
    else if (!newer.has(block.id)) {
      const group = gone.get(behind)
      if (group === undefined) gone.set(behind, [block])
      else group.push(block)
    }
  }
  const goneBehind = (id: string | null) => (gone.get(id) ?? []).map((was) => compareBlock(was, undefined, false, compareTwo))
  return [
    ...goneBehind(null),
    ...after.flatMap((is) => {
      const was = old.get(is.id)
      const compared = compareBlock(was, is, was !== undefined && !standing.has(is.id), compareTwo)
      return [compared, ...(standing.has(is.id) ? goneBehind(is.id) : [])]
    }),
  ]
}

function compareBlock(was: StoredBlock | undefined, is: StoredBlock | undefined, isMoved: boolean, compareTwo: CompareTwo): ComparedBlock {
  const runs = compareTwo(was, is)
  const isSame = runs.every(({ kind }) => kind === 'same')
  const isRestyled = isSame && was !== undefined && is !== undefined && JSON.stringify(was.content) !== JSON.stringify(is.content)
  const shown = is ?? was
  return { id: shown?.id ?? '', kind: String(shown?.content['type']), inBefore: was !== undefined, inAfter: is !== undefined, runs, isRestyled, isMoved }
}

function textOf(block: StoredBlock): string {
  return textOfBlock(block.content as unknown as DocumentNode)
}

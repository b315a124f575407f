import type { DocumentNode } from '../document/node.ts'
import { textOfBlock } from '../document/plain-text.ts'
import { formatDate, longDate, shortTime } from './date-pattern.ts'
import type { StoryBeginning } from './template.ts'

/** What the fields of a template are filled with. Empty is what is not known yet. */
export interface FieldValues {
  /** The story's: dates and times are written in it. */
  language: string
  time: Date
  /** IANA; the machine's own where it is not given. */
  zone?: string | undefined
  /** Who writes. */
  name: string
  dateline: string
  headline: string
  section: string
  slug: string
}

/** The fields that every text may have, as they are typed. `{date:MMMM d}` is there in as many forms as there are patterns. */
export const knownFields = ['date', 'time', 'dateline', 'name', 'headline', 'section', 'slug', 'cursor'] as const

/** A field: a name, and perhaps how a date is written. */
const field = /\{(?<name>[a-z]+)(?::(?<pattern>[^{}\n]{1,60}))?\}/g

/**
 * What looks like a field and was not filled, as part of an expression: whoever writes fills it by hand. Two braces are those of other
 * programs' templates, which stories write about.
 */
export const openField = String.raw`(?<!\{)\{\p{L}[\p{L}\p{M}\p{N} _:,./'’-]{0,60}\}(?!\})`

/** Where the caret will stand. No text holds it: `readable` takes it out of all that comes from outside. */
export const caretSign = '\ufdd0'

/** A template's text that has been filled. */
export interface Filled {
  blocks: DocumentNode[]
  /** Where the caret goes: a block, and an offset in its text. Null where the text does not say. */
  caret: { block: number; offset: number } | null
}

/** A line with its fields filled. What is unknown, or not known yet, stays as it is. */
export function fillLine(line: string, values: FieldValues): string {
  return fill(line, values).replaceAll(caretSign, '').trim()
}

/** A text with its fields filled, each with the marks that it had. A value is words, whatever it looks like: it is never filled again. */
export function fillBlocks(blocks: readonly DocumentNode[], values: FieldValues): Filled {
  const marked = fillAndMark(blocks, values)
  const offsets = marked.map((block) => textOfBlock(block).indexOf(caretSign))
  const block = offsets.findIndex((offset) => offset >= 0)
  return { blocks: marked.map(withoutCaret).filter((one) => one !== null), caret: block === -1 ? null : { block, offset: offsets[block] ?? 0 } }
}

/** The same, with `caretSign` still standing wherever the text says that the caret goes. */
export function fillAndMark(blocks: readonly DocumentNode[], values: FieldValues): DocumentNode[] {
  return blocks.map((block) => filledNode(block, values)).filter((block) => block !== null)
}

/** The first fields of a new story. What one of them asks for is filled first. */
export function fillBeginning(story: StoryBeginning, values: FieldValues): StoryBeginning {
  const own = { ...values, language: story.language || values.language }
  const line = (text: string | undefined) => (text === undefined ? undefined : fillLine(text, own))
  const filled = { ...story }
  for (const name of ['dateline', 'section', 'headline'] as const) {
    const words = line(story[name])
    if (words === undefined) continue
    filled[name] = words
    own[name] = words
  }
  for (const name of ['shortHeadline', 'dek', 'seoTitle', 'seoDescription'] as const) {
    const words = line(story[name])
    if (words !== undefined) filled[name] = words
  }
  if (story.bylines !== undefined) filled.bylines = story.bylines.map((name) => fillLine(name, own))
  if (story.tags !== undefined) filled.tags = story.tags.map((tag) => fillLine(tag, own))
  return filled
}

function fill(text: string, values: FieldValues): string {
  return text.replace(field, (whole, name: string, pattern: string | undefined) => {
    const value = valueOf(name, pattern, values)
    return value === null || value === '' ? whole : value
  })
}

function valueOf(name: string, pattern: string | undefined, values: FieldValues): string | null {
  if (name === 'date' || name === 'time') {
    if (pattern !== undefined) return formatDate(pattern, values)
    return name === 'date' ? longDate(values) : shortTime(values)
  }
  if (pattern !== undefined) return null
  if (name === 'cursor') return caretSign
  if (name !== 'dateline' && name !== 'name' && name !== 'headline' && name !== 'section' && name !== 'slug') return null
  // A field of a story may have been pasted with line ends, which a line of text has not.
  return values[name].replaceAll(caretSign, '').replace(/\s*[\r\n]+\s*/g, ' ').trim()
}

function filledNode(node: DocumentNode, values: FieldValues): DocumentNode | null {
  if (node.type === 'text') {
    const text = fill(node.text ?? '', values)
    return text === '' ? null : { ...node, text }
  }
  return node.content === undefined ? node : { ...node, content: node.content.map((child) => filledNode(child, values)).filter((child) => child !== null) }
}

function withoutCaret(node: DocumentNode): DocumentNode | null {
  if (node.type === 'text') {
    const text = (node.text ?? '').replaceAll(caretSign, '')
    return text === '' ? null : { ...node, text }
  }
  return node.content === undefined ? node : { ...node, content: node.content.map(withoutCaret).filter((child) => child !== null) }
}

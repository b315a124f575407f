import type { Body, DocumentMark, DocumentNode } from './node.ts'
import { graphemes } from '../text/graphemes.ts'
import { wordSegmenter } from '../text/word-segmenter.ts'

/** A run of text inside a block: where it begins in the block's text, and where in the block as ProseMirror counts (0 is before the block). */
interface TextRun {
  offset: number
  position: number
  text: string
  marks: readonly DocumentMark[]
}

interface BlockText {
  text: string
  runs: TextRun[]
}

/**
 * The words of one top-level block as one text: a line for each paragraph, cell or heading in it, a line break for each hard break, and
 * after its line each footnote as a line of its own. A figure gives its own caption, a gallery those of its figures before its own. Offsets in it are those of findings.
 */
export function textOfBlock(block: DocumentNode): string {
  return readBlock(block).text
}

/** The words of a body, a line for each line of its blocks. */
export function textOfBody(body: Pick<Body, 'content'>): string {
  return body.content
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n')
}

/** The text of a block with the places of its runs. */
export function readBlock(block: DocumentNode): BlockText {
  const result: BlockText = { text: '', runs: [] }
  if (block.type === 'notUnderstood') return { text: String(block.attrs?.['text'] ?? ''), runs: [] }
  const caption = block.type === 'figure' ? block.attrs?.['caption'] : null
  if (typeof caption === 'string') return { text: caption, runs: [] }
  readNode(block, 0, result)
  return result
}

/** Where an offset of a block's text lies in the block, as ProseMirror counts from before it; null where no text of the body lies there. */
export function positionInBlock(block: DocumentNode, offset: number): number | null {
  const run = readBlock(block).runs.find((one) => offset >= one.offset && offset <= one.offset + one.text.length)
  return run === undefined ? null : run.position + offset - run.offset
}

function readNode(node: DocumentNode, position: number, result: BlockText): void {
  const content = node.content ?? []
  if (isLine(node)) {
    readLine(content, position + 1, result)
    return
  }
  let inside = position + 1
  for (const child of content) {
    if (node.type === 'gallery' && child.type === 'figure') readOwnCaption(child, result)
    else readNode(child, inside, result)
    inside += sizeOf(child)
  }
}

/** The words that a photo has here are no text of the body: no run leads to them. */
function readOwnCaption(figure: DocumentNode, result: BlockText): void {
  const caption = figure.attrs?.['caption']
  if (typeof caption !== 'string' || caption === '') return
  result.text += result.text === '' ? caption : `\n${caption}`
}

function isLine(node: DocumentNode): boolean {
  // What holds text is a line, also in a block whose name is not known here.
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'footnote' || node.content?.some((child) => child.type === 'text') === true
}

function readLine(content: readonly DocumentNode[], start: number, result: BlockText): void {
  if (result.text !== '' && content.length > 0) result.text += '\n'
  const notes: [DocumentNode, number][] = []
  let position = start
  for (const node of content) {
    if (node.type === 'text') {
      const text = node.text ?? ''
      result.runs.push({ offset: result.text.length, position, text, marks: node.marks ?? [] })
      result.text += text
    } else if (node.type === 'hardBreak') result.text += '\n'
    else if (node.type === 'footnote') notes.push([node, position])
    position += sizeOf(node)
  }
  for (const [note, at] of notes) readNode(note, at, result)
}

const leaves = new Set(['hardBreak', 'horizontalRule', 'figure', 'notUnderstood'])

/** A node's size as ProseMirror counts it. */
function sizeOf(node: DocumentNode): number {
  if (node.type === 'text') return node.text?.length ?? 0
  if (leaves.has(node.type)) return 1
  return (node.content ?? []).reduce((size, child) => size + sizeOf(child), 2)
}

/** `characters` are those a reader sees, spaces among them and line ends not. */
export interface Counts {
  words: number
  characters: number
}

/**
 * The words and characters of one top-level block. Pull quotes repeat the story and count nothing; neither do captions, which are the
 * photos'; footnotes count. Sums over blocks are the story's, so that a change costs only the block that changed.
 */
export function countBlock(block: DocumentNode, language: string): Counts {
  return countText(countedText(block), language)
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { words: a.words + b.words, characters: a.characters + b.characters }
}

/** The words and characters of a body. */
export function countBody(body: Pick<Body, 'content'>, language: string): Counts {
  return body.content.reduce((sum, block) => addCounts(sum, countBlock(block, language)), { words: 0, characters: 0 })
}

/** The text of a block that counts as the story's own. */
export function countedText(block: DocumentNode): string {
  if (block.type === 'pullQuote' || block.type === 'figure' || block.type === 'gallery') return ''
  if (block.content?.some((child) => child.type !== 'text') !== true || isLine(block)) return textOfBlock(block)
  return block.content.map(countedText).filter(Boolean).join('\n')
}

/** The words and characters of a text. */
export function countText(text: string, language: string): Counts {
  return { words: countWords(text, language), characters: countCharacters(text) }
}

/**
 * A hyphen between two words makes them one, a point between letters too (a.m.), and a point, comma or colon between digits: the runtimes
 * do not agree on these, and a story must have one length in all of them.
 */
function joins(before: string, joint: string, after: string): boolean {
  if (before === '') return false
  if (joint === '-' || joint === '\u2010' || joint === '\u2011') return true
  if (joint === '.' && /\p{L}$/u.test(before) && /^\p{L}/u.test(after)) return true
  return /^[.,:]$/.test(joint) && /\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after)
}

function countWords(text: string, language: string): number {
  let words = 0
  let before = ''
  let joint = ''
  for (const { segment, isWordLike } of wordSegmenter(language).segment(text)) {
    if (isWordLike === true) {
      if (!joins(before, joint, segment)) words += 1
      before = segment
      joint = ''
    } else if (joint === '') joint = segment
    else before = ''
  }
  return words
}

/** Texts of these alone have one character for each UTF-16 unit: Latin, punctuation, Hangul syllables, kana, common Han. */
const simple = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\n]*$/u

/** Whether each UTF-16 unit of a text is a character by itself. */
export function oneUnitEach(text: string): boolean {
  return simple.test(text)
}

function countCharacters(text: string): number {
  const line = text.replace(/[\r\n]/g, '')
  if (oneUnitEach(line)) return line.length
  let characters = 0
  for (const _ of graphemes.segment(line)) characters += 1
  return characters
}

/**
 * Words a minute of silent reading: the means of the International Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012), by
 * language. Where words are not what is counted, characters a minute.
 */
const wordsAMinute: Record<string, number> = { ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188, nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166 }
const charactersAMinute: Record<string, number> = { ja: 357, ko: 500, zh: 255 }

/** How long a reader takes for a text of this length, in seconds. */
export function readingSeconds(counts: Counts, language: string): number {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const characters = charactersAMinute[primary]
  const minutes = characters === undefined ? counts.words / (wordsAMinute[primary] ?? 200) : counts.characters / characters
  return Math.round(minutes * 60)
}

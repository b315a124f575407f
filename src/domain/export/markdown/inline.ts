import type { DocumentMark, DocumentNode, MarkName } from '../../document/node.ts'
import { languageOf } from '../../document/blocks/language/tag.ts'
import { linkTarget } from '../../document/blocks/link/target.ts'
import type { MarkdownFlavour } from '../format.ts'
import { escapeText } from './escape.ts'
import { flanks } from './flanking.ts'
import type { MarkForms } from './writer.ts'

/** A stretch of one line with the marks on it. An atom is a note or a break, written already. */
interface Stretch {
  marks: DocumentMark[]
  text: string
  atom: boolean
}

type Piece = { text: string } | { opens: DocumentMark; pair: Pair } | { closes: DocumentMark; pair: Pair }

/** The two ends of a mark as written: with its signs until one of the ends is found not to work. */
interface Pair {
  useTags: boolean
}

export interface InlineSettings {
  forms: MarkForms
  flavour: MarkdownFlavour
  /** A note or a break as it is written here; null where it starts a new line. */
  atom: (node: DocumentNode) => string | null
}

const rank: MarkName[] = ['link', 'language', 'bold', 'italic', 'strike', 'subscript', 'superscript']

/**
 * Text with its marks as lines of Markdown: signs (`**`, `_`, `~~`) where CommonMark's rules of flanking let them work, inline HTML where
 * they do not, as beside Hangul after a quotation mark.
 */
export function writeInline(nodes: readonly DocumentNode[], settings: InlineSettings): string[] {
  const pieces = nest(withMarksOfNeighbours(stretchesOf(nodes, settings)))
  chooseSigns(pieces, settings)
  return join(pieces, settings).split('\n')
}

function stretchesOf(nodes: readonly DocumentNode[], { forms, flavour, atom }: InlineSettings): Stretch[] {
  const stretches: Stretch[] = []
  for (const node of nodes) {
    if (node.type !== 'text') {
      stretches.push({ marks: [], text: atom(node) ?? '\n', atom: true })
      continue
    }
    const text = node.text ?? ''
    const marks = (node.marks ?? []).filter((mark) => forms[mark.type] !== null && (mark.type !== 'link' || hrefOf(mark) !== '') && (mark.type !== 'language' || languageOf(mark.attrs?.['lang']) !== null))
    const last = stretches.at(-1)
    if (last && !last.atom && sameMarks(last.marks, marks)) last.text += text
    else stretches.push({ marks, text, atom: false })
  }
  return stretches.map((stretch) => (stretch.atom ? stretch : { ...stretch, text: escapeText(stretch.text, flavour) }))
}

/** A note or a break carries the marks that run on across it, so that they need not stop for it; a link does stop at a note. */
function withMarksOfNeighbours(stretches: Stretch[]): Stretch[] {
  return stretches.map((stretch, index) => {
    if (!stretch.atom) return stretch
    const before = stretches.slice(0, index).findLast((other) => !other.atom)
    const after = stretches.slice(index + 1).find((other) => !other.atom)
    const shared = (before?.marks ?? []).filter((mark) => mark.type !== 'link' && after?.marks.some((other) => sameMark(mark, other)))
    return { ...stretch, marks: shared }
  })
}

/** Marks as a tree in order of reading: what lasts longest opens first; a link is never split for the sake of another mark. */
function nest(stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  const open: { mark: DocumentMark; pair: Pair }[] = []
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const { mark, pair } = open.pop() as { mark: DocumentMark; pair: Pair }
      pieces.push({ closes: mark, pair })
    }
  }
  stretches.forEach((stretch, index) => {
    const endOf = (mark: DocumentMark) => {
      let end = index
      while (stretches[end + 1]?.marks.some((other) => sameMark(other, mark))) end += 1
      return end
    }
    const ended = open.findIndex(({ mark }) => !stretch.marks.some((other) => sameMark(other, mark)))
    if (ended !== -1) closeTo(ended)
    const isOpen = (mark: DocumentMark) => open.some((other) => sameMark(other.mark, mark))
    const link = stretch.marks.find((mark) => mark.type === 'link' && !isOpen(mark))
    if (link) {
      const shorter = open.findIndex(({ mark }) => endOf(mark) < endOf(link))
      if (shorter !== -1) closeTo(shorter)
    }
    const opening = stretch.marks.filter((mark) => !isOpen(mark)).map((mark) => ({ mark, end: endOf(mark) }))
    opening.sort((a, b) => b.end - a.end || rank.indexOf(a.mark.type) - rank.indexOf(b.mark.type))
    for (const { mark } of opening) {
      const pair = { useTags: false }
      open.push({ mark, pair })
      pieces.push({ opens: mark, pair })
    }
    pieces.push({ text: stretch.text })
  })
  closeTo(0)
  return pieces
}

/** Signs, tags and brackets are all punctuation to a reader, so the choice for one pair never changes what another sees beside it. */
function chooseSigns(pieces: readonly Piece[], { forms }: InlineSettings): void {
  pieces.forEach((piece, index) => {
    if ('text' in piece) return
    const mark = 'opens' in piece ? piece.opens : piece.closes
    const form = forms[mark.type]
    if (form === null || 'link' in form) return
    const works = form.signs !== null && flanks(form.signs.charAt(0), 'opens' in piece, lastCharacter(pieces[index - 1]), firstCharacter(pieces[index + 1]))
    if (!works) piece.pair.useTags = true
  })
}

function join(pieces: readonly Piece[], { forms }: InlineSettings): string {
  let written = ''
  let afterNote = false
  for (const piece of pieces) {
    const plain = 'text' in piece ? piece.text : signOf(piece, forms)
    // A caret at the head of a link's words would make the link a note.
    const next = written.endsWith('[') && !written.endsWith('\\[') && plain.startsWith('^') ? `&#94;${plain.slice(1)}` : plain
    // A bracket would make an image of an exclamation mark, and a note's number followed by `:` or `(` would define it or link it.
    if (next.startsWith('[') && written.endsWith('!')) written = `${written.slice(0, -1)}\\!`
    written += afterNote && /^[:(]/.test(next) ? `\\${next}` : next
    afterNote = next.startsWith('[^')
  }
  return written
}

function signOf(piece: Exclude<Piece, { text: string }>, forms: MarkForms): string {
  const opens = 'opens' in piece
  const mark = opens ? piece.opens : piece.closes
  const form = forms[mark.type]
  if (form === null) return ''
  const [open, close] = 'link' in form ? form.link(hrefOf(mark)) : piece.pair.useTags || form.signs === null ? form.tags(mark) : [form.signs, form.signs]
  return opens ? open : close
}

/** Any sign stands for all of them here: each is punctuation. */
function lastCharacter(piece: Piece | undefined): string {
  if (piece === undefined) return ''
  return 'text' in piece ? (/.$/su.exec(piece.text)?.[0] ?? '') : '*'
}

function firstCharacter(piece: Piece | undefined): string {
  if (piece === undefined) return ''
  return 'text' in piece ? String.fromCodePoint(piece.text.codePointAt(0) ?? 32) : '*'
}

/** Empty for an address that nobody may follow. */
function hrefOf(mark: DocumentMark): string {
  return linkTarget(mark.attrs?.['href']) ?? ''
}

function sameMark(a: DocumentMark, b: DocumentMark): boolean {
  return a.type === b.type && (a.type !== 'link' || hrefOf(a) === hrefOf(b)) && (a.type !== 'language' || languageOf(a.attrs?.['lang']) === languageOf(b.attrs?.['lang']))
}

function sameMarks(a: readonly DocumentMark[], b: readonly DocumentMark[]): boolean {
  return a.length === b.length && a.every((mark) => b.some((other) => sameMark(mark, other)))
}

import type { PhotoFields } from '../../photo/photo.ts'
import type { DocumentNode } from '../../document/node.ts'
import type { ImportedPhoto, ImportWarning, NewId } from '../imported.ts'
import type { HtmlElement } from './tree.ts'

/** What a page says of a photo apart from its figure, by address. */
export type KnownPhotos = ReadonlyMap<string, Partial<PhotoFields>>

/** What one reading of a page gathers on its way. */
export interface Reading {
  /** `own`: written by Stet, and read to the letter; `page`: a whole page of others, with furniture around its text; `part`: text alone. */
  readonly kind: 'own' | 'page' | 'part'
  /** Whether tables and empty lines are taken as they stand, and not for a way to arrange a page or to part paragraphs. */
  readonly faithful: boolean
  readonly newId: NewId
  readonly known: KnownPhotos
  readonly photos: ImportedPhoto[]
  readonly dropped: Map<string, number>
  readonly warnings: ImportWarning[]
  /** By the element that refers to it: what a footnote says. Filled before the text is read. */
  readonly notes: Map<HtmlElement, HtmlElement>
  /** Elements that were read elsewhere. */
  readonly consumed: Set<HtmlElement>
  /** The photo of each address met so far. */
  readonly placed: Map<string, ImportedPhoto>
  leadPhotoId: string | null
}

export function newReading(kind: Reading['kind'], newId: NewId, known: KnownPhotos = new Map()): Reading {
  return {
    kind,
    faithful: kind === 'own',
    newId,
    known,
    photos: [],
    dropped: new Map(),
    warnings: [],
    notes: new Map(),
    consumed: new Set(),
    placed: new Map(),
    leadPhotoId: null,
  }
}

export function drop(reading: Reading, what: string): void {
  reading.dropped.set(what, (reading.dropped.get(what) ?? 0) + 1)
}

const droppedWords: Record<string, string> = {
  script: 'scripts',
  style: 'style sheets',
  navigation: 'navigation',
  header: 'page headers',
  footer: 'page footers',
  aside: 'side columns',
  form: 'forms and buttons',
  embed: 'embedded players and frames',
  drawing: 'drawings (SVG)',
  formula: 'formulas, kept as plain text',
  hidden: 'hidden parts',
  furniture: 'parts that are not the text (sharing, related stories, advertisements)',
  outside: 'texts outside the article',
  link: 'links whose address is not safe',
  image: 'images without a usable address',
}

/** One warning for each kind of thing that was left out, then the others in their order. */
export function warningsOf(reading: Reading): ImportWarning[] {
  const dropped = [...reading.dropped].map(
    ([what, count]): ImportWarning => ({ code: `dropped-${what}`, message: `Left out: ${droppedWords[what] ?? what} (${count}).`, values: { count } }),
  )
  return [...dropped, ...reading.warnings]
}

/** Reads what is inside an element as blocks; handed to the readers of figures and tables. */
export type ReadInside = (element: HtmlElement) => DocumentNode[]

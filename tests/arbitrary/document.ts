import * as fc from 'fast-check'
import type { Body, DocumentMark, DocumentNode, MarkName, NodeName } from '#domain/document/node.ts'
import { galleryLayouts } from '#domain/document/blocks/gallery/layout.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { tidyText } from './text.ts'
import { table } from './table.ts'

/**
 * What a generated body may hold. `text` gives the words of text nodes; `photoIds` are the photos that figures name (some figures
 * name a photo that is not among them unless `knownPhotosOnly`); `citationIds` are the ids of citation marks, none where it is empty.
 */
export interface DocumentOptions {
  text?: fc.Arbitrary<string>
  photoIds?: string[]
  knownPhotosOnly?: boolean
  citationIds?: string[]
  maxBlocks?: number
  depth?: number
}

type Settings = Required<DocumentOptions>

const uuid = fc.uuid({ version: 7 })
const simpleMarks = ['bold', 'italic', 'strike', 'subscript', 'superscript'] as const

const links = [
  'https://example.org/',
  'https://example.org/a_(b)?c=d&e="f"',
  'http://[::1]/x y',
  'mailto:desk@example.org',
  'tel:+82-2-000-0000',
  '/relative/path',
  '#part',
  'https://example.org/항구',
]

/** A body over the whole schema, in ProseMirror's own JSON: it passes `check()`, and equal neighbours are joined. */
export function documentBody(options: DocumentOptions = {}): fc.Arbitrary<Body> {
  const settings: Settings = {
    text: tidyText,
    photoIds: [],
    knownPhotosOnly: false,
    citationIds: ['018f0000-0000-7000-8000-0000000c17e1', '018f0000-0000-7000-8000-0000000c17e2'],
    maxBlocks: 6,
    depth: 2,
    ...options,
  }
  return fc
    .array(fc.tuple(uuid, block(settings, settings.depth)), { minLength: 1, maxLength: settings.maxBlocks })
    .map((blocks) => asStored(blocks.map(([id, node]) => ({ ...node, attrs: { ...node.attrs, id } }))))
}

/** The JSON as ProseMirror writes it, after its own check: all attributes there, equal neighbours joined. */
export function asStored(blocks: DocumentNode[]): Body {
  const node = documentSchema.nodeFromJSON({ type: 'doc', content: blocks })
  node.check()
  return structuredClone(node.toJSON()) as Body
}

function block(settings: Settings, depth: number): fc.Arbitrary<DocumentNode> {
  const leaves = [
    { weight: 6, arbitrary: paragraph(settings) },
    { weight: 2, arbitrary: heading(settings) },
    { weight: 1, arbitrary: fc.constant(node('horizontalRule')) },
    { weight: 2, arbitrary: figure(settings) },
    { weight: 1, arbitrary: gallery(settings) },
    { weight: 1, arbitrary: table(fc.array(paragraph(settings), { minLength: 1, maxLength: 2 })) },
    { weight: 1, arbitrary: fc.array(paragraph(settings), { minLength: 1, maxLength: 2 }).map((content) => node('pullQuote', content)) },
  ]
  if (depth === 0) return fc.oneof(...leaves)
  return fc.oneof(
    ...leaves,
    { weight: 3, arbitrary: list(settings, depth) },
    { weight: 1, arbitrary: fc.array(block(settings, depth - 1), { minLength: 1, maxLength: 3 }).map((content) => node('blockquote', content)) },
    { weight: 1, arbitrary: factBox(settings, depth) },
  )
}

function factBox(settings: Settings, depth: number): fc.Arbitrary<DocumentNode> {
  return fc
    .array(fc.oneof(paragraph(settings), heading(settings), list(settings, depth)), { minLength: 1, maxLength: 3 })
    .map((content) => node('factBox', content))
}

function list(settings: Settings, depth: number): fc.Arbitrary<DocumentNode> {
  const item = fc
    .tuple(paragraph(settings), fc.array(block(settings, depth - 1), { maxLength: 2 }))
    .map(([first, rest]) => node('listItem', [first, ...rest]))
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    items.map((content) => node('bulletList', content)),
    fc
      .tuple(items, fc.constantFrom(1, 1, 1, 0, 7, 2026))
      .map(([content, start]): DocumentNode => ({ type: 'orderedList', attrs: { start, type: null }, content })),
  )
}

function figure(settings: Settings): fc.Arbitrary<DocumentNode> {
  const known = settings.photoIds.length > 0 ? fc.constantFrom(...settings.photoIds) : null
  const photoId = known === null ? uuid : settings.knownPhotosOnly ? known : fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: uuid })
  return fc
    .record({
      placementId: uuid,
      photoId,
      caption: fc.option(settings.text),
      alt: fc.option(fc.oneof(settings.text, fc.constant(''))),
      captionOver: fc.option(fc.constantFrom('0', '3w5e11264sgsf')),
      altOver: fc.option(fc.constantFrom('0', '3w5e11264sgsf')),
    })
    .map((attrs): DocumentNode => ({ type: 'figure', attrs }))
}

function gallery(settings: Settings): fc.Arbitrary<DocumentNode> {
  return fc
    .tuple(fc.constantFrom(...galleryLayouts), fc.array(figure(settings), { minLength: 1, maxLength: 4 }), paragraph(settings))
    .map(([layout, figures, caption]): DocumentNode => ({ type: 'gallery', attrs: { layout }, content: [...figures, caption] }))
}

function heading(settings: Settings): fc.Arbitrary<DocumentNode> {
  return fc
    .tuple(fc.constantFrom(2, 3, 4), inline(settings, false))
    .map(([level, content]): DocumentNode => ({ type: 'heading', attrs: { level }, content }))
}

function paragraph(options: Settings): fc.Arbitrary<DocumentNode> {
  return inline(options, true).map((content) => node('paragraph', content))
}

/** Text, hard breaks and footnotes, then marks laid over ranges of them, so that marks overlap, nest and touch at any character. */
function inline(settings: Settings, withBreaks: boolean): fc.Arbitrary<DocumentNode[]> {
  const pieces = [
    { weight: 8, arbitrary: settings.text.map((text): DocumentNode => ({ type: 'text', text })) },
    { weight: 1, arbitrary: footnote(settings) },
    ...(withBreaks ? [{ weight: 1, arbitrary: fc.constant(node('hardBreak')) }] : []),
  ]
  return fc
    .tuple(fc.array(fc.oneof(...pieces), { maxLength: 4 }), fc.array(markRange(settings), { maxLength: 4 }))
    .map(([content, ranges]) => applyMarks(content, ranges))
}

function footnote(settings: Settings): fc.Arbitrary<DocumentNode> {
  const plain = { ...settings, citationIds: [] }
  return fc
    .tuple(settings.text, fc.array(markRange(plain), { maxLength: 2 }))
    .map(([text, ranges]) => node('footnote', applyMarks([{ type: 'text', text }], ranges)))
}

interface MarkRange {
  mark: DocumentMark
  from: number
  length: number
}

function markRange(settings: Settings): fc.Arbitrary<MarkRange> {
  const choices: fc.Arbitrary<DocumentMark>[] = [
    ...simpleMarks.map((type) => fc.constant<DocumentMark>({ type })),
    fc.constantFrom('de', 'ko', 'zh-Hant').map((lang): DocumentMark => ({ type: 'language', attrs: { lang } })),
    fc.constantFrom(...links).map((href): DocumentMark => ({ type: 'link', attrs: { href } })),
  ]
  if (settings.citationIds.length > 0) {
    choices.push(fc.constant<DocumentMark>({ type: 'verbatim' }))
    choices.push(fc.constantFrom(...settings.citationIds).map((id): DocumentMark => ({ type: 'citation', attrs: { id } })))
  }
  return fc.record({ mark: fc.oneof(...choices), from: fc.nat(30), length: fc.integer({ min: 1, max: 30 }) })
}

const excludedBy: Partial<Record<MarkName, MarkName>> = { subscript: 'superscript', superscript: 'subscript' }

function applyMarks(content: DocumentNode[], ranges: MarkRange[]): DocumentNode[] {
  const units = content.flatMap((piece) => (piece.type === 'text' ? charactersOf(piece) : [piece]))
  return joinEqual(
    units.map((unit, index) => {
      const marks: DocumentMark[] = []
      for (const { mark, from, length } of ranges) {
        if (index < from || index >= from + length) continue
        const clash = marks.some((other) => excludedBy[mark.type] === other.type || (other.type === mark.type && mark.type !== 'citation'))
        const repeated = marks.some((other) => other.type === mark.type && other.attrs?.['id'] === mark.attrs?.['id'])
        if (!clash && !repeated) marks.push(mark)
      }
      return marks.length > 0 ? { ...unit, marks: inSchemaOrder(marks) } : unit
    }),
  )
}

function charactersOf(piece: DocumentNode): DocumentNode[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(piece.text ?? '')
  return [...segments].map(({ segment }) => ({ type: 'text', text: segment }))
}

function inSchemaOrder(marks: DocumentMark[]): DocumentMark[] {
  const rank = Object.keys(documentSchema.marks)
  return marks.toSorted((a, b) => rank.indexOf(a.type) - rank.indexOf(b.type))
}

function joinEqual(units: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    if (last?.type === 'text' && unit.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(unit.marks)) last.text = `${last.text}${unit.text}`
    else joined.push({ ...unit })
  }
  return joined
}

function node(type: NodeName, content?: DocumentNode[]): DocumentNode {
  return content === undefined || content.length === 0 ? { type } : { type, content }
}

import type { Body, DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import type { ImportedPhoto, ImportedStory, ImportWarning, NewId } from '../imported.ts'
import { tidyWireCopy } from '../wire/tidy-wire-copy.ts'
import { splitFrontMatter } from './front-matter.ts'
import { noKnownPhotos, readKnownPhotos, type KnownPhotos } from './known-photos.ts'
import { parseMarkdown } from './parse.ts'
import { readBlocks } from './read-blocks.ts'
import { isNode, readInline } from './read-inline.ts'
import { readHead } from './read-head.ts'
import { startReading, type Reading } from './reading.ts'

export interface MarkdownOptions {
  newId: NewId
  /** The text of the `photos.json` that lay beside the Markdown, if one did. */
  photosJson?: string
}

/**
 * A story from Markdown: Stet's own of every flavour comes back whole, other Markdown as far as a body can hold it, wire copy tidied. Nothing
 * is invented; what was dropped or guessed is told in the warnings.
 */
export function readMarkdown(text: string, { newId, photosJson }: MarkdownOptions): ImportedStory {
  const warnings: ImportWarning[] = []
  const known = knownPhotos(photosJson, warnings)
  const split = splitFrontMatter(text.replace(/\r\n?/g, '\n'))
  if (split.state === 'broken') warnings.push({ code: 'front-matter-unreadable', message: 'The front matter could not be read and was kept as text.', values: {} })
  if (split.unknown.length > 0) {
    const keys = split.unknown.join(', ')
    warnings.push({ code: 'front-matter-dropped', message: `These keys of the front matter have no field in a story and were left out: ${keys}.`, values: { keys } })
  }
  // Stet's own front matter always names the direction; its numbers and lines are somebody's words, not a page's.
  const ours = split.fields.direction !== undefined || photosJson !== undefined || split.body.includes('<!-- stet\n')
  const wire = ours ? null : tidyWireCopy(split.body)
  warnings.push(...(wire?.warnings ?? []))
  const tree = parseMarkdown(wire?.markdown ?? split.body)
  const reading = startReading(tree, newId, known, warnings)
  const head = split.fields.headline === undefined ? readHead(tree.children, reading) : { fields: {}, leadPhoto: null, blocks: tree.children }
  const blocks = [...readBlocks(head.blocks, reading), ...unusedNotes(reading)]
  const fields = { ...wire?.fields, ...head.fields, ...split.fields }
  const lead = leadPhoto(split.leadPhoto ?? head.leadPhoto, reading)
  if (lead !== null) fields.leadPhotoId = lead
  if (fields.headline === undefined || fields.headline.trim() === '') {
    delete fields.headline
    warnings.push({ code: 'headline-missing', message: 'The text has no headline. Please write one.', values: {} })
  }
  return { fields, body: bodyOf(blocks), photos: reading.photos, warnings }
}

function knownPhotos(json: string | undefined, warnings: ImportWarning[]): KnownPhotos {
  if (json === undefined) return noKnownPhotos
  const known = readKnownPhotos(json)
  if (known === null) warnings.push({ code: 'photos-json-unreadable', message: 'The photos.json beside the text could not be read; photos are known from the text alone.', values: {} })
  return known ?? noKnownPhotos
}

/** Reads a piece of Markdown that stands alone, as a clipboard holds it. Nothing is taken for a headline, and headings keep their order. */
export function readMarkdownBlocks(text: string, { newId }: { newId: NewId }): { content: DocumentNode[]; photos: ImportedPhoto[]; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = []
  const tree = parseMarkdown(text.replace(/\r\n?/g, '\n'))
  const hasFirstLevel = tree.children.some((block) => block.type === 'heading' && block.depth === 1)
  const blocks = tree.children.map((block) => (block.type === 'heading' && hasFirstLevel && block.depth < 6 ? { ...block, depth: (block.depth + 1) as typeof block.depth } : block))
  const reading = startReading(tree, newId, noKnownPhotos, warnings)
  const content = [...readBlocks(blocks, reading), ...unusedNotes(reading)]
  return { content, photos: reading.photos, warnings }
}

/** Notes that no place in the text names keep their words at its end. */
function unusedNotes(reading: Reading): DocumentNode[] {
  return [...reading.notes].flatMap(([identifier, note]): DocumentNode[] => {
    if (reading.usedNotes.has(identifier)) return []
    const content = note.children.flatMap((block) => (block.type === 'paragraph' ? readInline(block.children, reading).filter(isNode) : []))
    if (content.length === 0) return []
    reading.warn('note-unplaced', 'A footnote that no place in the text names was put at its end.')
    return [{ type: 'paragraph', content }]
  })
}

function leadPhoto(address: string | null, reading: Reading): string | null {
  const { leadPhotoId } = reading.known
  const named = reading.photos.find((photo) => (leadPhotoId === null ? address !== null && photo.src === address : photo.photoId === leadPhotoId))
  if (named) return named.photoId
  const added: ImportedPhoto | null =
    reading.known.lead(reading.newId) ?? (address === null ? null : { placementId: reading.newId(), photoId: reading.newId(), src: address, fields: {} })
  if (added === null) return null
  reading.photos.push(added)
  return added.photoId
}

/** The blocks in the form that the schema writes, ids for the top level left to whoever keeps them. */
function bodyOf(blocks: readonly DocumentNode[]): Body {
  const node = documentSchema.nodeFromJSON({ type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] })
  node.check()
  return JSON.parse(JSON.stringify(node.toJSON())) as Body
}

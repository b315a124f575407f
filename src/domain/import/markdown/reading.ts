import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import type { FigureAttributes } from '#domain/document/node.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import type { ImportedPhoto, ImportWarning, NewId } from '../imported.ts'
import type { KnownPhotos } from './known-photos.ts'

/** What one reading of a Markdown text gathers and looks up on its way. */
export interface Reading {
  newId: NewId
  photos: ImportedPhoto[]
  known: KnownPhotos
  notes: ReadonlyMap<string, FootnoteDefinition>
  usedNotes: Set<string>
  links: ReadonlyMap<string, Definition>
  warn: (code: string, message: string, values?: Record<string, string | number>) => void
}

/** What a figure shows, as a text gives it. `credit` holds the fields of its photo. */
export interface ShownFigure {
  src: string | null
  caption: string
  alt: string
  credit: Partial<PhotoFields>
}

export function startReading(root: Nodes, newId: NewId, known: KnownPhotos, warnings: ImportWarning[]): Reading {
  const notes = new Map<string, FootnoteDefinition>()
  const links = new Map<string, Definition>()
  collect(root, (node) => {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node)
  })
  const told = new Set<string>()
  return {
    newId,
    photos: [],
    known,
    notes,
    usedNotes: new Set(),
    links,
    warn: (code, message, values = {}) => {
      const key = JSON.stringify([code, values])
      if (told.has(key)) return
      told.add(key)
      warnings.push({ code, message, values })
    },
  }
}

function collect(node: Nodes, visit: (node: Nodes) => void): void {
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visit(next)
    if ('children' in next) waiting.push(...next.children.toReversed())
  }
}

/** Gives a figure its identity: that of `photos.json` where it speaks of this figure, else a new one. */
export function identify(shown: ShownFigure, reading: Reading): FigureAttributes {
  const known = reading.known.next(shown)
  if (known) {
    reading.photos.push(known.photo)
    return known.figure
  }
  const attributes = { placementId: reading.newId(), photoId: reading.newId(), caption: null, alt: null }
  if (shown.src === null) reading.warn('photo-missing', `A photo came without its file; its caption and credit are kept: “${shown.caption}”.`, { caption: shown.caption })
  const fields: Partial<PhotoFields> = { caption: shown.caption, ...(shown.alt === '' ? {} : { altText: shown.alt }), ...shown.credit }
  reading.photos.push({ placementId: attributes.placementId, photoId: attributes.photoId, src: shown.src, fields })
  return attributes
}

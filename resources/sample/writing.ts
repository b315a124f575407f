import type { Body, DocumentMark, DocumentNode } from '#domain/document/node.ts'
import type { Citation } from '#domain/source/source.ts'
import type { StoryFields } from '#domain/story/story.ts'
import type { SamplePhoto } from './photos.ts'
import type { SampleSource } from './sources.ts'

export type SampleCitation = Pick<Citation, 'id' | 'sourceId' | 'kind' | 'passage' | 'note' | 'checked'>

/** A story as it is written here: photos and sources by their keys, ids made when the sample is opened. */
export interface SampleStory {
  fields: Pick<StoryFields, 'slug' | 'headline'> & Partial<Omit<StoryFields, 'slug' | 'headline' | 'leadPhotoId' | 'embargoAt' | 'embargoZone'>>
  leadPhoto: SamplePhoto | null
  /** Hours from now until it may be published, and the zone it was set in. */
  embargo?: { hours: number; zone: string }
  write: (writer: Writer) => DocumentNode[]
}

/** Text, or a node that stands in a line of text. */
export type Inline = string | DocumentNode

/** The words that a body is written with. Blocks made here have ids; citations are collected as they are set. */
export interface Writer {
  p: (...inline: Inline[]) => DocumentNode
  h: (level: 2 | 3 | 4, text: string) => DocumentNode
  quote: (...paragraphs: Inline[][]) => DocumentNode
  pullQuote: (text: string) => DocumentNode
  bullets: (...items: Inline[][]) => DocumentNode
  numbers: (...items: Inline[][]) => DocumentNode
  factBox: (heading: string, ...blocks: DocumentNode[]) => DocumentNode
  /** The first row is the header. */
  table: (header: string[], ...rows: Inline[][]) => DocumentNode
  figure: (photo: SamplePhoto, override?: { caption?: string; alt?: string }) => DocumentNode
  rule: () => DocumentNode
  bold: (text: string) => DocumentNode
  italic: (text: string) => DocumentNode
  link: (text: string, href: string) => DocumentNode
  note: (text: string) => DocumentNode
  cite: (source: SampleSource, kind: Citation['kind'], passage: string, more?: { note?: string; checked?: boolean }) => DocumentNode
}

interface Ids {
  newId: () => string
  photoId: (photo: SamplePhoto) => string
  sourceId: (source: SampleSource) => string
}

/** Writes a story's body with new ids. Pure but for the ids. */
export function writeStory(story: SampleStory, { newId, photoId, sourceId }: Ids): { body: Body; citations: SampleCitation[] } {
  const citations: SampleCitation[] = []
  const inline = (parts: readonly Inline[]) => parts.map((part) => (typeof part === 'string' ? plain(part) : part))
  const paragraph = (parts: readonly Inline[]): DocumentNode => ({ type: 'paragraph', content: inline(parts) })
  const item = (parts: readonly Inline[]): DocumentNode => ({ type: 'listItem', content: [paragraph(parts)] })
  const row = (type: 'tableHeader' | 'tableCell', cells: readonly Inline[]): DocumentNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [paragraph([cell])] })),
  })
  const writer: Writer = {
    p: (...parts) => paragraph(parts),
    h: (level, text) => ({ type: 'heading', attrs: { level }, content: [plain(text)] }),
    quote: (...paragraphs) => ({ type: 'blockquote', content: paragraphs.map(paragraph) }),
    pullQuote: (text) => ({ type: 'pullQuote', content: [paragraph([text])] }),
    bullets: (...items) => ({ type: 'bulletList', content: items.map(item) }),
    numbers: (...items) => ({ type: 'orderedList', content: items.map(item) }),
    factBox: (heading, ...blocks) => ({ type: 'factBox', content: [writer.h(3, heading), ...blocks] }),
    table: (header, ...rows) => ({ type: 'table', content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))] }),
    figure: (photo, override) => ({
      type: 'figure',
      attrs: { placementId: newId(), photoId: photoId(photo), caption: override?.caption ?? null, alt: override?.alt ?? null },
    }),
    rule: () => ({ type: 'horizontalRule' }),
    bold: (text) => marked(text, { type: 'bold' }),
    italic: (text) => marked(text, { type: 'italic' }),
    link: (text, href) => marked(text, { type: 'link', attrs: { href } }),
    note: (text) => ({ type: 'footnote', content: [plain(text)] }),
    cite: (source, kind, passage, more) => {
      const id = newId()
      citations.push({ id, sourceId: sourceId(source), kind, passage, note: more?.note ?? '', checked: more?.checked ?? false })
      return marked(passage, { type: 'citation', attrs: { id } })
    },
  }
  const content = story.write(writer).map((block) => ({ ...block, attrs: { id: newId(), ...block.attrs } }))
  return { body: { type: 'doc', content }, citations }
}

function plain(text: string): DocumentNode {
  return { type: 'text', text }
}

function marked(text: string, mark: DocumentMark): DocumentNode {
  return { type: 'text', text, marks: [mark] }
}

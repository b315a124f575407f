/** A body as it is stored and sent: ProseMirror's JSON, named by the blocks of this folder. */
export interface DocumentNode {
  type: NodeName | 'doc' | 'text'
  attrs?: Record<string, unknown>
  content?: DocumentNode[]
  marks?: DocumentMark[]
  text?: string
}

export interface DocumentMark {
  type: MarkName
  attrs?: Record<string, unknown>
}

export interface Body extends DocumentNode {
  type: 'doc'
  content: DocumentNode[]
}

/** Every node a body may hold, `doc` and `text` apart. Each has a folder in `blocks/` and a form in every export format. */
export type NodeName =
  | 'paragraph'
  | 'heading'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'blockquote'
  | 'pullQuote'
  | 'factBox'
  | 'table'
  | 'tableRow'
  | 'tableHeader'
  | 'tableCell'
  | 'horizontalRule'
  | 'hardBreak'
  | 'footnote'
  | 'figure'
  | 'gallery'
  | 'notUnderstood'

export type MarkName = 'bold' | 'italic' | 'strike' | 'subscript' | 'superscript' | 'link' | 'language' | 'verbatim' | 'citation'

/** Marks that are for the desk alone and never leave the newsroom. */
export const deskMarks: ReadonlySet<MarkName> = new Set<MarkName>(['citation', 'verbatim'])

/** Those that no text from outside can bring: a source is this newsroom's own. */
export const ownMarks: ReadonlySet<MarkName> = new Set<MarkName>(['citation'])

/** A body with nothing in it yet: one empty paragraph. */
export function emptyBody(): Body {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

/** A placement of a photo in a story. `null` in caption or alt inherits the photo's own. */
export interface FigureAttributes {
  placementId: string
  photoId: string
  caption: string | null
  alt: string | null
}

import type { DocumentMark, DocumentNode } from '../../document/node.ts'
import type { ReaderWords } from '../reader-words.ts'
import type { ExportPhoto } from '../story-for-export.ts'

/** What a block needs to know, and may ask for, to write itself as plain text. */
export interface TextContext {
  readonly words: ReaderWords
  readonly photos: ReadonlyMap<string, ExportPhoto>
  /** Block nodes with an empty line between them. */
  blocks(nodes: readonly DocumentNode[]): string
  inline(nodes: readonly DocumentNode[]): string
  /** Takes a footnote into the list at the end and gives its number. */
  note(footnote: DocumentNode): number
}

export type TextForm = (node: DocumentNode, context: TextContext) => string

/** What plain text says before and after marked words; null for a mark of which it says nothing. */
export type TextMarkForm = { before: string; after: (mark: DocumentMark, text: string) => string } | null

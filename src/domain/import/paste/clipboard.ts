import type { DocumentNode } from '../../document/node.ts'

/** What lies on a clipboard, or is dropped, in the forms that other programs give it. */
export interface Clipboard {
  html?: string
  text?: string
  markdown?: string
}

/** How a paste is read: with its formatting, as words alone, or its plain text taken for Markdown. */
export type PasteForm = 'kept' | 'plain' | 'markdown'

/** A picture whose file came inside the text: the figure that shows it, and the file in base64. */
export interface PastedPicture {
  placementId: string
  mediaType: string
  base64: string
}

/** Something that was left out or changed. `code` names the sentence in the message catalogue under `paste.warning.`. */
export interface PasteWarning {
  code: PasteWarningCode
  count: number
}

export type PasteWarningCode =
  | 'deletions'
  | 'comments'
  | 'remote-pictures'
  | 'pictures-too-large'
  | 'pictures-too-many'
  | 'pictures-unknown'
  | 'unsafe-links'
  | 'lists-too-deep'
  | 'table-as-lines'
  | 'formatting-too-large'
  | 'text-too-large'

/** What a paste became: blocks in normal form, and whether a space stood before their first word and after their last. */
export interface Pasted {
  blocks: DocumentNode[]
  pictures: PastedPicture[]
  warnings: PasteWarning[]
  spaceBefore: boolean
  spaceAfter: boolean
}

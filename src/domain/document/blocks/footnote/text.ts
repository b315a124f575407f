import { indent } from '../../../export/text/indent.ts'
import type { TextContext, TextForm } from '../../../export/text/form.ts'
import type { DocumentNode } from '../../node.ts'

export const footnoteText: TextForm = (node, context) => `[${context.note(node)}]`

/** The notes of a story below its text; nothing where there are none. */
export function footnoteListText(notes: readonly DocumentNode[], context: TextContext): string {
  return notes.map((note, index) => indent(context.inline(note.content ?? []), `[${index + 1}] `, '    ')).join('\n')
}

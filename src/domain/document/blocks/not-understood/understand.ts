import type { Node, Schema } from '@tiptap/pm/model'
import { isDocumentNode } from '../../document-node.ts'
import type { DocumentNode } from '../../node.ts'
import { textOfBlock } from '../../plain-text.ts'

/** What a block that is not understood is in the document: its JSON as it is stored, and its words. */
export interface WrappedBlock {
  json: string
  text: string
}

/** The block as it was stored, of one that is not understood; null where it has been damaged. */
export function unwrappedBlock(json: unknown): DocumentNode | null {
  try {
    const content: unknown = JSON.parse(String(json))
    return isDocumentNode(content) ? content : null
  } catch {
    return null
  }
}

/** Wraps a block's JSON text; null where it does not have the form of a block, as a paste from outside may not. */
export function wrappedBlock(json: string): WrappedBlock | null {
  const content = unwrappedBlock(json)
  return content === null ? null : { json, text: textOfBlock(content) }
}

/** A block as the schema has it; null where a name, an attribute or the order of its parts is not the schema's, so that something would be lost. */
export function understoodBlock(schema: Schema, content: DocumentNode): Node | null {
  try {
    if (!knowsNames(schema, content)) return null
    const node = schema.nodeFromJSON(content)
    node.check()
    return schema.topNodeType.contentMatch.matchType(node.type) ? node : null
  } catch {
    return null
  }
}

/** ProseMirror drops what it has no attribute for, without a word. An attribute that says nothing may go. */
function knowsNames(schema: Schema, { type, attrs, marks, content }: DocumentNode): boolean {
  return (
    knowsAttributes(schema.nodes[type]?.spec.attrs, attrs) &&
    (marks ?? []).every((mark) => knowsAttributes(schema.marks[mark.type]?.spec.attrs, mark.attrs)) &&
    (content ?? []).every((child) => knowsNames(schema, child))
  )
}

function knowsAttributes(known: Record<string, unknown> | null | undefined, attrs: Record<string, unknown> | undefined): boolean {
  return Object.entries(attrs ?? {}).every(([name, value]) => value === null || Object.hasOwn(known ?? {}, name))
}

import { isDocumentNode } from '../document/document-node.ts'
import { languageOf } from '../document/blocks/language/tag.ts'
import { linkTarget } from '../document/blocks/link/target.ts'
import { understoodBlock } from '../document/blocks/not-understood/understand.ts'
import type { DocumentMark, DocumentNode, MarkName, NodeName } from '../document/node.ts'
import { textOfBlock } from '../document/plain-text.ts'
import { readable } from '../document/readable.ts'
import { documentSchema } from '../document/schema.ts'

/** The blocks of a text and the attributes that they keep. Photos and what is not understood stay with their story. */
const kept: Readonly<Partial<Record<NodeName, readonly string[]>>> = {
  paragraph: [],
  heading: ['level'],
  bulletList: [],
  orderedList: ['start', 'type'],
  listItem: [],
  blockquote: [],
  pullQuote: [],
  factBox: [],
  table: [],
  tableRow: [],
  tableHeader: ['colspan', 'rowspan'],
  tableCell: ['colspan', 'rowspan'],
  horizontalRule: [],
  hardBreak: [],
  footnote: [],
}

const plainMarks = new Set<MarkName>(['bold', 'italic', 'strike', 'subscript', 'superscript', 'verbatim'])
const mayBeEmpty = new Set<DocumentNode['type']>(['paragraph', 'heading', 'horizontalRule', 'hardBreak', 'footnote'])

/**
 * Blocks from outside as a template may hold them, whatever came: photos, citations, ids, unknown blocks and unsafe addresses are left out, and
 * what then fits nowhere becomes paragraphs of its words. Every block that is given is one that the schema of a body has.
 */
export function templateBlocks(blocks: readonly unknown[]): DocumentNode[] {
  return blocks.filter((block) => isDocumentNode(block)).flatMap((block) => {
    const cleaned = clean(block)
    if (cleaned === null) return []
    return understoodBlock(documentSchema, cleaned) === null ? paragraphsOf(cleaned) : [cleaned]
  })
}

function clean(node: DocumentNode): DocumentNode | null {
  if (node.type === 'text') {
    const text = readable(node.text ?? '').normalize('NFC')
    return text === '' ? null : withMarks({ type: 'text', text }, node.marks)
  }
  const attributes = kept[node.type as NodeName]
  if (attributes === undefined) return null
  const content = (node.content ?? []).map(clean).filter((child) => child !== null)
  if (content.length === 0 && !mayBeEmpty.has(node.type)) {
    return node.type === 'tableCell' || node.type === 'tableHeader' ? { type: node.type, content: [{ type: 'paragraph' }] } : null
  }
  if (node.type === 'listItem' && content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' })
  const attrs = Object.fromEntries(attributes.flatMap((name) => (isPlain(node.attrs?.[name]) ? [[name, node.attrs?.[name]]] : [])))
  const bare: DocumentNode = { type: node.type, ...(Object.keys(attrs).length > 0 ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) }
  return node.type === 'footnote' || node.type === 'hardBreak' ? withMarks(bare, node.marks) : bare
}

/** Levels, numbers and kinds of numbering: nothing else is an attribute that a template keeps. */
function isPlain(value: unknown): boolean {
  return (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 100_000) || (typeof value === 'string' && /^[aAiI1]$/.test(value))
}

function withMarks(node: DocumentNode, marks: readonly DocumentMark[] | undefined): DocumentNode {
  const own = (marks ?? []).flatMap((mark): DocumentMark[] => {
    if (plainMarks.has(mark.type)) return [{ type: mark.type }]
    if (mark.type === 'link') {
      const href = linkTarget(mark.attrs?.['href'])
      return href === null ? [] : [{ type: 'link', attrs: { href } }]
    }
    const lang = mark.type === 'language' ? languageOf(mark.attrs?.['lang']) : null
    return lang === null ? [] : [{ type: 'language', attrs: { lang } }]
  })
  return own.length > 0 ? { ...node, marks: own } : node
}

function paragraphsOf(block: DocumentNode): DocumentNode[] {
  return textOfBlock(block)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
}

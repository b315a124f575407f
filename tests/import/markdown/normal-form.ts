import { linkTarget } from '#domain/document/blocks/link/target.ts'
import { deskMarks, type Body, type DocumentMark, type DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { cleanText } from '#domain/export/markdown/escape.ts'

/** The normal form of a body that went through Markdown, as `docs/markdown.md` writes it down. */
export function markdownNormalForm(body: Body): Body {
  const content = withoutEmptyParagraphs(body.content.flatMap(normal))
  const node = documentSchema.nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] })
  node.check()
  return JSON.parse(JSON.stringify(node.toJSON())) as Body
}

const containers = new Set(['blockquote', 'pullQuote', 'factBox', 'listItem', 'tableCell', 'tableHeader'])

function normal(node: DocumentNode): DocumentNode[] {
  if (node.type === 'text') return normalText(node)
  const attrs = { ...node.attrs, ...('id' in (node.attrs ?? {}) ? { id: null } : {}) }
  if (node.type === 'figure') return [{ type: 'figure', attrs: { ...attrs, captionOver: null, altOver: null } }]
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
  const content = joinEqual((node.content ?? []).flatMap(normal))
  if (node.type === 'footnote') return [{ type: 'footnote', content }]
  return [{ type: node.type, attrs, content: containers.has(node.type) ? filled(node, withoutEmptyParagraphs(content)) : content }]
}

function normalText(node: DocumentNode): DocumentNode[] {
  const text = cleanText(node.text ?? '').replace(/\n/g, ' ')
  const marks = (node.marks ?? []).flatMap((mark): DocumentMark[] => {
    if (mark.type !== 'link') return deskMarks.has(mark.type) ? [] : [mark]
    const href = linkTarget(mark.attrs?.['href'])
    return href === null ? [] : [{ type: 'link', attrs: { href } }]
  })
  return text === '' ? [] : [{ type: 'text', text, marks }]
}

function joinEqual(nodes: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text = `${last.text}${node.text}`
    else joined.push({ ...node })
  }
  return joined
}

function withoutEmptyParagraphs(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.filter((node) => node.type !== 'paragraph' || (node.content ?? []).length > 0)
}

function filled(container: DocumentNode, content: DocumentNode[]): DocumentNode[] {
  if (content.length === 0 || (container.type === 'listItem' && content[0]?.type !== 'paragraph')) return [{ type: 'paragraph' }, ...content]
  return content
}

import type { DocumentNode } from '#domain/document/node.ts'
import { guardEdges } from '#domain/export/markdown/escape.ts'
import { wrapped, wrapperTag, type MarkdownForm, type MarkdownWriter } from '#domain/export/markdown/writer.ts'

export const tableMarkdown: MarkdownForm = {
  block: (node, writer) => {
    const rows = (node.content ?? []).map((row) => row.content ?? [])
    const alignments = pipeAlignments(rows)
    return alignments === null ? rawTable(node, writer) : pipeTable(rows, alignments, writer)
  },
}

export const tableRowMarkdown: MarkdownForm = {
  part: (node, writer) => ['<tr>', ...(node.content ?? []).map((cell) => writer.block(cell)), '</tr>'].join('\n'),
}

export const tableHeaderMarkdown: MarkdownForm = { part: (node, writer) => rawCell('th', node, writer) }
export const tableCellMarkdown: MarkdownForm = { part: (node, writer) => rawCell('td', node, writer) }

const alignments = ['left', 'center', 'right'] as const
type Alignment = (typeof alignments)[number] | null

const rules: Record<Exclude<Alignment, null>, string> = { left: ':--', center: ':-:', right: '--:' }

function alignmentOf(cell: DocumentNode): Alignment {
  return alignments.find((name) => name === cell.attrs?.['align']) ?? null
}

function spanOf(cell: DocumentNode, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.attrs?.[name] ?? 1)
  return Number.isInteger(span) && span > 1 ? span : 1
}

/** The alignment of each column where a GFM table can say it all: one row of headers, one paragraph a cell, no merged cells; else null. */
function pipeAlignments(rows: readonly DocumentNode[][]): Alignment[] | null {
  const [head, ...body] = rows
  if (head === undefined || head.length === 0) return null
  const plain = (cell: DocumentNode) => spanOf(cell, 'colspan') === 1 && spanOf(cell, 'rowspan') === 1 && cell.content?.length === 1
  const even = rows.every((row) => row.length === head.length && row.every((cell, column) => plain(cell) && alignmentOf(cell) === alignmentOf(head[column] ?? cell)))
  const fits = even && head.every((cell) => cell.type === 'tableHeader') && body.every((row) => row.every((cell) => cell.type === 'tableCell'))
  return fits ? head.map(alignmentOf) : null
}

function pipeTable([head = [], ...body]: readonly DocumentNode[][], columns: readonly Alignment[], writer: MarkdownWriter): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const words = (cells: readonly DocumentNode[]) => cells.map((cell) => guardEdges(writer.line(cell.content?.[0]?.content ?? [])))
  return [row(words(head)), row(columns.map((alignment) => (alignment === null ? '---' : rules[alignment]))), ...body.map((cells) => row(words(cells)))].join('\n')
}

function rawTable(node: DocumentNode, writer: MarkdownWriter): string {
  const rows = (node.content ?? []).map((row) => writer.block(row))
  return [wrapperTag('table', writer.flavour), ...rows, '</table>'].join('\n')
}

function rawCell(tag: 'th' | 'td', cell: DocumentNode, writer: MarkdownWriter): string {
  const spans = (['colspan', 'rowspan'] as const).map((name) => (spanOf(cell, name) > 1 ? ` ${name}="${spanOf(cell, name)}"` : '')).join('')
  const alignment = alignmentOf(cell)
  const style = alignment === null ? '' : ` style="text-align: ${alignment}"`
  return wrapped(wrapperTag(tag, writer.flavour, spans + style), writer.blocks(cell.content ?? []), `</${tag}>`)
}

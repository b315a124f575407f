import type { HtmlContext, HtmlForm } from '../../../export/html/form.ts'
import type { DocumentNode } from '../../node.ts'
import { spansOf } from './tidy.ts'

export const tableHtml: HtmlForm = (node, context) => {
  const rows = node.content ?? []
  const heads = headRows(rows)
  const sections = [
    heads > 0 ? `<thead>\n${context.blocks(rows.slice(0, heads))}\n</thead>` : '',
    heads < rows.length ? `<tbody>\n${rows.slice(heads).map((row) => rowHtml(row, context, 'row')).join('\n')}\n</tbody>` : '',
  ].filter(Boolean)
  const table = `<table>\n${sections.join('\n')}\n</table>`
  return context.form === 'page' ? `<div class="table">\n${table}\n</div>` : table
}

/** The rows at the top that are all headers and from which no cell reaches below them. */
function headRows(rows: readonly DocumentNode[]): number {
  const firstOther = rows.findIndex((row) => (row.content ?? []).some((cell) => cell.type !== 'tableHeader'))
  for (let count = firstOther === -1 ? rows.length : firstOther; count > 0; count -= 1) {
    const reachesBelow = rows.slice(0, count).some((row, y) => (row.content ?? []).some((cell) => y + spansOf(cell).rows > count))
    if (!reachesBelow) return count
  }
  return 0
}

/** A row of headers; rows of the body are written by their table. */
export const tableRowHtml: HtmlForm = (node, context) => rowHtml(node, context, 'col')

function rowHtml(row: DocumentNode, context: HtmlContext, scope: 'row' | 'col'): string {
  const cells = (row.content ?? []).map((cell, x) => {
    if (cell.type !== 'tableHeader') return tableCellHtml(cell, context)
    return headerHtml(cell, context, scope === 'row' && x === 0 ? 'row' : 'col')
  })
  return `<tr>\n${cells.join('\n')}\n</tr>`
}

export const tableHeaderHtml: HtmlForm = (node, context) => headerHtml(node, context, 'col')

function headerHtml(cell: DocumentNode, context: HtmlContext, scope: 'row' | 'col'): string {
  const spans = spansOf(cell)
  const isGroup = scope === 'row' ? spans.rows > 1 : spans.columns > 1
  return `<th scope="${scope}${isGroup ? 'group' : ''}"${cellAttributes(cell, context)}>${cellContent(cell, context)}</th>`
}

export const tableCellHtml: HtmlForm = (node, context) => `<td${cellAttributes(node, context)}>${cellContent(node, context)}</td>`

function cellAttributes(cell: DocumentNode, context: HtmlContext): string {
  const spans = spansOf(cell)
  const align = cell.attrs?.['align']
  const aligned = align === 'left' || align === 'center' || align === 'right'
  return [
    spans.columns > 1 ? ` colspan="${spans.columns}"` : '',
    spans.rows > 1 ? ` rowspan="${spans.rows}"` : '',
    aligned ? (context.form === 'page' ? ` class="${align}"` : ` style="text-align: ${align}"`) : '',
    isSingle(cell) ? context.dir(cell.content![0]!) : '',
  ].join('')
}

function cellContent(cell: DocumentNode, context: HtmlContext): string {
  return isSingle(cell) ? context.inline(cell.content![0]!.content ?? []) : `\n${context.blocks(cell.content ?? [])}\n`
}

function isSingle(cell: DocumentNode): boolean {
  return cell.content?.length === 1 && cell.content[0]?.type === 'paragraph'
}

import type { DocumentNode } from '../../node.ts'
import type { TextForm } from '../../../export/text/form.ts'

/** A line for each row, cells between bars; a rule under the rows of headers. */
export const tableText: TextForm = (node, context) =>
  (node.content ?? [])
    .map((row, index, rows) => {
      const line = tableRowText(row, context)
      const next = rows[index + 1]
      return isHead(row) && next !== undefined && !isHead(next) ? `${line}\n${'-'.repeat(Math.min(Math.max(line.length, 3), 60))}` : line
    })
    .join('\n')

function isHead(row: DocumentNode): boolean {
  return (row.content ?? []).every((cell) => cell.type === 'tableHeader')
}

export const tableRowText: TextForm = (node, context) => (node.content ?? []).map((cell) => tableCellText(cell, context)).join(' | ')

export const tableCellText: TextForm = (node, context) =>
  (node.content ?? []).map((paragraph) => context.blocks([paragraph]).replace(/\n/g, ' ')).join(' / ')

export const tableHeaderText: TextForm = tableCellText

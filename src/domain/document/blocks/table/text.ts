import type { TextForm } from '../../../export/text/form.ts'

/** A line for each row, cells between bars; a rule under rows of headers alone. */
export const tableText: TextForm = (node, context) =>
  (node.content ?? [])
    .map((row) => {
      const line = tableRowText(row, context)
      const isHead = (row.content ?? []).every((cell) => cell.type === 'tableHeader')
      return isHead ? `${line}\n${'-'.repeat(Math.min(Math.max(line.length, 3), 60))}` : line
    })
    .join('\n')

export const tableRowText: TextForm = (node, context) => (node.content ?? []).map((cell) => tableCellText(cell, context)).join(' | ')

export const tableCellText: TextForm = (node, context) =>
  (node.content ?? []).map((paragraph) => context.blocks([paragraph]).replace(/\n/g, ' ')).join(' / ')

export const tableHeaderText: TextForm = tableCellText

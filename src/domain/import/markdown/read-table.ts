import type { Table } from 'mdast'
import type { DocumentNode } from '#domain/document/node.ts'
import { fitBlocks } from './fit-blocks.ts'
import type { Folded, FoldedElement } from './fold-html.ts'
import { paragraphBlocks } from './read-paragraph.ts'
import type { Reading } from './reading.ts'

/** A GFM table: a row of headers, then cells, each column with its alignment. Figures in cells follow the table. */
export function readTable(table: Table, reading: Reading): DocumentNode[] {
  const lifted: DocumentNode[] = []
  const columns = Math.max(1, ...table.children.map((row) => row.children.length))
  const rows = table.children.map((row, rowIndex): DocumentNode => {
    const cells = Array.from({ length: columns }, (_, column): DocumentNode => {
      const fitted = fitBlocks(paragraphBlocks(row.children[column]?.children ?? [], reading), ['paragraph'])
      lifted.push(...fitted.lifted)
      return { type: rowIndex === 0 ? 'tableHeader' : 'tableCell', attrs: { align: table.align?.[column] ?? null }, content: fitted.kept }
    })
    return { type: 'tableRow', content: cells }
  })
  return [{ type: 'table', content: rows }, ...lifted]
}

/** A raw HTML table with Markdown in its cells. */
export function readRawTable(element: FoldedElement, readBlocks: (children: readonly Folded[]) => DocumentNode[]): DocumentNode[] {
  const lifted: DocumentNode[] = []
  const rows = rowsOf(element).map((row): DocumentNode => {
    const cells = elementsOf(row).filter(({ tag }) => tag === 'td' || tag === 'th')
    return {
      type: 'tableRow',
      content: cells.map((cell): DocumentNode => {
        const fitted = fitBlocks(readBlocks(cell.children), ['paragraph'])
        lifted.push(...fitted.lifted)
        return { type: cell.tag === 'th' ? 'tableHeader' : 'tableCell', attrs: cellAttributes(cell), content: fitted.kept }
      }),
    }
  })
  return rows.every((row) => row.content?.length === 0) ? readBlocks(element.children) : [{ type: 'table', content: rows }, ...lifted]
}

function elementsOf(element: FoldedElement): FoldedElement[] {
  return element.children.filter((child): child is FoldedElement => child.type === 'element')
}

function rowsOf(element: FoldedElement): FoldedElement[] {
  return elementsOf(element).flatMap((child) => (child.tag === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tag) ? rowsOf(child) : []))
}

function cellAttributes({ attributes }: FoldedElement): Record<string, unknown> {
  const span = (name: string) => {
    const value = Number(attributes[name] ?? 1)
    return Number.isInteger(value) && value > 1 && value <= 1_000 ? value : 1
  }
  const align = /text-align:\s*(left|center|right)/i.exec(attributes['style'] ?? '')?.[1] ?? /^(?:left|center|right)$/i.exec(attributes['align'] ?? '')?.[0] ?? null
  return { colspan: span('colspan'), rowspan: span('rowspan'), align: align?.toLowerCase() ?? null }
}

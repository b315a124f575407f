import type { DocumentNode } from '../../node.ts'

/** How many columns and rows a cell covers: whole numbers from 1, as browsers limit them. */
export function spansOf(cell: DocumentNode): { columns: number; rows: number } {
  return { columns: whole(cell.attrs?.['colspan'], 1_000), rows: whole(cell.attrs?.['rowspan'], 65_534) }
}

function whole(value: unknown, limit: number): number {
  const number = Math.trunc(Number(value))
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), limit) : 1
}

/** A table whose every row has cells, and whose cells end within it; null where it has none. `content` puts a cell's paragraphs in order. */
export function tidyTable(table: DocumentNode, content: (paragraphs: readonly DocumentNode[]) => DocumentNode[]): DocumentNode | null {
  const rows = table.content ?? []
  const empty = rows.map((row) => (row.content ?? []).length === 0)
  const kept = rows.flatMap((row, y): DocumentNode[] => {
    if (empty[y] === true) return []
    const cells = (row.content ?? []).map((cell): DocumentNode => {
      const spans = spansOf(cell)
      const rowspan = empty.slice(y, y + spans.rows).filter((isEmpty) => !isEmpty).length
      const align = cell.attrs?.['align']
      return {
        type: cell.type,
        attrs: { colspan: spans.columns, rowspan, colwidth: null, align: align === 'left' || align === 'center' || align === 'right' ? align : null },
        content: content(cell.content ?? []),
      }
    })
    return [{ ...row, content: cells }]
  })
  return kept.length > 0 ? { ...table, content: kept } : null
}

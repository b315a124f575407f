import type { DocumentNode } from '../../document/node.ts'
import type { ReadInside } from './context.ts'
import { paragraphsOf } from './inline-only.ts'
import { styleOf } from './style.ts'
import { classesOf, elementsBelow, textOf, type HtmlElement } from './tree.ts'

const mostColumns = 200
const mostCells = 20_000

/** Whether a table only arranges a page: it says so, holds other tables or headings, or is one column without headers. */
export function isLayoutTable(table: HtmlElement): boolean {
  const below = [...elementsBelow(table)]
  const role = table.attributes['role']
  if (role === 'presentation' || role === 'none' || below.some((element) => /^(table|h[1-4]|article|figure)$/.test(element.tag))) return true
  const rows = below.filter((element) => element.tag === 'tr')
  return rows.every((row) => row.children.filter((cell) => typeof cell !== 'string' && isCell(cell)).length <= 1) && !below.some((element) => element.tag === 'th')
}

/** A table with its merged cells, made rectangular; its caption before it, and photos that stood in cells after it. */
export function readTable(table: HtmlElement, readInside: ReadInside): DocumentNode[] {
  const before: DocumentNode[] = []
  const after: DocumentNode[] = []
  const groups: HtmlElement[][] = []
  const loose: HtmlElement[] = []
  for (const child of table.children) {
    if (typeof child === 'string') continue
    if (child.tag === 'caption' && textOf(child) !== '') before.push(...readInside(child))
    else if (child.tag === 'tr') loose.push(child)
    else if (['thead', 'tbody', 'tfoot'].includes(child.tag)) groups.push(child.children.filter((row) => typeof row !== 'string' && row.tag === 'tr') as HtmlElement[])
  }
  if (loose.length > 0) groups.unshift(loose)
  const rows: Cell[][] = []
  for (const group of groups) {
    group.forEach((row, y) => rows.push(readCells(row, group.length - y, readInside, after)))
  }
  const content = rectangular(rows).map((cells): DocumentNode => ({ type: 'tableRow', content: cells.map(cellNode) }))
  return content.length === 0 ? [...before, ...after] : [...before, { type: 'table', content }, ...after]
}

interface Cell {
  isHeader: boolean
  columns: number
  rows: number
  align: string | null
  content: DocumentNode[]
}

function isCell(element: HtmlElement): boolean {
  return element.tag === 'td' || element.tag === 'th'
}

function readCells(row: HtmlElement, rowsLeft: number, readInside: ReadInside, after: DocumentNode[]): Cell[] {
  return row.children
    .filter((child): child is HtmlElement => typeof child !== 'string' && isCell(child))
    .map((cell) => {
      const { paragraphs, rest } = paragraphsOf(readInside(cell))
      after.push(...rest)
      const rowspan = Number.parseInt(cell.attributes['rowspan'] ?? '1', 10)
      return {
        isHeader: cell.tag === 'th',
        columns: clamp(Number.parseInt(cell.attributes['colspan'] ?? '1', 10), mostColumns),
        // Zero reaches to the end of the rows' group.
        rows: rowspan === 0 ? rowsLeft : clamp(rowspan, rowsLeft),
        align: alignOf(cell),
        content: paragraphs,
      }
    })
}

function clamp(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), Math.max(most, 1)) : 1
}

function alignOf(cell: HtmlElement): string | null {
  const said = styleOf(cell)['text-align'] ?? cell.attributes['align']?.toLowerCase()
  return [said, ...classesOf(cell).map((name) => name.replace(/^(?:has-text-align|text|align)-/, ''))].find((name) => name === 'left' || name === 'center' || name === 'right') ?? null
}

/** Every row with as many columns as the widest: what is missing becomes an empty cell, what would overlap is cut. */
function rectangular(rows: readonly Cell[][]): Cell[][] {
  const taken: boolean[][] = rows.map(() => [])
  const placed: { x: number; cell: Cell }[][] = rows.map(() => [])
  rows.forEach((cells, y) => {
    let x = 0
    for (const cell of cells) {
      while (taken[y]?.[x] === true) x += 1
      let columns = 1
      while (columns < cell.columns && taken[y]?.[x + columns] !== true) columns += 1
      let height = 1
      while (height < cell.rows && isFree(taken[y + height], x, columns)) height += 1
      for (let down = 0; down < height; down += 1) for (let right = 0; right < columns; right += 1) taken[y + down]![x + right] = true
      placed[y]!.push({ x, cell: { ...cell, columns, rows: height } })
      x += columns
    }
  })
  const width = Math.max(0, ...taken.map((row) => row.length))
  if (width * rows.length > mostCells) return placed.map((row) => row.map(({ cell }) => cell)).filter((row) => row.length > 0)
  return placed.map((row, y) => {
    for (let x = 0; x < width; x += 1) {
      if (taken[y]?.[x] !== true) row.push({ x, cell: { isHeader: false, columns: 1, rows: 1, align: null, content: [] } })
    }
    return row.toSorted((a, b) => a.x - b.x).map(({ cell }) => cell)
  })
}

function isFree(row: boolean[] | undefined, x: number, columns: number): boolean {
  return row !== undefined && !row.slice(x, x + columns).includes(true)
}

function cellNode({ isHeader, columns, rows, align, content }: Cell): DocumentNode {
  return {
    type: isHeader ? 'tableHeader' : 'tableCell',
    attrs: { colspan: columns, rowspan: rows, colwidth: null, align },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

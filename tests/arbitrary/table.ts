import * as fc from 'fast-check'
import type { DocumentNode } from '#domain/document/node.ts'

type Headers = 'none' | 'row' | 'column' | 'both' | 'mixed'

/** A table whose merged cells fill a grid of up to 4 by 4 without gap or overlap. */
export function table(cellContent: fc.Arbitrary<DocumentNode[]>): fc.Arbitrary<DocumentNode> {
  return fc
    .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }), headers: fc.constantFrom<Headers[]>('none', 'row', 'row', 'column', 'both', 'mixed') })
    .chain(({ rows, columns, headers }) =>
      fc
        .array(fc.tuple(cellContent, fc.constantFrom(1, 1, 1, 2, 3), fc.constantFrom(1, 1, 1, 2, 3), fc.constantFrom(null, null, 'left', 'center', 'right'), fc.boolean()), {
          minLength: rows * columns,
          maxLength: rows * columns,
        })
        .map((seeds) => fill(rows, columns, headers, seeds)),
    )
}

type Seed = [DocumentNode[], number, number, string | null, boolean]

function fill(rows: number, columns: number, headers: Headers, seeds: Seed[]): DocumentNode {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  const content = taken.map((row, y) => {
    const cells: DocumentNode[] = []
    for (let x = 0; x < columns; x += 1) {
      const seed = seeds[y * columns + x]
      if (row[x] === true || seed === undefined) continue
      const [paragraphs, wide, high, align, asHeader] = seed
      let colspan = 1
      while (colspan < wide && x + colspan < columns && row[x + colspan] === false) colspan += 1
      const rowspan = Math.min(high, rows - y)
      for (let down = 0; down < rowspan; down += 1) for (let right = 0; right < colspan; right += 1) taken[y + down]![x + right] = true
      const isHeader =
        headers === 'mixed' ? asHeader : ((headers === 'row' || headers === 'both') && y === 0) || ((headers === 'column' || headers === 'both') && x === 0)
      cells.push({ type: isHeader ? 'tableHeader' : 'tableCell', attrs: { colspan, rowspan, colwidth: null, align }, content: paragraphs })
    }
    return { type: 'tableRow', content: cells } satisfies DocumentNode
  })
  return { type: 'table', content }
}

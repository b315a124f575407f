import { graphemes } from '#domain/text/graphemes.ts'

/** Where a command speaks. What it answers goes to `out`, all else to `err`. */
export interface Terminal {
  out(text: string): void
  err(line: string): void
  /** Shows how far the work is, on a terminal only; the next line takes its place. */
  progress(line: string): void
}

/** The terminal that the process was started in. */
export function processTerminal(): Terminal {
  let shown = false
  const wipe = () => {
    if (shown) process.stderr.write('\r\u001b[K')
    shown = false
  }
  // A reader that has seen enough (`stet list | head -1`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  return {
    out(text) {
      wipe()
      process.stdout.write(`${text}\n`)
    },
    err(line) {
      wipe()
      process.stderr.write(`${line}\n`)
    },
    progress(line) {
      if (!process.stderr.isTTY) return
      const width = Math.max(10, (process.stderr.columns ?? 80) - 1)
      process.stderr.write(`\r\u001b[K${printable(line).slice(0, width)}`)
      shown = true
    },
  }
}

/** A text from outside on one line, without what could steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

/** Columns of text, as wide as their widest cell; the last column runs free. */
export function columns(rows: string[][]): string {
  const cells = rows.map((row) => row.map(printable))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))))
  return cells
    .map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))).join('  ').trimEnd())
    .join('\n')
}

/** How many columns a text takes on a terminal: East Asian letters take two. */
function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    width += /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Extended_Pictographic}/u.test(segment) ? 2 : 1
  }
  return width
}

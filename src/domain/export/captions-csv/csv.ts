/** Signs with which a spreadsheet begins a formula, and the one that is set before them: it is doubled where a text begins with it itself. */
const formula = /^['=+\-@\t\r]/
const neutralised = /^'(?=['=+\-@\t\r])/

/** Rows as CSV by RFC 4180, with the mark by which spreadsheets know UTF-8. No cell is taken for a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(text: string): string {
  const plain = formula.test(text) ? `'${text}` : text
  return /[",;\t\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Rows of a CSV, whether spreadsheets parted its cells by commas, semicolons or tabs. Null where a quotation mark is never closed. */
export function readCsv(text: string): string[][] | null {
  const plain = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(plain)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < plain.length) {
    const { value, end } = nextCell(plain, at, separator)
    if (end < 0) return null
    row.push(value.replace(neutralised, ''))
    const sign = plain[end]
    if (sign === separator) {
      at = end + 1
      if (at < plain.length) continue
      row.push('')
    } else at = plain.startsWith('\r\n', end) ? end + 2 : end + 1
    rows.push(row)
    row = []
  }
  return rows
}

function nextCell(text: string, start: number, separator: string): { value: string; end: number } {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { value: text.slice(start, end), end }
  }
  let value = ''
  for (let at = start + 1; ; at += 1) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value, end: -1 }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    at = quote + 1
  }
}

/** The sign that parts the names of the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const counts = [',', ';', '\t'].map((sign) => [sign, first.split(sign).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

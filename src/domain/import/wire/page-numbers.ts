import type { ImportWarning } from '../imported.ts'
import { endsSentence } from '../text/paragraphs.ts'

const bare = /^\s*(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?\s*$/
const labelled = /^\s*(?:page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])\s*$/i

interface Numbered {
  line: number
  value: number
}

/**
 * Takes out page numbers that a page's layout left between the lines. A number alone on its line goes only where nothing but a page can have
 * put it there: in a run of numbers that count up by one, at the very end of the text or after a finished sentence and from 1 on; alone, at
 * the very end below a finished sentence; or beside a page break. Every other number is somebody's text.
 */
export function dropPageNumbers(lines: readonly string[], warnings: ImportWarning[]): string[] {
  const dropped = new Set<number>()
  const lastWords = lines.findLastIndex((line) => line.trim() !== '')
  for (const run of runsOf(lines)) {
    const first = run[0]
    const last = run.at(-1)
    if (first === undefined || last === undefined) continue
    const before = lineBefore(lines, first.line)
    const atEnd = last.line === lastWords
    const finished = before !== null && endsSentence(before)
    const isPaging = run.length > 1 ? atEnd || (run.length > 2 && first.value === 1 && finished) : atEnd && finished
    if (isPaging) for (const { line } of run) dropped.add(line)
  }
  lines.forEach((line, index) => {
    const besideBreak = line.includes('\f') || (lines[index - 1] ?? '').includes('\f') || (lines[index + 1] ?? '').startsWith('\f')
    if (labelled.test(line.replaceAll('\f', '')) && isLoose(lines, index)) dropped.add(index)
    else if (besideBreak && bare.test(line.replaceAll('\f', ''))) dropped.add(index)
  })
  if (dropped.size > 0) {
    const text = [...dropped].sort((a, b) => a - b).map((index) => (lines[index] ?? '').replaceAll('\f', '').trim()).join(', ')
    warnings.push({ code: 'page-numbers-dropped', message: `Page numbers between the lines were left out: ${text}.`, values: { text } })
  }
  return lines.filter((_, index) => !dropped.has(index))
}

/** Numbers alone on their lines, in runs that count up by one; blank lines do not end a run. */
function runsOf(lines: readonly string[]): Numbered[][] {
  const runs: Numbered[][] = []
  let current: Numbered[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const value = Number(bare.exec(line)?.[1] ?? Number.NaN)
    if (Number.isNaN(value)) {
      if (current.length > 0) runs.push(current)
      current = []
      return
    }
    if (current.length > 0 && value !== (current.at(-1)?.value ?? 0) + 1) {
      runs.push(current)
      current = []
    }
    current.push({ line: index, value })
  })
  return current.length > 0 ? [...runs, current] : runs
}

function lineBefore(lines: readonly string[], index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? ''
    if (line.trim() !== '') return line
  }
  return null
}

/** With a blank line or an end of the text on either side. */
function isLoose(lines: readonly string[], index: number): boolean {
  return (lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === ''
}

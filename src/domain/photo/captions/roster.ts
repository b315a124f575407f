import { z } from 'zod'
import { isTypableCode } from './code-sign.ts'

/** As many rosters a newsroom keeps. */
export const mostRosters = 200

export const rosterContent = z.object({
  name: z.string().max(200),
  /** A tab-separated text, as photo desks pass it on: `readRoster` reads it. */
  entries: z.string().max(2_000_000),
  /** Whether its codes are replaced in what is written. */
  inUse: z.boolean(),
})
export type RosterContent = z.infer<typeof rosterContent>

export const roster = z.object({ id: z.uuid(), content: rosterContent, revision: z.int(), updatedAt: z.string() })
export type Roster = z.infer<typeof roster>

/** A code and what may stand for it, the first of which is the usual one. */
export interface RosterEntry {
  readonly code: string
  readonly replacements: readonly string[]
  /** Counted from 1. */
  readonly line: number
}

/**
 * A line that does not do what it seems to. `nothing`: no replacement, mostly for want of a tab; `untypable`: a code with a space or a sign that no
 * code can have; `again`: the code stood in `firstLine` already, which is the one that counts.
 */
export type RosterProblem =
  | { readonly kind: 'nothing' | 'untypable'; readonly line: number; readonly code: string }
  | { readonly kind: 'again'; readonly line: number; readonly code: string; readonly firstLine: number }

export interface ReadRoster {
  readonly entries: readonly RosterEntry[]
  readonly problems: readonly RosterProblem[]
}

/**
 * Reads a roster: on each line a code, a tab, what is to stand for it, and after further tabs its alternates. Empty lines, and lines that begin
 * with //, say nothing. Cells may be quoted as spreadsheets quote them.
 */
export function readRoster(text: string): ReadRoster {
  const entries: RosterEntry[] = []
  const problems: RosterProblem[] = []
  const lines = new Map<string, number>()
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .forEach((written, index) => {
      const line = index + 1
      if (written.trim() === '' || written.trimStart().startsWith('//')) return
      const [code = '', ...replacements] = written.split('\t').map(cell)
      while (replacements.at(-1) === '') replacements.pop()
      const firstLine = lines.get(code)
      if (code === '' || (replacements[0] ?? '') === '') problems.push({ kind: 'nothing', line, code: code.slice(0, 60) })
      else if (!isTypableCode(code)) problems.push({ kind: 'untypable', line, code: code.slice(0, 60) })
      else if (firstLine !== undefined) problems.push({ kind: 'again', line, code, firstLine })
      else {
        lines.set(code, line)
        entries.push({ code, replacements, line })
      }
    })
  return { entries, problems }
}

/** Spreadsheets quote a cell only where it holds a comma, a tab or a quotation mark: a nickname in quotation marks keeps them. */
function cell(written: string): string {
  const trimmed = written.trim()
  const inner = /^"(?<inner>(?:[^"]|"")*)"$/.exec(trimmed)?.groups?.['inner']
  const text = inner !== undefined && /,|""/.test(inner) ? inner.replaceAll('""', '"') : trimmed
  return text.normalize('NFC').trim()
}

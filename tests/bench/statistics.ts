/** The value below which that share of the sample lies; `share` from 0 to 1. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low + (high - low) * (position - Math.floor(position))
}

export const median = (sample: readonly number[]) => quantile(sample, 0.5)

export interface Goal {
  text: string
  met: boolean
}

/** A line of the table: what was measured, on what, and the numbers in their unit. */
export interface Row {
  work: string
  subject: string
  unit: string
  values: Record<string, number>
  /** Which goals of the design this line answers, and whether they were met in this run. */
  goals?: readonly Goal[]
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ work, subject, unit, values, goals = [] }) => {
    const numbers = Object.entries(values).map(([name, value]) => `${name} ${value >= 100 ? value.toLocaleString('en', { maximumFractionDigits: 0 }) : value.toFixed(1)} ${unit}`)
    return `| ${work} | ${subject} | ${numbers.join(', ')} | ${goals.map(({ text, met }) => `${text}: ${met ? 'met' : '**missed**'}`).join('; ')} |`
  })
  return ['| work | what | seen | goal |', '|---|---|---|---|', ...lines].join('\n')
}

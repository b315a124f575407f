/** The number that was typed, with or without separators, in digits of any width; null for nothing, undefined for what is no such number. */
export function typedNumber(typed: string, least: number, most: number): number | null | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s,.’']/g, '')
  if (digits === '') return null
  return /^\d{1,15}$/.test(digits) && Number(digits) >= least && Number(digits) <= most ? Number(digits) : undefined
}

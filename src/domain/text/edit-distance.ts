/**
 * How many letters are wrong, missing, too many or in each other's place; letters that changed places count as `swapped`. More than `most` is not
 * told exactly.
 */
export function editDistance(a: string, b: string, { swapped = 1, most = Infinity }: { swapped?: number; most?: number } = {}): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoBefore: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j] ?? 0, (twoBefore[j - 2] ?? 0) + swapped)
    }
    if (Math.min(...row) > most) return most + 1
    twoBefore = before
    before = row
  }
  return before[b.length] ?? 0
}

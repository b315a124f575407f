/** The file that a backup made by hand is written to, by its day and minute so that none replaces another. */
export function backupFileName(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `stet-backup-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}.tar`
}

/** A number of bytes as people read it: 182 kB. */
export function sizeText(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const number = bytes / 1_000 ** step
  return new Intl.NumberFormat(language, { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: number < 10 && step > 0 ? 1 : 0 }).format(number)
}

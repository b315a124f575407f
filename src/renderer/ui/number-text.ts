const formats = new Map<string, Intl.NumberFormat>()

/** A number as people of a language write it. A format is made once: making one costs more than a hundred uses of it. */
export function numberText(value: number, language: string, options: Intl.NumberFormatOptions = {}): string {
  const key = `${language} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options)
  formats.set(key, format)
  return format.format(value)
}

/** Every line with a prefix: the first line its own, empty lines without spaces at their end. */
export function indent(text: string, first: string, rest = first): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join('\n')
}

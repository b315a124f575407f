import { graphemes } from '../text/graphemes.ts'
import type { Edit } from './replacement.ts'

const lettersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment)

/** An edit without the letters that it has in common with the text at its beginning and end: what stays keeps its marks. */
export function narrowed({ from, to, insert }: Edit, text: string): Edit {
  const before = lettersOf(text.slice(from, to))
  const after = lettersOf(insert)
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let same = 0
  while (same < before.length - start && same < after.length - start && before.at(-1 - same) === after.at(-1 - same)) same++
  const length = (letters: readonly string[]) => letters.join('').length
  return {
    from: from + length(before.slice(0, start)),
    to: to - length(before.slice(before.length - same)),
    insert: after.slice(start, after.length - same).join(''),
  }
}

type Side = 'space' | 'sign' | 'letter'

/**
 * How readers may class a character beside a run of `*`, `_` or `~`. CommonMark 0.31 counts symbols as punctuation, older readers and those
 * that read UTF-16 units do not; some count odd separators as space. Where they differ, all ways are given.
 */
function sidesOf(character: string): Side[] {
  if (character === '' || /^[\p{Zs}\t\n]$/u.test(character)) return ['space']
  if (/^[!-/:-@[-`{-~]$/.test(character)) return ['sign']
  if (/^[\p{Zl}\p{Zp}\p{Cc}\p{Cf}]$/u.test(character)) return ['space', 'sign', 'letter']
  if (/^\p{P}$/u.test(character) && character.length === 1) return ['sign']
  if (/^[\p{P}\p{S}]$/u.test(character)) return ['sign', 'letter']
  return ['letter']
}

function leftFlanking(before: Side, after: Side): boolean {
  return after !== 'space' && (after !== 'sign' || before !== 'letter')
}

/**
 * Whether a run of the sign opens (`true` for `opens`) or closes emphasis for every reader, between these two characters of the source;
 * empty stands for the end of a line. `_` is stricter than `*` and `~`: it does nothing inside a word.
 */
export function flanks(sign: string, opens: boolean, before: string, after: string): boolean {
  const near = opens ? before : after
  const inner = opens ? after : before
  return sidesOf(near).every((outside) =>
    sidesOf(inner).every((inside) => {
      if (!leftFlanking(outside, inside)) return false
      const otherToo = leftFlanking(inside, outside)
      return sign !== '_' || !otherToo || outside === 'sign'
    }),
  )
}

/**
 * What stands around a code. The key of the backslash writes a won sign on a Korean Mac and a yen sign on a Japanese keyboard, and full-width ones
 * while an input method is on; as prices have these too, they count around a code that is known, and around no other.
 */
export const codeSigns = { backslash: String.raw`\\＼`, money: '₩￦¥￥' } as const

/** Codes are short: whoever writes one has it in mind. */
export const longestCode = 40

const untypable = new RegExp(`[\\s#${codeSigns.backslash}${codeSigns.money}]`, 'u')

/** Whether a code can stand between its signs: no space, no sign of a code, and no # as an alternate has it. */
export function isTypableCode(code: string): boolean {
  return code !== '' && code.length <= longestCode && !untypable.test(code)
}

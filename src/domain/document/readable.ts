/** What may need a closer look; most texts have none of it. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const suspicious = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

/** A text without what no format can carry: control characters, halves of characters, and code points that are none. */
export function readable(text: string): string {
  if (!suspicious.test(text)) return text
  // oxlint-disable-next-line no-control-regex -- these are what is dropped
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu, '')
}

/** A text without what no format can carry: control characters, halves of characters, and code points that are none. */
export function readable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is dropped
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\p{Cn}&&\p{Noncharacter_Code_Point}]/gv, '')
}

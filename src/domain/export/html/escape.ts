import { readable } from '../../document/readable.ts'

/** A text as the content of an element. */
export function escapeText(text: string): string {
  const plain = readable(text)
  return /[&<>]/.test(plain) ? plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : plain
}

/** A text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;')
}

/** A value as JSON inside a `script` element: nothing in it can end the element or open a comment. */
export function jsonInScript(value: unknown): string {
  const json = JSON.stringify(value, (_, held: unknown) => (typeof held === 'string' ? readable(held) : held), 1)
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A file's path as the address of an attribute: segments are percent-encoded, separators stay. */
export function addressOf(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#,']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The language as a tag that HTML takes; `und` where none is known. */
export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : 'und'
}

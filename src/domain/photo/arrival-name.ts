import { isDeviceName } from '../text/device-name.ts'
import { hiddenSigns } from '../text/hidden-signs.ts'
import { cutToBytes } from '../text/utf8.ts'
import { fillVariables, type OpenVariable, type VariableValues } from './captions/variables.ts'
import { emptyPhotoFields, type PhotoFields } from './fields.ts'
import { comparedName, numberedName } from './numbered-name.ts'

/** The newsroom's setting that says how photos are named as they come in: a text with the variables of captions; empty leaves every file its own name. */
export const arrivalNameSetting = 'photo-arrival-name'

/** A pattern that many desks would choose. */
export const examplePattern = '{date:yyyyMMdd}_{creator}_{seq:0001}'

/** In bytes of UTF-8: disks hold 255 of them in a name, with its ending and a number. */
const longestStem = 200

/** What no file may have in its name on one system or another. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu

/** Why photos cannot be named by a pattern: `unknown`, variables that nobody knows; `brace`, one that stands around no variable. */
export type PatternFault = { readonly kind: 'unknown'; readonly written: readonly string[] } | { readonly kind: 'brace' }

/** What must be mended in a pattern; null where nothing must. That a photo does not say what is asked for is no fault. */
export function faultOfPattern(pattern: string, language: string): PatternFault | null {
  const { text, open } = fillVariables(pattern, { fields: emptyPhotoFields(), fileName: '', number: 1, language, now: new Date(0) })
  const unknown = open.filter(({ why }) => why === 'unknown')
  if (unknown.length > 0) return { kind: 'unknown', written: unknown.map(({ written }) => written) }
  return /[{}]/.test(without(open, text)) ? { kind: 'brace' } : null
}

function without(open: readonly OpenVariable[], text: string): string {
  return open.reduce((left, { written }) => left.replace(written, ''), text)
}

/** Whether a pattern counts the photos: then their order tells in their names. */
export function countsPhotos(pattern: string): boolean {
  return /(?<!\{)\{(?:seq|n)(?::[^{}\n]{1,80})?\}(?!\})/i.test(pattern)
}

/**
 * The name that a pattern gives a photo, with the ending of the file as it came. What the photo does not say is left out, with the sign that it would stand double for.
 * A pattern that comes to nothing leaves the name as it is.
 */
export function arrivalName(pattern: string, values: VariableValues): string {
  const { text, open } = fillVariables(pattern, values)
  const stem = without(open, text)
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(hiddenSigns, '')
    .replace(/([-_. ])\1+/g, '$1')
    .replace(/^[-_. ]+|[-_. ]+$/g, '')
  const kept = cutToBytes(stem, longestStem).trimEnd()
  if (kept === '') return values.fileName
  const ending = /\.[^.\s]{1,10}$/.exec(values.fileName)?.[0].toLowerCase() ?? ''
  return `${isDeviceName(kept) ? '_' : ''}${kept}${ending}`
}

/** The names that a pattern gives photos which come in one after the other, where no other photo is: two of one name are told apart. */
export function arrivalNames(pattern: string, photos: readonly { readonly fileName: string; readonly fields: PhotoFields }[], language: string, now: Date): string[] {
  const taken = new Set<string>()
  return photos.map(({ fileName, fields }, index) => {
    const name = numberedName(arrivalName(pattern, { fields, fileName, number: index + 1, language, now }), (other) => taken.has(comparedName(other)))
    taken.add(comparedName(name))
    return name
  })
}

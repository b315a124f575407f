import { isDeviceName } from '../text/device-name.ts'
import { fillVariables, type OpenVariable, type VariableValues } from './captions/variables.ts'

/** The newsroom's setting that says how photos are named as they come in: a text with the variables of captions; empty leaves every file its own name. */
export const arrivalNameSetting = 'photo-arrival-name'

/** A pattern that many desks would choose. */
export const examplePattern = '{date:yyyyMMdd}_{creator}_{seq:0001}'

const longestStem = 150

/** What no file may have in its name on one system or another. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu

/** Variables of a pattern that nobody knows. What a photo does not say is none of them. */
export function unknownVariables(pattern: string, values: VariableValues): OpenVariable[] {
  return fillVariables(pattern, values).open.filter(({ why }) => why === 'unknown')
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
  const filled = open.reduce((name, { written }) => name.replace(written, ''), text)
  const stem = filled
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(/([-_. ])\1+/g, '$1')
    .replace(/^[-_. ]+|[-_. ]+$/g, '')
  const kept = [...stem].slice(0, longestStem).join('').trimEnd()
  if (kept === '') return values.fileName
  const ending = /\.[^.\s]{1,10}$/.exec(values.fileName)?.[0].toLowerCase() ?? ''
  return `${isDeviceName(kept) ? '_' : ''}${kept}${ending}`
}

import type { PhotoFields } from '../../../photo/photo.ts'

/** The words of a photo that a place in a story may have its own of, by the attribute of the figure that holds them. */
const fieldOf = { caption: 'caption', alt: 'altText' } as const
/** The attribute that says over which words of the photo they were written. */
const overOf = { caption: 'captionOver', alt: 'altOver' } as const

export type PlacedWords = keyof typeof fieldOf
export const placedWords = Object.keys(fieldOf) as PlacedWords[]

interface KnownPhoto {
  id: string
  fields: Pick<PhotoFields, 'caption' | 'altText'>
}

/**
 * A sign for the words of a photo as they are now, by which it is known later that they changed or that another photo stands in its place. It
 * tells nothing of the words themselves.
 */
export function signOfWords(part: PlacedWords, photo: KnownPhoto): string {
  return hash(`${photo.id}\n${photo.fields[fieldOf[part]].normalize('NFC')}`)
}

/** The attributes of a figure that gets words of its own, or goes back to those of its photo where they are null. */
export function withWords(attributes: Readonly<Record<string, unknown>>, part: PlacedWords, words: string | null, photo: KnownPhoto | undefined): Record<string, unknown> {
  const before = typeof attributes[part] === 'string' ? attributes[overOf[part]] : null
  // Who writes on has seen nothing newer: what was said of the photo at the first word stands until somebody settles it.
  const over = words === null ? null : (before ?? (photo === undefined ? null : signOfWords(part, photo)))
  return { ...attributes, [part]: words, [overOf[part]]: over }
}

/** The attributes of a figure whose own words hold for its photo as it is now. */
export function withWordsKept(attributes: Readonly<Record<string, unknown>>, part: PlacedWords, photo: KnownPhoto): Record<string, unknown> {
  return { ...attributes, [overOf[part]]: typeof attributes[part] === 'string' ? signOfWords(part, photo) : null }
}

/** The attributes of a figure that shows another photo in the same place. Its own words stay, and are known as those for the photo before. */
export function withPhoto(attributes: Readonly<Record<string, unknown>>, photoId: string, before: KnownPhoto | undefined): Record<string, unknown> {
  const replaced: Record<string, unknown> = { ...attributes, photoId }
  for (const part of placedWords) {
    if (typeof attributes[part] === 'string' && before !== undefined) replaced[overOf[part]] = attributes[overOf[part]] ?? signOfWords(part, before)
  }
  return replaced
}

/** Whether a figure's own words were written over others than its photo has now. Of words whose origin nobody knows nothing is said. */
export function isWrittenOverOthers(attributes: Readonly<Record<string, unknown>>, part: PlacedWords, photo: KnownPhoto): boolean {
  const over = attributes[overOf[part]]
  return typeof attributes[part] === 'string' && typeof over === 'string' && over !== signOfWords(part, photo)
}

/** FNV-1a of 64 bits over UTF-16 units. */
function hash(text: string): string {
  let sum = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) sum = BigInt.asUintN(64, (sum ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  return sum.toString(36)
}

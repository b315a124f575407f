import { plainWord } from './words.ts'

/**
 * The newsroom's words and the words that a story leaves unmarked are settings, one for each word: two windows that each add one lose none.
 * A word that was taken out again has an empty value.
 */
const listed = 'word:'
const ignored = 'unmarked:'
const kept = 'yes'

/** Names of settings are at most 100 characters long. */
const longestKept = 50

export interface WordSetting {
  name: string
  value: string
}

/** Whether a word can be added to a list: one word, not a text. */
export function canKeep(word: string): boolean {
  const plain = plainWord(word)
  return plain !== '' && plain.length <= longestKept && /^[\p{L}\p{M}\p{N}\p{Join_C}'.-]+$/u.test(plain) && /\p{L}/u.test(plain)
}

export function newsroomWord(word: string, isKnown = true): WordSetting {
  return { name: `${listed}${plainWord(word)}`, value: isKnown ? kept : '' }
}

export function storyWord(storyId: string, word: string, isKnown = true): WordSetting {
  return { name: `${ignored}${storyId}:${plainWord(word)}`, value: isKnown ? kept : '' }
}

/** The newsroom's words, in the order of the alphabet. */
export function newsroomWords(settings: Readonly<Record<string, string>>): string[] {
  return keptUnder(settings, listed).toSorted((a, b) => a.localeCompare(b))
}

/** The words that are left unmarked in a story. */
export function storyWords(settings: Readonly<Record<string, string>>, storyId: string): string[] {
  return keptUnder(settings, `${ignored}${storyId}:`)
}

function keptUnder(settings: Readonly<Record<string, string>>, prefix: string): string[] {
  return Object.entries(settings).flatMap(([name, value]) => (name.startsWith(prefix) && value === kept ? [name.slice(prefix.length)] : []))
}

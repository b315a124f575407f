import { CaseSensitive, Regex, WholeWord } from 'lucide-react'
import type { FindQuery } from '#domain/find/query.ts'
import { matches, type PressedKey } from '../../desk/keys.ts'
import type { LucideIcon } from '../../ui/Icon.tsx'
import { AccentLetter } from './AccentLetter.tsx'

/** Which differences count, and what the words are, as it is chosen wherever something is looked for. */
export type FindChoice = keyof Pick<FindQuery, 'matchCase' | 'matchAccents' | 'wholeWords' | 'isRegex'>

export const findChoices: readonly { readonly name: FindChoice; readonly label: string; readonly icon: LucideIcon; readonly keys: string }[] = [
  { name: 'matchCase', label: 'find.matchCase', icon: CaseSensitive, keys: 'Alt+C' },
  { name: 'matchAccents', label: 'find.matchAccents', icon: AccentLetter, keys: 'Alt+A' },
  { name: 'wholeWords', label: 'find.wholeWords', icon: WholeWord, keys: 'Alt+W' },
  { name: 'isRegex', label: 'find.regex', icon: Regex, keys: 'Alt+R' },
]

/** The choice that keys in the line for the words ask to be turned over; null for other keys. */
export function choiceOfKeys(event: PressedKey): FindChoice | null {
  return findChoices.find(({ keys }) => matches(event, keys))?.name ?? null
}

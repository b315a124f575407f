import { create } from 'zustand'
import type { MenuAnchor } from '../ui/Menu.tsx'
import { suggestionsFor } from './dictionaries.ts'

/** A word whose spelling is asked about, wherever it stands. */
export interface AskedWord {
  word: string
  dictionary: string
  anchor: MenuAnchor
  /** Puts another word in its place; null where it cannot be changed. */
  correct: ((suggestion: string) => void) | null
  /** Takes the focus when the menu closes. */
  returnTo: HTMLElement
}

export const useSpellingMenu = create<{ menu: (AskedWord & { suggestions: readonly string[] }) | null }>()(() => ({ menu: null }))

/** Milliseconds after which the menu opens without suggestions. */
const patience = 3_000

/** Opens the menu of a word, once its suggestions are found. */
export async function openSpellingMenu(asked: AskedWord): Promise<void> {
  const late = new Promise<string[]>((resolve) => setTimeout(() => resolve([]), patience))
  const suggestions = await Promise.race([suggestionsFor(asked.dictionary, asked.word), late])
  useSpellingMenu.setState({ menu: { ...asked, suggestions } })
}

export function closeSpellingMenu(): void {
  useSpellingMenu.setState({ menu: null })
}

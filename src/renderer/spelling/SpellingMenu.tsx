import { BookPlus, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { canKeep } from '#domain/spelling/word-list.ts'
import { PlacedMenu, type MenuEntry } from '../ui/Menu.tsx'
import { closeSpellingMenu, useSpellingMenu } from './spelling-menu.ts'
import { keepNewsroomWord, leaveUnmarked } from './word-choice.ts'

/** What can be done about a word that no dictionary knows. */
export function SpellingMenu({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const menu = useSpellingMenu((state) => state.menu)
  if (menu === null) return null
  const { word, suggestions, correct } = menu
  const cannotKeep = !canKeep(word)
  const entries: MenuEntry[] = [
    ...(correct === null ? [] : suggestions.map((suggestion): MenuEntry => ({ kind: 'action', label: suggestion, run: () => correct(suggestion) }))),
    ...(correct !== null && suggestions.length === 0 ? [{ kind: 'action' as const, label: t('spelling.noSuggestions'), run: () => {}, disabled: true }] : []),
    ...(correct === null ? [] : [{ kind: 'line' as const }]),
    { kind: 'action', icon: BookPlus, label: t('spelling.add'), run: () => keepNewsroomWord(word), disabled: cannotKeep },
    { kind: 'action', icon: EyeOff, label: t('spelling.ignore'), run: () => leaveUnmarked(storyId, word), disabled: cannotKeep },
  ]
  return <PlacedMenu anchor={menu.anchor} entries={entries} label={t('spelling.menu', { word })} onClose={closeSpellingMenu} returnTo={menu.returnTo} />
}

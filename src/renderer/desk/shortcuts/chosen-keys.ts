import { useEffect } from 'react'
import { readShortcuts, shortcutsSetting, type ChosenKeys } from '#contract/shortcuts.ts'
import { newsroom } from '../../api/newsroom.ts'
import { queryClient, queryKeys, useSettings } from '../../api/queries.ts'
import { showFailure } from '../../ui/failure.ts'
import { showNotice } from '../../ui/notices.ts'
import { applyChosenKeys, commandWithKeys } from '../commands.ts'

type Settings = Readonly<Record<string, string>>

const keptKeys = () => readShortcuts(queryClient.getQueryData<Settings>(queryKeys.settings)?.[shortcutsSetting])

function keep(chosen: ChosenKeys): void {
  const value = JSON.stringify(chosen)
  queryClient.setQueryData<Settings>(queryKeys.settings, (settings) => ({ ...settings, [shortcutsSetting]: value }))
  applyChosenKeys(chosen)
  newsroom()
    .newsroom.saveSetting({ name: shortcutsSetting, value })
    .catch((error: unknown) => showFailure(shortcutsSetting, error))
}

/** Gives keys to a command; whichever had them has none then. An empty string takes its keys away. */
export function chooseKeys(id: string, keys: string): void {
  const other = keys === '' ? undefined : commandWithKeys(keys, id)
  keep({ ...keptKeys(), [id]: keys, ...(other ? { [other.id]: '' } : {}) })
}

/** Gives a command its usual keys again; whichever has them now has none then. */
export function chooseUsualKeys(id: string, usual: string | undefined): void {
  const { [id]: _, ...others } = keptKeys()
  const other = usual === undefined ? undefined : commandWithKeys(usual, id)
  keep({ ...others, ...(other ? { [other.id]: '' } : {}) })
}

/** Gives all commands their usual keys again, with a way back. */
export function chooseAllUsualKeys(): void {
  const before = keptKeys()
  keep({})
  showNotice({ id: shortcutsSetting, level: 'info', message: 'shortcuts.allUsualDone', passing: true, action: { message: 'editor.command.undo', run: () => keep(before) } })
}

/** The keys that were chosen, for as long as a part of the window shows them. */
export function useChosenKeys(): ChosenKeys {
  const { data } = useSettings()
  return readShortcuts(data?.[shortcutsSetting])
}

/** Follows the keys that were chosen, in this window or another. */
export function useKeptShortcuts(): void {
  const { data } = useSettings()
  const kept = data?.[shortcutsSetting]
  useEffect(() => applyChosenKeys(readShortcuts(kept)), [kept])
}

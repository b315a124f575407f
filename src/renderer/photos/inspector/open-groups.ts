import { create } from 'zustand'
import { queryClient, queryKeys, useSettings } from '../../api/queries.ts'
import { keepSetting } from '../../api/settings.ts'
import { groupNames, groupOf, type GroupName } from './field-groups.ts'

const setting = 'photo-groups'
/** Open where nobody chose yet: what stops a publication is mended there. */
const usual: readonly GroupName[] = ['who', 'rights']

function read(value: string | undefined): readonly GroupName[] {
  if (value === undefined) return usual
  const named = value.split(' ')
  return groupNames.filter((group) => named.includes(group))
}

/** What is looked for among the fields; it stays while one goes from photo to photo. */
export const useFieldQuery = create<{ query: string }>()(() => ({ query: '' }))

export function useOpenGroups(): readonly GroupName[] {
  return read(useSettings().data?.[setting])
}

export function setGroupOpen(group: GroupName, isOpen: boolean): void {
  const open = read(queryClient.getQueryData<Record<string, string>>(queryKeys.settings)?.[setting])
  if (open.includes(group) === isOpen) return
  keepSetting(setting, groupNames.filter((one) => (one === group ? isOpen : open.includes(one))).join(' '))
}

/** Brings a field of the photo that is shown onto the screen, whatever was folded or looked for. */
export function unfoldField(field: string): void {
  const group = groupOf(field)
  if (group === null) return
  useFieldQuery.setState({ query: '' })
  setGroupOpen(group, true)
}

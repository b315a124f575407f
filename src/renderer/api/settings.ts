import { showFailure } from '../ui/failure.ts'
import { newsroom } from './newsroom.ts'
import { queryClient, queryKeys } from './queries.ts'
import { forgetUnsaved, noteUnsaved } from './unsaved-settings.ts'

/** Changes a setting of the newsroom: at once in this window, and then where it is kept. */
export function keepSetting(name: string, value: string): void {
  const settings = queryClient.getQueryData<Record<string, string>>(queryKeys.settings)
  noteUnsaved(name, value)
  queryClient.setQueryData(queryKeys.settings, { ...settings, [name]: value })
  newsroom()
    .newsroom.saveSetting({ name, value })
    .then(() => forgetUnsaved(name, value))
    .catch((error: unknown) => {
      forgetUnsaved(name, value)
      showFailure(`setting:${name}`, error)
      // What is shown is what is kept.
      void queryClient.invalidateQueries({ queryKey: queryKeys.settings })
    })
}

import { showFailure } from '../ui/failure.ts'
import { newsroom } from './newsroom.ts'
import { queryClient, queryKeys } from './queries.ts'

/** Changes a setting of the newsroom: at once in this window, and then where it is kept. */
export function keepSetting(name: string, value: string): void {
  const settings = queryClient.getQueryData<Record<string, string>>(queryKeys.settings)
  queryClient.setQueryData(queryKeys.settings, { ...settings, [name]: value })
  newsroom()
    .newsroom.saveSetting({ name, value })
    .catch((error: unknown) => {
      showFailure(`setting:${name}`, error)
      // What is shown is what is kept.
      void queryClient.invalidateQueries({ queryKey: queryKeys.settings })
    })
}

import { newsroom } from '../api/newsroom.ts'
import { queryClient, queryKeys } from '../api/queries.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'

const typographySetting = 'smart-typography'

function settings(): Readonly<Record<string, string>> {
  return queryClient.getQueryData<Record<string, string>>(queryKeys.settings) ?? {}
}

/** Whether what is typed is set in the language's typography: on, unless somebody turned it off. */
export function isTypographyOn(): boolean {
  return settings()[typographySetting] !== 'off'
}

/** Turns smart typography on or off at once, and keeps the choice with the newsroom. */
export function switchTypography(): void {
  const value = isTypographyOn() ? 'off' : 'on'
  queryClient.setQueryData(queryKeys.settings, { ...settings(), [typographySetting]: value })
  showNotice({ id: 'smart-typography', level: 'info', message: value === 'on' ? 'typography.on' : 'typography.off', passing: true })
  newsroom()
    .newsroom.saveSetting({ name: typographySetting, value })
    .catch((error: unknown) => showFailure('smart-typography', error))
}

import { newsroom } from '../api/newsroom.ts'
import { showFailure } from '../ui/failure.ts'
import { setView, type View } from './view.ts'

const themeSetting = 'theme'

/** Changes the theme at once and keeps the choice with the newsroom. */
export function chooseTheme(theme: View['theme']): void {
  setView({ theme })
  newsroom()
    .newsroom.saveSetting({ name: themeSetting, value: theme })
    .catch((error: unknown) => showFailure('theme', error))
}

/** Takes up the theme that was chosen before. */
export function applyKeptTheme(settings: Readonly<Record<string, string>>): void {
  const theme = settings[themeSetting]
  if (theme === 'light' || theme === 'dark' || theme === 'system') setView({ theme })
}

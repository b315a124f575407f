import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyKeptBeside } from './beside/beside.ts'
import { NotAdmittedError } from './api/connection.ts'
import { newsroom, openNewsroom } from './api/newsroom.ts'
import { followChanges, queryClient, queryKeys } from './api/queries.ts'
import { saveBeforeLeaving } from './api/save-state.ts'
import { replaceCodesInFields } from './captions/field-codes.ts'
import { listenForKeys } from './desk/commands.ts'
import { obeyDesktop } from './desk/desktop-window.ts'
import { applyKeptPageView } from './desk/page-view.ts'
import { refuseStrayDrops } from './desk/stray-drops.ts'
import { applyKeptTheme } from './desk/theme-choice.ts'
import { Window } from './desk/Window.tsx'
import { NotAdmitted } from './desk/NotAdmitted.tsx'
import { takeWholeLettersInFields } from './editor/behaviours/whole-letters.ts'
import { followSpelling } from './spelling/word-choice.ts'
import { followTheme } from './ui/theme.ts'
import { interfaceDirection, interfaceLanguageFor, loadMessages } from './ui/messages.ts'

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('window') as HTMLElement)
  followTheme()
  obeyDesktop()
  try {
    await openNewsroom()
  } catch (error) {
    if (!(error instanceof NotAdmittedError)) throw error
    await loadMessages(interfaceLanguageFor(navigator.language))
    root.render(<NotAdmitted />)
    return
  }
  const [about, settings] = await Promise.all([
    queryClient.fetchQuery({ queryKey: queryKeys.about, queryFn: () => newsroom().newsroom.about() }),
    queryClient.fetchQuery({ queryKey: queryKeys.settings, queryFn: () => newsroom().newsroom.settings() }).catch(() => ({})),
  ])
  applyKeptTheme(settings)
  applyKeptPageView(settings)
  applyKeptBeside(settings)
  await loadMessages(interfaceLanguageFor(about.language))
  followChanges()
  followSpelling()
  listenForKeys()
  takeWholeLettersInFields()
  replaceCodesInFields()
  refuseStrayDrops()
  saveBeforeLeaving()
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <DirectionProvider direction={interfaceDirection()}>
          <Window />
        </DirectionProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()

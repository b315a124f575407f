import { PublishDialog } from '../publish/PublishDialog.tsx'
import { CiteDialog } from '../sources/CiteDialog.tsx'
import { KeepVersionDialog } from './history/KeepVersionDialog.tsx'
import { setView, useView } from './view.ts'

const close = () => setView({ dialog: null })

/** Every dialog that a command opens. */
export function Dialogs() {
  const { dialog, storyId } = useView()
  return (
    <>
      <PublishDialog />
      <CiteDialog />
      {storyId !== null && <KeepVersionDialog storyId={storyId} open={dialog === 'keep-version'} onClose={close} />}
    </>
  )
}

import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showFailure } from '../../ui/failure.ts'
import { showNotice } from '../../ui/notices.ts'
import { TextField } from '../../ui/TextField.tsx'

/** Keeps the story as it stands now under a name. */
export function KeepVersionDialog({ storyId, open, onClose }: { storyId: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    try {
      await saveAllNow()
      await newsroom().versions.keep({ storyId, name: name.trim() })
      showNotice({ id: `kept:${storyId}`, level: 'info', message: 'history.kept', values: { name: name.trim() }, passing: true })
      setName('')
      onClose()
    } catch (error) {
      showFailure(`kept:${storyId}`, error)
    }
  }

  return (
    <Dialog
      open={open}
      title={t('history.keepTitle')}
      size="small"
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind="main" type="submit" form="keep-version" disabled={name.trim() === ''}>
            {t('history.keepAction')}
          </Button>
        </>
      }
    >
      <form id="keep-version" onSubmit={(event) => void keep(event)}>
        <TextField label={t('history.keepLabel')} hint={t('history.keepHint')} maxLength={200} value={name} onChange={setName} inputRef={field} />
      </form>
    </Dialog>
  )
}

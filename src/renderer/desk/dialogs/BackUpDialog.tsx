import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../../api/newsroom.ts'
import { useAbout } from '../../api/queries.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { FolderField } from '../../publish/FolderField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { failureSentence } from '../../ui/failure.ts'
import { openFolder } from '../open-folder.ts'
import styles from './dialogs.module.css'
import { backupFileName, sizeText } from './backup-names.ts'

/** Writes everything into one file. */
export function BackUpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <BackUp onClose={onClose} /> : null
}

function BackUp({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { data: about } = useAbout()
  const [chosen, setChosen] = useState<string | null>(null)
  const [name] = useState(() => backupFileName(new Date()))
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [written, setWritten] = useState<{ file: string; bytes: number } | null>(null)
  const folder = chosen ?? about?.home ?? ''
  const separator = folder.includes('\\') ? '\\' : '/'
  const file = `${folder.replace(/[\\/]+$/, '')}${separator}${name}`

  async function backUp(): Promise<void> {
    setBusy(true)
    setTrouble(null)
    try {
      await saveAllNow()
      setWritten(await newsroom().newsroom.backup({ file }))
    } catch (error) {
      setTrouble(failureSentence(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      title={t('backups.backUpTitle')}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t(written ? 'ui.close' : 'ui.cancel')}
          </Button>
          {written ? (
            <Button size={32} kind="main" onClick={() => void openFolder(folder)}>
              {t('backups.openFolder')}
            </Button>
          ) : (
            <Button size={32} kind="main" disabled={busy || folder === ''} onClick={() => void backUp()}>
              {t(busy ? 'backups.backingUp' : 'backups.backUpAction')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{t('backups.backUpHint')}</p>
        <FolderField value={folder} onChange={setChosen} />
        <p className={styles.small}>
          {t('backups.file')}: <bdi>{file}</bdi>
        </p>
        <div role="status">
          {written && <p className={styles.good}>{t('backups.written', { file: written.file, size: sizeText(written.bytes, i18n.language) })}</p>}
        </div>
        {trouble && (
          <p className={styles.bad} role="alert">
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../../api/newsroom.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { failureSentence, showFailure } from '../../ui/failure.ts'
import { TextField } from '../../ui/TextField.tsx'
import { momentText } from '../days.ts'
import { openFolder } from '../open-folder.ts'
import { useToday } from '../use-now.ts'
import { sizeText } from './backup-names.ts'
import styles from './dialogs.module.css'

/** Puts a backup back into a new folder beside the newsroom, and says where. */
export function RestoreDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Restore onClose={onClose} /> : null
}

function Restore({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const now = useToday()
  const { data: backups, error } = useQuery({ queryKey: ['backups'], staleTime: 0, queryFn: () => newsroom().newsroom.backups() })
  const [file, setFile] = useState('')
  const [busy, setBusy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [folder, setFolder] = useState<string | null>(null)

  async function restore(from: string): Promise<void> {
    setBusy(from)
    setTrouble(null)
    setFolder(null)
    try {
      setFolder((await newsroom().newsroom.restoreBackup({ file: from })).folder)
    } catch (failure) {
      setTrouble(failureSentence(failure))
    } finally {
      setBusy(null)
    }
  }

  async function choose(): Promise<void> {
    try {
      const { paths } = await newsroom().host.chooseFiles({ kind: 'backup' })
      if (paths[0]) setFile(paths[0])
    } catch (failure) {
      showFailure('choose-backup', failure)
    }
  }

  return (
    <Dialog
      open
      title={t('backups.restoreTitle')}
      onClose={onClose}
      footer={
        <Button size={32} onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{t('backups.restoreHint')}</p>
        {folder && (
          <div className={styles.line} role="status">
            <p className={`${styles.good} ${styles.rowWords}`}>{t('backups.restored', { folder })}</p>
            <Button size={32} onClick={() => void openFolder(folder)}>
              {t('backups.openFolder')}
            </Button>
          </div>
        )}
        {(trouble ?? (error && failureSentence(error))) && (
          <p className={styles.bad} role="alert">
            {trouble ?? failureSentence(error)}
          </p>
        )}
        {backups?.length === 0 && <EmptyState title={t('backups.none')}>{t('backups.noneHint')}</EmptyState>}
        {backups !== undefined && backups.length > 0 && (
          <ul className={styles.rows} aria-label={t('backups.list')}>
            {backups.map((backup) => (
              <li key={backup.file}>
                <div className={styles.rowWords}>
                  <p>{momentText(new Date(backup.createdAt), now, i18n.language)}</p>
                  <p className={styles.small}>
                    {t(`backups.reason.${backup.reason}`, { defaultValue: backup.reason })} · {sizeText(backup.bytes, i18n.language)}
                  </p>
                </div>
                <Button disabled={busy !== null} onClick={() => void restore(backup.file)}>
                  {t(busy === backup.file ? 'backups.restoring' : 'backups.restore')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.withButton}>
          <TextField label={t('backups.other')} dir="ltr" spellCheck={false} value={file} onChange={setFile} />
          {window.stet && (
            <Button size={32} onClick={() => void choose()}>
              {t('backups.chooseFile')}
            </Button>
          )}
          <Button size={32} disabled={file.trim() === '' || busy !== null} onClick={() => void restore(file.trim())}>
            {t('backups.restore')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

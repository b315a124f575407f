import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showFailure } from '../../ui/failure.ts'
import styles from './dialogs.module.css'
import { printPage } from './print-page.ts'

/** Prints the story as a proof, as it stands now. */
export function PrintDialog({ storyId, open, onClose }: { storyId: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [doubleSpaced, setDoubleSpaced] = useState(false)
  const [busy, setBusy] = useState(false)
  const main = useRef<HTMLButtonElement>(null)

  async function print(): Promise<void> {
    setBusy(true)
    try {
      await saveAllNow()
      const { html } = await newsroom().publishing.proof({ storyId, doubleSpaced })
      await printPage(html)
      onClose()
    } catch (error) {
      showFailure('print', error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      title={t('proof.title')}
      size="small"
      onClose={onClose}
      initialFocus={main}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind="main" ref={main} disabled={busy} onClick={() => void print()}>
            {t(busy ? 'proof.preparing' : 'proof.print')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{t('proof.hint')}</p>
        <label className={styles.check}>
          <input type="checkbox" checked={doubleSpaced} onChange={(event) => setDoubleSpaced(event.target.checked)} />
          {t('proof.doubleSpaced')}
        </label>
      </div>
    </Dialog>
  )
}

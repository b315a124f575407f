import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../../api/newsroom.ts'
import { useAbout } from '../../api/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showFailure } from '../../ui/failure.ts'
import { Icon } from '../../ui/Icon.tsx'
import { openFolder } from '../open-folder.ts'
import styles from './dialogs.module.css'

type Verified = Awaited<ReturnType<ReturnType<typeof newsroom>['newsroom']['verify']>>

/** Which Stet this is, where its newsroom lies, and whether that is sound. */
export function AboutDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: about } = useAbout()
  const [busy, setBusy] = useState(false)
  const [verified, setVerified] = useState<Verified | null>(null)

  async function verify(): Promise<void> {
    setBusy(true)
    try {
      setVerified(await newsroom().newsroom.verify())
    } catch (error) {
      showFailure('verify', error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open={open} title={t('desk.about.title')} onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('desk.about.version', { version: about?.version ?? '' })}</p>
        <p className={styles.hint}>{t('desk.about.promise')}</p>
        <div className={styles.line}>
          <span>
            <span className={styles.label}>{t('desk.about.folder')}</span>
            <bdi className={styles.path}>{about?.folder}</bdi>
          </span>
          <Button size={32} onClick={() => about && void openFolder(about.folder)}>
            {t('desk.about.openFolder')}
          </Button>
        </div>
        <div className={styles.line}>
          <div role="status">
            {verified?.ok && (
              <span className={styles.good}>
                <Icon of={CircleCheck} />
                {t('desk.about.sound')}
              </span>
            )}
            {verified?.problems.map((problem) => (
              <p key={problem} className={styles.bad}>
                <Icon of={TriangleAlert} />
                {problem}
              </p>
            ))}
          </div>
          <Button size={32} disabled={busy} onClick={() => void verify()}>
            {t(busy ? 'desk.about.checking' : 'desk.about.check')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../api/newsroom.ts'
import { queryClient } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'
import styles from './nothing-open.module.css'
import { newStory } from './story-actions.ts'
import { openStory, setView } from './view.ts'

/** What a newsroom without a story offers: to write, to look around in the sample, to bring in what there is. */
export function Welcome() {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)

  async function addSample(): Promise<void> {
    setBusy(true)
    try {
      const { stories } = await newsroom().newsroom.addSample()
      await queryClient.invalidateQueries()
      const [newest] = (await newsroom().stories.list({})).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      if (newest) openStory(newest.id)
      showNotice({ id: 'sample', level: 'info', message: 'welcome.sampleAdded', values: { count: stories }, passing: true })
    } catch (error) {
      showFailure('sample', error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className={styles.middle}>
      <h1 className={styles.title}>{t('welcome.title')}</h1>
      <p className={styles.promise}>{t('welcome.promise')}</p>
      <div className={styles.actions}>
        <Button kind="main" size={32} onClick={() => void newStory()}>
          {t('welcome.first')}
        </Button>
      </div>
      <div className={styles.offers}>
        <div className={styles.offer}>
          <p>{t('welcome.sampleHint')}</p>
          <Button size={32} disabled={busy} onClick={() => void addSample()}>
            {t(busy ? 'welcome.sampleBusy' : 'welcome.sample')}
          </Button>
        </div>
        <div className={styles.offer}>
          <p>{t('welcome.importHint')}</p>
          <Button size={32} onClick={() => setView({ dialog: 'import' })}>
            {t('welcome.import')}
          </Button>
        </div>
      </div>
    </div>
  )
}

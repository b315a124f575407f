import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCounts } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { newStoryKeys } from './desk-commands.ts'
import styles from './nothing-open.module.css'
import { newStory } from './story-actions.ts'
import { Welcome } from './Welcome.tsx'

/** The page while no story is open: a welcome in an empty newsroom, else what to do next. */
export function NothingOpen() {
  const { t } = useTranslation()
  const { data: counts } = useCounts()
  if (!counts) return null
  if (counts.stories + counts.trash === 0) return <Welcome />
  return (
    <div className={styles.middle}>
      <h1 className={styles.title}>{t('desk.nothingOpen')}</h1>
      <p>{t('desk.nothingOpenHint')}</p>
      <div className={styles.actions}>
        <Button kind="main" size={32} icon={Plus} keys={newStoryKeys[0]} onClick={() => void newStory()}>
          {t('list.newStory')}
        </Button>
      </div>
    </div>
  )
}

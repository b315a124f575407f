import { useTranslation } from 'react-i18next'
import { useCounts } from '../api/queries.ts'
import { Tabs } from '../ui/Tabs.tsx'
import styles from './side-column.module.css'
import { setListState, useListState } from './list-state.ts'
import { StoriesColumn } from './StoriesColumn.tsx'
import { TrashColumn } from './TrashColumn.tsx'

/** What is no longer worked on: stories that went out or were killed, and the trash. */
export function ArchiveColumn() {
  const { t, i18n } = useTranslation()
  const { data: counts } = useCounts()
  const shelf = useListState((state) => state.shelf)
  const trash = counts && counts.trash > 0 ? `${t('list.trashTab')} (${counts.trash.toLocaleString(i18n.language)})` : t('list.trashTab')
  return (
    <Tabs
      label={t('list.archive')}
      value={shelf}
      onChange={(next) => setListState({ shelf: next })}
      tabs={[
        {
          value: 'archived',
          label: t('list.archived'),
          panel: (
            <div className={styles.shelf}>
              <StoriesColumn archived />
            </div>
          ),
        },
        {
          value: 'trash',
          label: trash,
          panel: (
            <div className={styles.shelf}>
              <TrashColumn />
            </div>
          ),
        },
      ]}
    />
  )
}

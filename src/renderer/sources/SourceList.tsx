import { Plus, UserRound } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSources } from '../api/queries.ts'
import { setView, useView } from '../desk/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { findSources, newSource } from './source-actions.ts'
import styles from './sources.module.css'

/** The side column's list of sources. */
export function SourceList() {
  const { t } = useTranslation()
  const { data: sources = [], isSuccess } = useSources()
  const sourceId = useView((view) => view.sourceId)
  const isOpening = useView((view) => view.isOpening)
  const [query, setQuery] = useState('')
  const shown = useMemo(() => findSources(sources, query), [sources, query])

  useEffect(() => {
    if (!isOpening && !sources.some(({ id }) => id === sourceId)) setView({ sourceId: shown[0]?.id ?? null })
  }, [isOpening, shown, sourceId, sources])

  return (
    <div className={styles.side}>
      <div className={styles.filter}>
        <SearchField label={t('sources.filter')} value={query} onChange={setQuery} />
        <IconButton icon={Plus} label={t('sources.new')} kind="plain" onClick={() => void newSource()} />
      </div>
      {isSuccess && shown.length === 0 && (
        <EmptyState icon={UserRound} title={t(sources.length === 0 ? 'sources.none' : 'sources.noMatch')}>
          {sources.length === 0 && t('sources.noneHint')}
        </EmptyState>
      )}
      <ul className={styles.list} aria-label={t('sources.title')}>
        {shown.map(({ id, fields }) => (
          <li key={id}>
            <button type="button" className={styles.item} aria-current={id === sourceId ? 'true' : undefined} onClick={() => setView({ sourceId: id, drawer: null })}>
              <span className={styles.name} dir="auto">
                {fields.name || t('sources.unnamed')}
              </span>
              <span className={styles.about}>
                <span dir="auto">{[fields.title, fields.affiliation].filter(Boolean).join(', ') || t(`sources.kinds.${fields.kind}`)}</span>
                <span>{t(`sources.attributions.${fields.attribution}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { citationKinds, type Citation, type Source } from '#domain/source/source.ts'
import { newsroom } from '../api/newsroom.ts'
import { useCitations, useSources } from '../api/queries.ts'
import { goToCitation, removeCitation } from '../editor/citation/find-citation.ts'
import { openSource, setView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import styles from './sources.module.css'

function CitationCard({ citation, source }: { citation: Citation; source: Source | undefined }) {
  const { t } = useTranslation()
  const save = (changes: Parameters<ReturnType<typeof newsroom>['citations']['save']>[0]['changes']) =>
    void newsroom().citations.save({ citationId: citation.id, changes })
  return (
    <li className={styles.card}>
      <button type="button" className={styles.passage} dir="auto" onClick={() => goToCitation(citation.id)}>
        {citation.passage}
      </button>
      <div className={styles.row}>
        <button type="button" className={styles.passage} style={{ font: 'inherit', width: 'auto' }} dir="auto" onClick={() => openSource(citation.sourceId)}>
          {source?.fields.name || t('sources.unnamed')}
        </button>
        {source && <span>{t(`sources.attributions.${source.fields.attribution}`)}</span>}
      </div>
      <div className={styles.row}>
        <SelectField
          label={t('sources.restsAs')}
          hideLabel
          value={citation.kind}
          choices={citationKinds.map((kind) => ({ value: kind, label: t(`sources.citationKinds.${kind}`) }))}
          onChange={(kind) => save({ kind })}
        />
        <label>
          <input type="checkbox" checked={citation.checked} onChange={(event) => save({ checked: event.target.checked })} />
          {t('sources.checked')}
        </label>
        <Button kind="quiet" onClick={() => void removeCitation(citation.id)}>
          {t('sources.removeCitation')}
        </Button>
      </div>
    </li>
  )
}

/** The inspector's Sources tab: what the story rests on. */
export function StorySources({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const { data: citations = [] } = useCitations(storyId)
  const { data: sources = [] } = useSources()
  const byId = new Map(sources.map((source) => [source.id, source]))
  const cite = (
    <Button icon={Quote} kind={citations.length === 0 ? 'main' : 'plain'} onClick={() => setView({ dialog: 'cite' })}>
      {t('sources.cite')}
    </Button>
  )
  return (
    <div className={styles.panel}>
      {citations.length === 0 ? (
        <EmptyState icon={Quote} title={t('sources.noneCited')} actions={cite}>
          {t('sources.noneCitedHint')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.row}>
            <span>{t('sources.citedCount', { count: citations.length, checked: citations.filter(({ checked }) => checked).length })}</span>
            {cite}
          </div>
          <ul className={styles.panel} style={{ padding: 0 }} aria-label={t('sources.citations')}>
            {citations.map((citation) => (
              <CitationCard key={citation.id} citation={citation} source={byId.get(citation.sourceId)} />
            ))}
          </ul>
        </>
      )}
      <p className={styles.terms}>{t('sources.stays')}</p>
    </div>
  )
}

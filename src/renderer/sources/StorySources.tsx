import { Quote } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { citationKinds, type Citation, type Source } from '#domain/source/source.ts'
import { newsroom } from '../api/newsroom.ts'
import { queryClient, queryKeys, useCitations, useSources } from '../api/queries.ts'
import { goToCitation, removeCitation } from '../editor/citation/find-citation.ts'
import { openSource, setView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { showFailure } from '../ui/failure.ts'
import { SelectField } from '../ui/SelectField.tsx'
import styles from './sources.module.css'

/** What a card can change of its citation. */
type Judged = Pick<Citation, 'kind' | 'checked'>

function CitationCard({ citation, source }: { citation: Citation; source: Source | undefined }) {
  const { t } = useTranslation()

  const [pending, setPending] = useState<Partial<Judged>>({})
  const { kind, checked }: Judged = { ...citation, ...pending }

  /** Shown at once; where it cannot be kept, as it was. */
  async function save(changes: Partial<Judged>): Promise<void> {
    setPending(changes)
    const queryKey = queryKeys.citations(citation.storyId)
    queryClient.setQueryData<Citation[]>(queryKey, (all) => all?.map((one) => (one.id === citation.id ? { ...one, ...changes } : one)))
    try {
      await newsroom().citations.save({ citationId: citation.id, changes })
    } catch (error) {
      showFailure(`citation:${citation.id}`, error)
      await queryClient.invalidateQueries({ queryKey })
    } finally {
      setPending({})
    }
  }
  return (
    <li className={styles.card}>
      <button type="button" className={styles.passage} dir="auto" onClick={() => goToCitation(citation.id)}>
        {citation.passage}
      </button>
      <div className={styles.row}>
        <button type="button" className={styles.sourceName} dir="auto" onClick={() => openSource(citation.sourceId)}>
          {source?.fields.name || t('sources.unnamed')}
        </button>
        {source && <span>{t(`sources.attributions.${source.fields.attribution}`)}</span>}
      </div>
      <div className={styles.row}>
        <SelectField
          label={t('sources.restsAs')}
          hideLabel
          value={kind}
          choices={citationKinds.map((kind) => ({ value: kind, label: t(`sources.citationKinds.${kind}`) }))}
          onChange={(chosen) => void save({ kind: chosen })}
        />
        <label>
          <input type="checkbox" checked={checked} onChange={(event) => void save({ checked: event.target.checked })} />
          {t('sources.checked')}
        </label>
        <Button kind="quiet" className={styles.remove} onClick={() => void removeCitation(citation.id).catch((error: unknown) => showFailure(`citation:${citation.id}`, error))}>
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

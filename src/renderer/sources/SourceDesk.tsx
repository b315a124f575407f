import { useQuery } from '@tanstack/react-query'
import { Columns2, Trash2, UserRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionTerms, sourceKinds, type Source, type SourceFields } from '#domain/source/source.ts'
import { useFieldSaver } from '../api/field-saver.ts'
import { newsroom } from '../api/newsroom.ts'
import { queryKeys, useSources } from '../api/queries.ts'
import { openBeside } from '../beside/beside.ts'
import { openStory, useView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { showNotice } from '../ui/notices.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea, TextField } from '../ui/TextField.tsx'
import { newSource, trashSource } from './source-actions.ts'
import styles from './sources.module.css'

/** Edits a source's fields; each is saved by itself. */
function useSourceFields(source: Source) {
  return useFieldSaver<SourceFields>({
    id: `source:${source.id}`,
    fields: source.fields,
    revision: source.revision,
    save: (changes, baseRevision) => newsroom().sources.saveFields({ sourceId: source.id, baseRevision, changes }),
    async reread() {
      const sources = await newsroom().sources.list({})
      const newer = sources.find(({ id }) => id === source.id) ?? source
      return { fields: newer.fields, revision: newer.revision }
    },
    keepConflict(ours) {
      showNotice({ id: `source-conflict:${source.id}`, level: 'warning', message: 'sources.conflict', values: { words: Object.values(ours).join(' · ') } })
      return Promise.resolve()
    },
  })
}

/** All that is known of a source, to be written. */
export function SourceForm({ source }: { source: Source }) {
  const { t } = useTranslation()
  const { fields, change } = useSourceFields(source)
  const place = useView((view) => view.place)
  const name = useRef<HTMLInputElement>(null)
  // As it was when the form opened: the focus must not jump while a name is emptied and typed anew.
  const [isNew] = useState(source.fields.name === '')
  const text = (field: keyof SourceFields) => ({ value: fields[field], onChange: (value: string) => change(field, value as never) })

  useEffect(() => {
    if (isNew) name.current?.focus()
  }, [isNew])

  return (
    <div className={styles.page}>
      <h1 dir="auto">{fields.name || t('sources.unnamed')}</h1>
      <TextField label={t('sources.fields.name')} inputRef={name} {...text('name')} />
      <div className={styles.pair}>
        <SelectField
          label={t('sources.fields.kind')}
          value={fields.kind}
          choices={sourceKinds.map((kind) => ({ value: kind, label: t(`sources.kinds.${kind}`) }))}
          onChange={(kind) => change('kind', kind)}
        />
        <SelectField
          label={t('sources.fields.attribution')}
          value={fields.attribution}
          choices={attributionTerms.map((terms) => ({ value: terms, label: t(`sources.attributions.${terms}`) }))}
          onChange={(attribution) => change('attribution', attribution)}
        />
      </div>
      <p className={styles.terms}>{t(`sources.meanings.${fields.attribution}`)}</p>
      <div className={styles.pair}>
        <TextField label={t('sources.fields.title')} {...text('title')} />
        <TextField label={t('sources.fields.affiliation')} {...text('affiliation')} />
      </div>
      <TextArea label={t('sources.fields.contacts')} rows={3} {...text('contacts')} />
      <TextArea label={t('sources.fields.notes')} rows={5} hint={t('sources.stays')} {...text('notes')} />
      <div className={styles.actions}>
        {place === 'sources' && (
          <Button kind="quiet" icon={Columns2} onClick={() => openBeside({ kind: 'source', id: source.id })}>
            {t('beside.open')}
          </Button>
        )}
        <Button kind="quiet" icon={Trash2} onClick={() => void trashSource(source)}>
          {t('sources.toTrash')}
        </Button>
      </div>
    </div>
  )
}

/** The page of the chosen source. */
export function SourceDesk() {
  const { t } = useTranslation()
  const { data: sources = [], isSuccess } = useSources()
  const sourceId = useView((view) => view.sourceId)
  const isOpening = useView((view) => view.isOpening)
  const source = sources.find(({ id }) => id === sourceId)
  if (source) return <SourceForm key={source.id} source={source} />
  if (!isSuccess || isOpening) return null
  return (
    <EmptyState icon={UserRound} title={t('sources.none')} actions={<Button kind="main" onClick={() => void newSource()}>{t('sources.new')}</Button>}>
      {t('sources.noneHint')}
    </EmptyState>
  )
}

/** The inspector of a source: the passages that rest on it. */
export function SourceInspector() {
  const sourceId = useView((view) => view.sourceId)
  return sourceId !== null && <SourceCitations sourceId={sourceId} />
}

/** The passages that rest on a source, each a way to its story. */
export function SourceCitations({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation()
  const { data: citations = [] } = useQuery({ queryKey: queryKeys.citationsOfSource(sourceId), queryFn: () => newsroom().sources.citations({ sourceId }) })
  return (
    <div className={styles.panel}>
      <h2>{t('sources.citedIn')}</h2>
      {citations.length === 0 && <p className={styles.terms}>{t('sources.citedNowhere')}</p>}
      {citations.map((citation) => (
        <div key={citation.id} className={styles.card}>
          <button type="button" className={styles.passage} dir="auto" onClick={() => openStory(citation.storyId)}>
            {citation.passage}
          </button>
          <div className={styles.row}>
            <span dir="auto">{citation.headline || t('list.untitled')}</span>
            <span>{t(citation.checked ? 'sources.checked' : 'sources.unchecked')}</span>
          </div>
        </div>
      ))}
    </div>
  )
}

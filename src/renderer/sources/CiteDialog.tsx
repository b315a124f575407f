import { Command } from 'cmdk'
import { useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { citationKinds, type Citation } from '#domain/source/source.ts'
import { useSources } from '../api/queries.ts'
import { citeSelection, selectedPassage } from '../editor/citation/cite-selection.ts'
import { saveReason } from '../api/save-state.ts'
import { setView, useView } from '../desk/view.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { showNotice } from '../ui/notices.ts'
import { createSource, findSources } from './source-actions.ts'
import styles from './sources.module.css'

function CiteForm({ search, onDone }: { search: RefObject<HTMLInputElement | null>; onDone: () => void }) {
  const { t } = useTranslation()
  const { data: sources = [] } = useSources()
  const [passage] = useState(selectedPassage)
  const [kind, setKind] = useState<Citation['kind']>(() => (/[“”„«»「」"]/.test(passage) ? 'quote' : 'fact'))
  const [query, setQuery] = useState('')
  const shown = findSources(sources, query)

  async function cite(sourceId: string): Promise<void> {
    try {
      await citeSelection(sourceId, kind)
      onDone()
    } catch (error) {
      showNotice({ id: 'not-cited', level: 'error', ...saveReason(error) })
    }
  }

  async function makeAndCite(): Promise<void> {
    try {
      await cite((await createSource({ name: query.trim() })).id)
    } catch (error) {
      showNotice({ id: 'not-cited', level: 'error', ...saveReason(error) })
    }
  }

  if (passage === '') return <p>{t('sources.selectFirst')}</p>
  return (
    <div className={styles.dialog}>
      <blockquote className={styles.quote} dir="auto">
        {passage}
      </blockquote>
      <fieldset className={styles.kinds}>
        <legend>{t('sources.restsAs')}</legend>
        {citationKinds.map((choice) => (
          <label key={choice}>
            <input type="radio" name="citation-kind" checked={kind === choice} onChange={() => setKind(choice)} />
            {t(`sources.citationKinds.${choice}`)}
          </label>
        ))}
      </fieldset>
      <Command shouldFilter={false} label={t('sources.choose')} className={styles.dialog}>
        <Command.Input className={styles.searchInput} placeholder={t('sources.choose')} value={query} onValueChange={setQuery} ref={search} />
        <Command.List className={styles.choices} label={t('sources.title')}>
          {shown.map(({ id, fields }) => (
            <Command.Item key={id} value={id} className={styles.choice} onSelect={() => void cite(id)}>
              <span dir="auto">{fields.name || t('sources.unnamed')}</span>
              <span dir="auto">{[fields.title, fields.affiliation].filter(Boolean).join(', ')}</span>
              <span>{t(`sources.attributions.${fields.attribution}`)}</span>
            </Command.Item>
          ))}
          {query.trim() !== '' && (
            <Command.Item value="new" className={styles.choice} onSelect={() => void makeAndCite()}>
              <span>{t('sources.makeAndCite', { name: query.trim() })}</span>
            </Command.Item>
          )}
          {shown.length === 0 && query.trim() === '' && <p className={styles.choice}>{t('sources.noneHint')}</p>}
        </Command.List>
      </Command>
    </div>
  )
}

/** Chooses the source that the selected passage rests on, or makes it on the spot. */
export function CiteDialog() {
  const { t } = useTranslation()
  const open = useView((view) => view.dialog === 'cite')
  const search = useRef<HTMLInputElement>(null)
  const close = () => setView({ dialog: null })
  return (
    <Dialog open={open} title={t('sources.cite')} size="medium" onClose={close} initialFocus={search}>
      <CiteForm search={search} onDone={close} />
    </Dialog>
  )
}

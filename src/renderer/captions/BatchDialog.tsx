import { useCallback, useDeferredValue, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { changesOf, fieldsByPhoto, type BatchOutcome } from '#domain/photo/captions/batch.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { useCaptionTemplates, usePhotos } from '../api/queries.ts'
import { saveAllNow } from '../api/save-state.ts'
import { isMac } from '../desk/keys.ts'
import { changePhotos } from '../photos/photo-undo.ts'
import { selectedPhotos } from '../photos/selection.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showNotice } from '../ui/notices.ts'
import { BatchFields } from './BatchFields.tsx'
import { operationOf, useBatchForm, type BatchForm } from './batch-form.ts'
import { ChangeRows, type ChangedPhoto } from './ChangeRows.tsx'
import { useCodes } from './codes-in-use.ts'
import { useReplaced } from './replaced-texts.ts'
import styles from './captions.module.css'

/** Changes fields of all chosen photos at once: what becomes of each is shown before, and one undo takes it back. */
export function BatchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Batch onClose={onClose} /> : null
}

const nothing: BatchOutcome = { changes: [], unfilled: [], tooLong: [] }

function useOutcome(photos: readonly Photo[], form: BatchForm, replaced: ReadonlyMap<string, string>): BatchOutcome {
  const { i18n } = useTranslation()
  const { data: templates = [] } = useCaptionTemplates()
  const codes = useCodes()
  const [now] = useState(() => new Date())
  return useMemo(() => {
    const operation = operationOf(form, templates, replaced)
    return operation === null ? nothing : changesOf(photos, operation, { codes, language: i18n.language, now })
  }, [photos, form, templates, replaced, codes, i18n.language, now])
}

function Batch({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [chosen] = useState(() => selectedPhotos().map(({ id }) => id))
  const { data: all = [] } = usePhotos()
  const photos = useMemo(() => {
    const byId = new Map(all.map((photo) => [photo.id, photo]))
    return chosen.map((id) => byId.get(id)).filter((photo) => photo !== undefined)
  }, [all, chosen])
  const { form, change } = useBatchForm(chosen[0] ?? '')
  // What is typed comes first; what it does to five hundred photos a moment later.
  const shownForm = useDeferredValue(form)
  const { replaced, isCurrent } = useReplaced(photos, shownForm)
  const outcome = useOutcome(photos, shownForm, replaced.texts)
  const changed = useMemo(() => {
    const byPhoto = Map.groupBy(outcome.changes, ({ photoId }) => photoId)
    return photos.flatMap((photo): ChangedPhoto[] => (byPhoto.has(photo.id) ? [{ photo, changes: byPhoto.get(photo.id) ?? [] }] : []))
  }, [outcome, photos])
  const [isWriting, setWriting] = useState(false)
  const first = useRef<HTMLElement>(null)
  const begin = useCallback((field: HTMLElement | null) => {
    first.current = field
  }, [])
  const isReady = changed.length > 0 && shownForm === form && isCurrent && !isWriting

  async function apply(): Promise<void> {
    if (!isReady) return
    setWriting(true)
    // What was typed last in a field is kept before other words come into it.
    await saveAllNow()
    const values = { count: changed.length }
    const fields = fieldsByPhoto(outcome.changes)
    const isDone = await changePhotos(changed.map(({ photo }) => ({ photo, changes: fields.get(photo.id) ?? {} })), { message: `captions.batch.deed.${form.kind}`, values })
    setWriting(false)
    if (!isDone) return
    onClose()
    showNotice({ id: 'photos-changed', level: 'info', message: 'captions.batch.done', values, passing: true })
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void apply()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void apply()
  }

  return (
    <Dialog
      open
      title={t('captions.batch.title', { count: photos.length })}
      size="wide"
      bare
      initialFocus={first}
      onClose={onClose}
      footer={
        <>
          <p className={styles.sum} role="status">
            {t('captions.batch.sum', { count: outcome.changes.length, photos: t('captions.batch.photos', { count: changed.length }) })}
          </p>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind="main" disabled={!isReady} keys="Mod+Enter" onClick={() => void apply()}>
            {t('captions.batch.apply', { count: changed.length || photos.length })}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter is the form's own key */}
      <form className={styles.batch} onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <BatchFields form={form} change={change} photos={photos} problem={replaced.problem} begin={begin} />
        <div className={styles.outcome}>
          <Unfilled outcome={outcome} />
          {changed.length > 0 ? <ChangeRows changed={changed} /> : <p className={styles.hint}>{t('captions.batch.nothing')}</p>}
        </div>
        {/* So that Enter in a line of text is the button at the end. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

/** What stays as it was typed, each once with the number of its photos. */
function Unfilled({ outcome: { unfilled, tooLong } }: { outcome: BatchOutcome }) {
  const { t } = useTranslation()
  const groups = [...Map.groupBy(unfilled, ({ written, why }) => `${why} ${written}`)]
  if (groups.length === 0 && tooLong.length === 0) return null
  return (
    <ul className={styles.unfilled}>
      {groups.slice(0, 6).map(([key, [first, ...rest]]) => (
        <li key={key}>{t(`captions.batch.unfilled.${first?.why}`, { written: first?.written, count: rest.length + 1 })}</li>
      ))}
      {tooLong.length > 0 && <li>{t('captions.batch.tooLong', { count: tooLong.length })}</li>}
    </ul>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom } from '../../api/newsroom.ts'
import { useAbout } from '../../api/queries.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { FolderField } from '../../publish/FolderField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { failureSentence } from '../../ui/failure.ts'
import styles from './photo-export.module.css'

const targets = ['copy', 'sidecar', 'in-place'] as const
type Target = (typeof targets)[number]

interface Outcome {
  written: string[]
  failed: { file: string; message: string }[]
}

/** So many photos go into one call; what was written by then is told while the rest is. */
const atOnce = 25

function Result({ outcome, of }: { outcome: Outcome; of: number }) {
  const { t } = useTranslation()
  const done = outcome.written.length + outcome.failed.length
  return (
    <>
      <p role="status">{done < of ? t('out.write.progress', { done, of }) : t('out.write.written', { count: outcome.written.length })}</p>
      {outcome.failed.length > 0 && (
        <ul className={styles.problems} aria-label={t('out.write.failed')}>
          {outcome.failed.map(({ file, message }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two photos may have one file name, and the list only grows
            <li key={`${index} ${file}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Writes what the newsroom knows of photos into files: copies, XMP files beside them, or, with a tick, the user's own. */
export function WriteMetadataDialog({ photos, onClose }: { photos: readonly Photo[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: about } = useAbout()
  const [target, setTarget] = useState<Target>('copy')
  const [folder, setFolder] = useState<string | null>(null)
  const [isSure, setIsSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const path = (folder ?? (about ? `${about.home}/Stet` : '')).trim()
  const isDone = outcome !== null && !busy
  const first = useRef<HTMLInputElement>(null)
  const done = useRef<HTMLButtonElement>(null)
  // The button that had the focus is gone.
  useEffect(() => {
    if (isDone) done.current?.focus()
  }, [isDone])

  async function write(): Promise<void> {
    setBusy(true)
    setFailure(null)
    const all: Outcome = { written: [], failed: [] }
    try {
      await saveAllNow()
      for (let from = 0; from < photos.length; from += atOnce) {
        const part = await newsroom().photos.writeMetadata({ photoIds: photos.slice(from, from + atOnce).map(({ id }) => id), target, folder: path })
        all.written.push(...part.written)
        all.failed.push(...part.failed)
        setOutcome({ ...all })
      }
    } catch (error) {
      setFailure(failureSentence(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      title={t('out.write.title')}
      subject={t('photos.count', { count: photos.length })}
      initialFocus={first}
      onClose={onClose}
      footer={
        isDone ? (
          <Button size={32} kind="main" ref={done} onClick={onClose}>
            {t('out.done')}
          </Button>
        ) : (
          <>
            <Button size={32} onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button size={32} kind={target === 'in-place' ? 'danger' : 'main'} disabled={busy || path === '' || (target === 'in-place' && !isSure)} onClick={() => void write()}>
              {t(busy ? 'out.write.writing' : 'out.write.write')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.stack}>
        {!isDone && (
          <>
            <fieldset className={styles.targets}>
              <legend>{t('out.write.where')}</legend>
              {targets.map((name) => (
                <label key={name}>
                  <input ref={target === name ? first : undefined} type="radio" name="metadata-target" aria-label={t(`out.write.targets.${name}`)} checked={target === name} onChange={() => setTarget(name)} />
                  <span>{t(`out.write.targets.${name}`)}</span>
                  <small>{t(`out.write.hints.${name}`)}</small>
                </label>
              ))}
            </fieldset>
            <FolderField value={path} onChange={setFolder} />
            {target === 'in-place' && (
              <label className={styles.sure}>
                <input type="checkbox" checked={isSure} onChange={(event) => setIsSure(event.target.checked)} />
                {t('out.write.sure')}
              </label>
            )}
          </>
        )}
        {failure !== null && (
          <p className={styles.bad} role="alert">
            {failure}
          </p>
        )}
        {outcome !== null && <Result outcome={outcome} of={photos.length} />}
      </div>
    </Dialog>
  )
}

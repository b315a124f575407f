import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCaptionsCsv, type ReadSheet } from '#domain/export/captions-csv/captions-csv.ts'
import { decodeText } from '#domain/import/encoding/decode-text.ts'
import { RefusedText } from '#domain/import/encoding/refused-text.ts'
import type { Photo, PhotoFields } from '#domain/photo/photo.ts'
import { ChangedWords } from '../../captions/ChangedWords.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { changePhotos } from '../photo-undo.ts'
import { chooseFiles } from '../add-photos.ts'
import { useFileDrop } from '../use-file-drop.ts'
import styles from './photo-export.module.css'

/** A sheet of captions is text; one of this size holds more photos than a newsroom has. */
const largestSheet = 30_000_000
/** So many photos are shown at once; all are changed. */
const mostShown = 200

/** What a file says about the photos; null where it is no such text. */
function sheetIn(bytes: Uint8Array, photos: readonly Photo[]): ReadSheet<Photo> | null {
  try {
    return readCaptionsCsv(decodeText(bytes).text, photos)
  } catch (error) {
    if (error instanceof RefusedText) return null
    throw error
  }
}

const shown = (value: PhotoFields[keyof PhotoFields]) => (Array.isArray(value) ? value.join('; ') : String(value))

function FieldChange({ name, before, after }: { name: string; before: string; after: string }) {
  const { t } = useTranslation()
  return (
    <div className={styles.change}>
      <dt>{t(`out.fields.${name}`)}</dt>
      <dd>
        <ChangedWords before={before} after={after} />
        {after === '' && <em>{t('out.csv.emptied')}</em>}
      </dd>
    </div>
  )
}

function Changes({ sheet }: { sheet: ReadSheet<Photo> }) {
  const { t } = useTranslation()
  return (
    <>
      {sheet.unknownColumns.length > 0 && <p className={styles.warn}>{t('out.csv.unknownColumns', { names: sheet.unknownColumns.join(', ') })}</p>}
      {sheet.problems.length > 0 && (
        <ul className={styles.problems} aria-label={t('out.csv.problems')}>
          {sheet.problems.slice(0, mostShown).map(({ line, kind, name }) => (
            <li key={line}>{t(`out.csv.problem.${kind}`, { line, name })}</li>
          ))}
        </ul>
      )}
      <ul className={styles.changes} aria-label={t('out.csv.changes')}>
        {sheet.changes.slice(0, mostShown).map(({ photo, changes }) => (
          <li key={photo.id}>
            <h3>
              <bdi>{photo.fileName}</bdi>
            </h3>
            <dl>
              {Object.entries(changes).map(([name, after]) => (
                <FieldChange key={name} name={name} before={shown(photo.fields[name as keyof PhotoFields])} after={shown(after)} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {sheet.changes.length > mostShown && <p className={styles.hint}>{t('out.csv.more', { count: sheet.changes.length - mostShown })}</p>}
    </>
  )
}

/** Takes captions back from a spreadsheet: what they would change is seen first, and done in one step that can be undone. */
export function ReadCsvDialog({ photos, onClose }: { photos: readonly Photo[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [sheet, setSheet] = useState<ReadSheet<Photo> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return
    setSheet(null)
    if (file.size > largestSheet) return setProblem(t('out.csv.tooLarge', { file: file.name }))
    const found = sheetIn(new Uint8Array(await file.arrayBuffer()), photos)
    setProblem(found === null ? t('out.csv.noSheet', { file: file.name }) : null)
    setSheet(found)
  }

  async function apply(): Promise<void> {
    if (sheet === null) return
    setBusy(true)
    const done = await changePhotos(sheet.changes, { message: 'out.csv.deed', values: { count: sheet.changes.length } })
    setBusy(false)
    if (done) onClose()
  }

  const { isOver, handlers } = useFileDrop(({ files }) => void read(files[0]))
  const count = sheet?.changes.length ?? 0
  const choose = useRef<HTMLButtonElement>(null)
  const main = useRef<HTMLButtonElement>(null)
  // What was read has been shown: Enter is for doing it now.
  useEffect(() => {
    if (count > 0) main.current?.focus()
  }, [count])
  return (
    <Dialog
      open
      title={t('out.csv.readTitle')}
      initialFocus={choose}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind="main" ref={main} disabled={busy || count === 0} onClick={() => void apply()}>
            {t('out.csv.apply', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <div className={styles.drop} data-over={isOver || undefined} {...handlers}>
          <p>{t('out.csv.readHint')}</p>
          <Button icon={FileSpreadsheet} ref={choose} onClick={() => void chooseFiles('.csv,.tsv,.txt,text/csv', 'file').then(([file]) => read(file))}>
            {t('out.csv.choose')}
          </Button>
        </div>
        {problem !== null && (
          <p className={styles.bad} role="alert">
            {problem}
          </p>
        )}
        {sheet !== null && (
          <>
            <p role="status">{t('out.csv.found', { count })}</p>
            <Changes sheet={sheet} />
          </>
        )}
      </div>
    </Dialog>
  )
}

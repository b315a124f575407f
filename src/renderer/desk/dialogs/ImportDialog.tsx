import { Upload } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom, newsroomError } from '../../api/newsroom.ts'
import { chooseFiles, photoKinds } from '../../photos/add-photos.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { showFailure } from '../../ui/failure.ts'
import styles from './dialogs.module.css'
import { type FileToImport, type ImportResult, importAll } from './import-files.ts'
import { ImportReport } from './ImportReport.tsx'

const storyKinds = '.md,.markdown,.html,.htm,.txt,.text'

/** The desktop's own dialog gives paths, a browser's gives files. */
async function askForFiles(): Promise<FileToImport[]> {
  try {
    const { paths } = await newsroom().host.chooseFiles({ kind: 'stories' })
    return paths
  } catch (error) {
    if (newsroomError(error)?.kind !== 'NOT_HERE') throw error
    return chooseFiles(`${storyKinds},${photoKinds}`)
  }
}

/** Brings stories and photos in, and says for each file what became of it. */
export function ImportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const stop = useRef<AbortController | null>(null)

  async function bringIn(files: readonly FileToImport[]): Promise<void> {
    if (files.length === 0) return
    const control = new AbortController()
    stop.current = control
    setResult(null)
    setProgress({ done: 0, all: files.length })
    setResult(await importAll(files, (done) => setProgress({ done, all: files.length }), control.signal))
    setProgress(null)
    stop.current = null
  }

  function close(): void {
    stop.current?.abort()
    setResult(null)
    onClose()
  }

  return (
    <Dialog
      open={open}
      title={t('importing.title')}
      onClose={close}
      footer={
        <>
          <span>{progress && t('importing.progress', progress)}</span>
          {progress ? (
            <Button size={32} onClick={() => stop.current?.abort()}>
              {t('importing.stop')}
            </Button>
          ) : (
            <Button size={32} kind={result ? 'main' : 'plain'} onClick={close}>
              {t(result ? 'importing.done' : 'ui.cancel')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        {progress ? (
          <progress className={styles.bar} max={progress.all} value={progress.done} aria-label={t('importing.progress', progress)} />
        ) : (
          <DropPlace
            onFiles={(files) => void bringIn(files)}
            onChoose={() => void askForFiles().then(bringIn, (error: unknown) => showFailure('import', error))}
          />
        )}
        {result ? <ImportReport result={result} onOpen={close} /> : <p className={styles.hint}>{t('importing.hint')}</p>}
      </div>
    </Dialog>
  )
}

function DropPlace({ onFiles, onChoose }: { onFiles: (files: File[]) => void; onChoose: () => void }) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // Dropping is the second way; the button does the same.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <Icon of={Upload} size={20} />
      <p>{t('importing.drop')}</p>
      <Button kind="main" size={32} onClick={onChoose}>
        {t('importing.choose')}
      </Button>
    </div>
  )
}

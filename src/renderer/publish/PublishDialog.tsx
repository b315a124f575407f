import { FolderOpen } from 'lucide-react'
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#domain/check/finding.ts'
import { newsroomError } from '../api/newsroom.ts'
import { useStories } from '../api/queries.ts'
import { goToFinding } from '../desk/checks/go-to-finding.ts'
import { openFolder } from '../desk/open-folder.ts'
import { setView, useView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { failureSentence } from '../ui/failure.ts'
import { withoutScripts } from '../ui/without-scripts.ts'
import { PublishOptions } from './PublishOptions.tsx'
import { usePublish, type Publishing, type Written } from './use-publish.ts'
import styles from './publish.module.css'

/** A page in the preview leads nowhere, and Escape closes the dialog from there too. */
function tame(event: SyntheticEvent<HTMLIFrameElement>): void {
  const frame = event.currentTarget
  const page = frame.contentDocument
  page?.addEventListener('click', (click) => {
    const link = click.target instanceof Object && 'closest' in click.target ? (click.target as Element).closest('a') : null
    if (link && !link.getAttribute('href')?.startsWith('#')) click.preventDefault()
  })
  page?.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') frame.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

/** The story as its readers will see it, and the text as it will be written. Nothing in it can run. */
function Preview({ publishing }: { publishing: Publishing }) {
  const { t } = useTranslation()
  const [asWritten, setAsWritten] = useState(false)
  const { preview, previewFailure } = publishing
  if (previewFailure !== null) {
    return (
      <p className={styles.noPreview} role="alert">
        {newsroomError(previewFailure) ? failureSentence(previewFailure) : t('publish.noPreview')}
      </p>
    )
  }
  return (
    <div className={styles.preview}>
      <div className={styles.views} role="group" aria-label={t('publish.preview')}>
        <button type="button" aria-pressed={!asWritten} onClick={() => setAsWritten(false)}>
          {t('publish.asRead')}
        </button>
        <button type="button" aria-pressed={asWritten} onClick={() => setAsWritten(true)}>
          {t('publish.asWritten')}
        </button>
      </div>
      {asWritten ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled text must be reachable by keyboard
        <pre className={styles.text} dir="auto" tabIndex={0}>
          {preview?.text}
        </pre>
      ) : (
        // Same origin, so that photos come with the door's cookie. Scripts are kept out by policy and not by the sandbox, which would keep
        // assistive and checking tools out with them.
        // oxlint-disable-next-line react/iframe-missing-sandbox -- the page's own policy lets no script run
        <iframe title={t('publish.preview')} sandbox="allow-same-origin allow-scripts" srcDoc={withoutScripts(preview?.html ?? '')} onLoad={tame} />
      )}
    </div>
  )
}

function WrittenFiles({ written }: { written: Written }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled with the keyboard
    <section className={styles.written} tabIndex={0} aria-labelledby={id}>
      <div className={styles.told} role="status">
        <h2 id={id}>{t('publish.written', { count: written.files.length })}</h2>
        <p className={styles.note}>
          <bdi>{written.folder}</bdi>
        </p>
        {written.warnings.map((warning) => (
          <p key={warning} className={styles.warn}>
            {warning}
          </p>
        ))}
      </div>
      <ul className={styles.files} aria-label={t('publish.files')}>
        {written.files.map((file) => (
          <li key={file}>
            <bdi>{file}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PublishStory({ storyId, onClose }: { storyId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: stories = [] } = useStories()
  const publishing = usePublish(storyId)
  const { written, failure, busy, blocking, override, usualFolder } = publishing
  const done = useRef<HTMLButtonElement>(null)
  const [goal, setGoal] = useState<Finding | null>(null)
  const story = stories.find(({ id }) => id === storyId)
  const stopped = busy || publishing.preview === undefined || usualFolder !== null || (blocking.length > 0 && override.trim() === '')

  // The button that had the focus is gone: Enter now ends it, and a screen reader is told where it is.
  useEffect(() => {
    if (written) done.current?.focus()
  }, [written])

  const footer = written ? (
    <>
      <span className={styles.note} style={{ marginInlineEnd: 'auto' }}>
        {t('publish.kept')}
      </span>
      <Button size={32} icon={FolderOpen} onClick={() => void openFolder(written.folder)}>
        {t('publish.openFolder')}
      </Button>
      <Button size={32} kind="main" ref={done} onClick={onClose}>
        {t('publish.done')}
      </Button>
    </>
  ) : (
    <>
      <span className={failure ? styles.failure : styles.note} role={failure ? 'alert' : undefined} style={{ marginInlineEnd: 'auto' }}>
        {failure ? t(failure.message, failure.values) : t('publish.willBeKept')}
      </span>
      <Button size={32} onClick={onClose}>
        {t('ui.cancel')}
      </Button>
      <Button size={32} kind="main" disabled={stopped} onClick={() => void publishing.publish()}>
        {t(busy ? 'publish.publishing' : 'publish.publish')}
      </Button>
    </>
  )

  return (
    <Dialog
      open={goal === null}
      title={t('publish.title')}
      subject={story?.headline}
      size="wide"
      bare
      onClose={onClose}
      // Only now is the focus back, and can be put where something is to be mended.
      onClosed={() => {
        if (goal === null) return
        onClose()
        goToFinding(storyId, goal)
      }}
      footer={footer}
    >
      {written ? (
        <WrittenFiles written={written} />
      ) : (
        <div className={styles.layout}>
          <PublishOptions publishing={publishing} onGoTo={setGoal} />
          <Preview publishing={publishing} />
        </div>
      )}
    </Dialog>
  )
}

/** Publishes the open story: choose, look, write, and see what was written. */
export function PublishDialog() {
  const open = useView((view) => view.dialog === 'publish')
  const storyId = useView((view) => view.storyId)
  if (!open || storyId === null) return null
  return <PublishStory storyId={storyId} onClose={() => setView({ dialog: null })} />
}

import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './dialog.module.css'

export interface ConfirmDialogProps {
  open: boolean
  title: string
  /** What will be done, in a sentence that names the thing. */
  question: ReactNode
  /** What is destroyed with it, one line each. */
  destroys?: readonly string[]
  /** The words on the button, a verb: never "OK". */
  action: string
  danger?: boolean
  onConfirm: () => void | Promise<void>
  onClose: () => void
}

/** Asks before something that cannot be taken back. The harmless way out has the focus. */
export function ConfirmDialog({ open, title, question, destroys = [], action, danger = false, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  const cancel = useRef<HTMLButtonElement>(null)
  const [busy, setBusy] = useState(false)

  async function confirm(): Promise<void> {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      title={title}
      size="small"
      onClose={onClose}
      initialFocus={cancel}
      footer={
        <>
          <Button size={32} ref={cancel} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind={danger ? 'danger' : 'main'} disabled={busy} onClick={() => void confirm()}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        <div>{question}</div>
        {destroys.length > 0 && (
          <ul>
            {destroys.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './dialog.module.css'
import { Icon } from './Icon.tsx'
import { overlays } from './overlays.ts'

export interface DialogProps {
  /** Also the dialog's accessible name. */
  title: string
  /** Beside the title: what it is about, a headline for example. */
  subject?: ReactNode
  open: boolean
  onClose: () => void
  /** Called when it is gone and the focus is back where it was. */
  onClosed?: () => void
  /** `wide` fills most of the window, as a preview needs. */
  size?: 'small' | 'medium' | 'wide' | 'palette'
  /** Buttons, and a note at their start. */
  footer?: ReactNode
  initialFocus?: RefObject<HTMLElement | null>
  /** The content brings its own inner distances. */
  bare?: boolean
  children: ReactNode
}

/** A modal dialog: the focus stays inside, Escape closes it and the focus goes back to where it was. */
export function Dialog({ title, subject, open, onClose, onClosed, size = 'medium', footer, initialFocus, bare = false, children }: DialogProps) {
  const { t } = useTranslation()
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} onOpenChangeComplete={(next) => !next && onClosed?.()}>
      <Base.Portal container={overlays}>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={`${styles.popup} ${styles[size]}`} initialFocus={initialFocus ?? popup} ref={popup}>
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <div className={styles.subject} dir="auto">
                {subject}
              </div>
              {size !== 'palette' && (
                <Base.Close className={styles.close} aria-label={t('ui.close')}>
                  <Icon of={X} />
                </Base.Close>
              )}
            </header>
            <div className={bare ? styles.bare : styles.body}>{children}</div>
            {footer && <footer className={styles.footer}>{footer}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

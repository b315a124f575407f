import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { overlays } from '../ui/overlays.ts'
import styles from './drawer.module.css'
import { setView, useView } from './view.ts'

/** A side column as a drawer over the page, where the window is narrow: the focus stays inside, Escape closes it. */
export function Drawer({ side, label, children }: { side: 'list' | 'inspector'; label: string; children: ReactNode }) {
  const { t } = useTranslation()
  const isOpen = useView((view) => view.drawer === side)
  const close = () => setView({ drawer: null })
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal container={overlays}>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={`${styles.drawer} ${styles[side]}`}>
          <header className={styles.header}>
            <Dialog.Title className={styles.title}>{label}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label={t('desk.closeDrawer')}>
              <Icon of={X} />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

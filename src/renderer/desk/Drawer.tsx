import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './drawer.module.css'
import { setView, useView } from './view.ts'

/** A side column as a drawer over the page, where the window is narrow: the focus stays inside, Escape closes it. */
export function Drawer({ side, label, children }: { side: 'list' | 'inspector'; label: string; children: ReactNode }) {
  const { t } = useTranslation()
  const isOpen = useView((view) => view.drawer === side)
  const close = () => setView({ drawer: null })
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={`${styles.drawer} ${styles[side]}`}>
          <header className={styles.header}>
            <Dialog.Title className={styles.title}>{label}</Dialog.Title>
            <IconButton icon={X} label={t('desk.closeDrawer')} onClick={close} />
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { Fragment, useRef, useState, type ReactElement } from 'react'
import { Icon, type LucideIcon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './menu.module.css'
import { useCloseable } from './open-menus.ts'
import { overlays } from './overlays.ts'

export type MenuEntry =
  | { kind: 'action'; label: string; run: () => void; icon?: LucideIcon; keys?: string; danger?: boolean; disabled?: boolean }
  | { kind: 'choice'; label: string; value: string; options: readonly { value: string; label: string }[]; choose: (value: string) => void }
  | { kind: 'line' }

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'line') return <Base.Separator className={styles.line} />
  if (entry.kind === 'choice') {
    return (
      <Base.RadioGroup value={entry.value} onValueChange={(value: string) => entry.choose(value)}>
        <Base.GroupLabel className={styles.label}>{entry.label}</Base.GroupLabel>
        {entry.options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={styles.item} closeOnClick>
            <span className={styles.mark}>
              <Base.RadioItemIndicator>
                <Icon of={Check} />
              </Base.RadioItemIndicator>
            </span>
            <span className={styles.words}>{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    )
  }
  return (
    <Base.Item className={`${styles.item} ${entry.danger ? styles.danger : ''}`} disabled={entry.disabled} onClick={entry.run}>
      <span className={styles.mark}>{entry.icon && <Icon of={entry.icon} />}</span>
      <span className={styles.words}>{entry.label}</span>
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </Base.Item>
  )
}

function Entries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a menu's entries are a fixed list; lines between them have no name
    <Fragment key={index}>
      <Entry entry={entry} />
    </Fragment>
  ))
}

/** A menu under a button. `trigger` is the button; it carries the accessible name. */
export function Menu({ trigger, entries, align = 'end' }: { trigger: ReactElement<Record<string, unknown>>; entries: readonly MenuEntry[]; align?: 'start' | 'end' }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const finalFocus = useCloseable(isOpen, () => setOpen(false), () => button.current)
  return (
    <Base.Root open={isOpen} onOpenChange={setOpen}>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal container={overlays}>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup className={styles.popup} finalFocus={finalFocus}>
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Where a menu opens: at an element, or at the point that was pressed. */
export type MenuAnchor = Element | { getBoundingClientRect(): DOMRect }

/** The place of a `contextmenu` event: the pointer's, or the element itself when the menu key was pressed. */
export function anchorOf({ clientX, clientY }: { clientX: number; clientY: number }, element: Element): MenuAnchor {
  const box = element.getBoundingClientRect()
  const isInside = clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
  return isInside ? { getBoundingClientRect: () => new DOMRect(clientX, clientY, 0, 0) } : element
}

export interface PlacedMenuProps {
  /** Null while the menu is closed. */
  anchor: MenuAnchor | null
  entries: readonly MenuEntry[]
  onClose: () => void
  /** What the menu is called, where no button names it. */
  label?: string
  /** Takes the focus when the menu closes. */
  returnTo: HTMLElement | null
}

/** One menu for the things of a long list: it opens at the one that was asked, so that not each of them carries a menu of its own. */
export function PlacedMenu({ anchor, entries, onClose, label, returnTo }: PlacedMenuProps) {
  const isOpen = anchor !== null
  const finalFocus = useCloseable(isOpen, onClose, () => returnTo)
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal container={overlays}>
        <Base.Positioner className={styles.positioner} anchor={anchor} sideOffset={4} align="start">
          <Base.Popup className={styles.popup} aria-label={label} finalFocus={finalFocus}>
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

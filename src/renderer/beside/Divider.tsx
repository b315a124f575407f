import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../desk/view.ts'
import { shareRoom, shares } from './beside.ts'
import styles from './beside.module.css'

const step = 5

/** Parts the room between the page and what stands beside it: drag it, or give it the focus and use the arrow keys. */
export function Divider() {
  const { t } = useTranslation()
  const share = useView((view) => view.besideShare)
  const isMirrored = document.documentElement.dir === 'rtl'

  function onKeyDown(event: KeyboardEvent): void {
    const towardsPage = isMirrored ? 'ArrowRight' : 'ArrowLeft'
    const towardsPane = isMirrored ? 'ArrowLeft' : 'ArrowRight'
    const next = { [towardsPage]: share - step, [towardsPane]: share + step, Home: shares.least, End: shares.most, Enter: shares.usual }[event.key]
    if (next === undefined) return
    event.preventDefault()
    shareRoom(next)
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const room = event.currentTarget.closest('[data-room]')?.getBoundingClientRect()
    if (!room) return
    const part = ((event.clientX - room.left) / room.width) * 100
    shareRoom(isMirrored ? 100 - part : part)
  }

  return (
    // A separator that can be moved is a control, as ARIA has it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <hr
      className={styles.divider}
      aria-label={t('beside.divider')}
      aria-orientation="vertical"
      aria-valuemin={shares.least}
      aria-valuemax={shares.most}
      aria-valuenow={share}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => shareRoom(shares.usual)}
    />
  )
}

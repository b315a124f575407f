import type { ComponentProps } from 'react'
import { Icon, type LucideIcon } from './Icon.tsx'
import styles from './button.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'children' | 'aria-label'> {
  icon: LucideIcon
  /** The accessible name, shown as a tooltip too. */
  label: string
  keys?: string
  kind?: 'plain' | 'quiet'
  size?: 28 | 32
}

export function IconButton({ icon, label, keys, kind = 'quiet', size = 28, className, ...rest }: IconButtonProps) {
  const names = [styles.button, styles[kind], styles.icon, size === 32 && styles.tall, size === 32 && styles.iconTall, className]
  return (
    <Tooltip label={label} keys={keys}>
      <button {...rest} type="button" aria-label={label} className={names.filter(Boolean).join(' ')}>
        <Icon of={icon} />
      </button>
    </Tooltip>
  )
}

import type { ReactNode } from 'react'
import { Icon, type LucideIcon } from './Icon.tsx'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  icon?: LucideIcon
  /** What is not there. */
  title: string
  /** What to do next. */
  children?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && <Icon of={icon} size={20} />}
      <p className={styles.title}>{title}</p>
      {children && <p>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

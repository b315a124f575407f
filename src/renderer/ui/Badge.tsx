import type { ReactNode } from 'react'
import styles from './badge.module.css'

export type Tone = 'blue' | 'amber' | 'green' | 'red' | 'grey'

/** A coloured dot; words beside it always say the same. */
export function Dot({ tone }: { tone: Tone }) {
  return <span className={`${styles.dot} ${styles[tone]}`} aria-hidden="true" />
}

/** A state or a kind in a rounded frame. */
export function Badge({ tone, children, className }: { tone?: Tone; children: ReactNode; className?: string }) {
  return (
    <span className={[styles.badge, className].filter(Boolean).join(' ')}>
      {tone && <Dot tone={tone} />}
      <span dir="auto">{children}</span>
    </span>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { Icon, type LucideIcon } from './Icon.tsx'
import styles from './button.module.css'
import { Kbd } from './Kbd.tsx'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `main` is the one main action of its place; `danger` destroys something; `quiet` has no frame until it is pointed at. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  /** Height in pixels: 28 in bars, 32 in dialogs and forms. */
  size?: 28 | 32
  icon?: LucideIcon
  keys?: string
  type?: 'button' | 'submit'
  children: ReactNode
}

export function Button({ kind = 'plain', size = 28, icon, keys, type = 'button', className, children, ...rest }: ButtonProps) {
  const names = [styles.button, styles[kind], size === 32 && styles.tall, className].filter(Boolean).join(' ')
  return (
    // oxlint-disable-next-line react/button-has-type -- the type is one of two constants, `button` unless told
    <button {...rest} type={type} className={names}>
      {icon && <Icon of={icon} />}
      <span className={styles.words}>{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  )
}

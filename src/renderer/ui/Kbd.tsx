import { printedKeys } from '../desk/keys.ts'
import styles from './kbd.module.css'

/** Keys as they are printed on this machine's keyboard, from `Mod+Shift+P`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true" dir="ltr">
      {printedKeys(keys)}
    </kbd>
  )
}

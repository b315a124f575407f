import styles from './codes.module.css'

/** The arrow between what is written and what it becomes, in the direction of the window. */
export function Becomes() {
  return (
    <span aria-hidden className={styles.becomes}>
      →
    </span>
  )
}

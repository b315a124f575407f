import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

/** What every field has: a name above it, and below it a hint or, when it cannot be kept as it is, what is wrong. */
export interface FieldProps {
  label: string
  hint?: ReactNode
  /** A sentence that says what is wrong; the field is marked as invalid while there is one. */
  invalid?: string | null
  /** The name is told to assistive tools alone; the place around makes it plain to the eye. */
  hideLabel?: boolean
  className?: string
}

/** The attributes that tie a control to its name, hint and message. */
interface FieldAttributes {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

export interface FieldFrameProps extends FieldProps {
  /** What is said of the words in it. */
  words?: ReactNode
  children: (attributes: FieldAttributes) => ReactNode
}

export function Field({ label, hint, invalid, hideLabel = false, className, words, children }: FieldFrameProps) {
  const id = useId()
  const noteId = `${id}-note`
  const wordsId = `${id}-words`
  const note = invalid ? invalid : hint
  const describedBy = [note ? noteId : '', words ? wordsId : ''].filter(Boolean).join(' ')
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')} data-marked={words ? '' : undefined}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({ id, 'aria-invalid': invalid ? true : undefined, 'aria-describedby': describedBy || undefined })}
      {note ? (
        <div id={noteId} className={invalid ? styles.invalid : styles.hint} role={invalid ? 'alert' : undefined}>
          {note}
        </div>
      ) : null}
      {words ? <div id={wordsId}>{words}</div> : null}
    </div>
  )
}

import { type ComponentProps, type Ref } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import styles from './field.module.css'

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'className' | 'id' | 'ref'> {
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({ label, hint, invalid, hideLabel, className, value, onChange, inputRef, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} invalid={invalid} hideLabel={hideLabel} className={className}>
      {(attributes) => (
        <input
          type="text"
          dir={value === '' ? undefined : 'auto'}
          autoComplete="off"
          {...rest}
          {...attributes}
          ref={inputRef}
          className={styles.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className' | 'id' | 'ref'> {
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLTextAreaElement>
}

/** Several lines of text; the field grows with them. */
export function TextArea({ label, hint, invalid, hideLabel, className, value, onChange, inputRef, rows = 2, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} invalid={invalid} hideLabel={hideLabel} className={className}>
      {(attributes) => (
        <textarea
          dir={value === '' ? undefined : 'auto'}
          autoComplete="off"
          {...rest}
          {...attributes}
          ref={inputRef}
          className={`${styles.control} ${styles.area}`}
          style={{ minHeight: rows * 18 + 12, maxHeight: 320 }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

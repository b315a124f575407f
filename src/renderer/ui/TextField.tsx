import { useImperativeHandle, useRef, type ComponentProps, type Ref } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { FieldMirror } from './FieldMirror.tsx'
import styles from './field.module.css'
import { useMarkedWords } from './marked-words.ts'

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'className' | 'id' | 'ref'> {
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({ label, hint, invalid, hideLabel, className, value, onChange, inputRef, ...rest }: TextFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useImperativeHandle(inputRef, () => field.current as HTMLInputElement)
  const marked = useMarkedWords(value)
  return (
    <Field label={label} hint={hint} invalid={invalid} hideLabel={hideLabel} className={className} words={marked?.note}>
      {(attributes) => (
        <>
          <input
            type="text"
            dir={value === '' ? undefined : 'auto'}
            autoComplete="off"
            {...rest}
            {...attributes}
            ref={field}
            className={styles.control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {marked && <FieldMirror text={value} marks={marked.marks} field={field} className={styles.control} />}
        </>
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
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(inputRef, () => field.current as HTMLTextAreaElement)
  const marked = useMarkedWords(value)
  const classes = `${styles.control} ${styles.area}`
  return (
    <Field label={label} hint={hint} invalid={invalid} hideLabel={hideLabel} className={className} words={marked?.note}>
      {(attributes) => (
        <>
          <textarea
            dir={value === '' ? undefined : 'auto'}
            autoComplete="off"
            {...rest}
            {...attributes}
            ref={field}
            className={classes}
            style={{ minHeight: rows * 18 + 12, maxHeight: 320 }}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {marked && <FieldMirror text={value} marks={marked.marks} field={field} className={classes} />}
        </>
      )}
    </Field>
  )
}

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import styles from './field.module.css'
import { Icon } from './Icon.tsx'

export interface Choice<Value extends string> {
  value: Value
  label: string
  disabled?: boolean
}

export interface SelectFieldProps<Value extends string>
  extends FieldProps, Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'className' | 'id' | 'children'> {
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

/** A choice of one among a few: the system's own list, so that every keyboard and screen reader knows it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, invalid, hideLabel, className, value, choices, onChange, ...rest } = props
  return (
    <Field label={label} hint={hint} invalid={invalid} hideLabel={hideLabel} className={className}>
      {(attributes) => (
        <span className={styles.selectFrame}>
          <select
            {...rest}
            {...attributes}
            className={`${styles.control} ${styles.select}`}
            value={value}
            onChange={(event) => onChange(event.target.value as Value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </span>
      )}
    </Field>
  )
}

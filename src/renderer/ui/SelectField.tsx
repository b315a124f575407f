import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { directionOfText } from '#domain/text/direction.ts'
import { Field, type FieldProps } from './Field.tsx'
import styles from './field.module.css'
import { Icon } from './Icon.tsx'
import { interfaceDirection } from './messages.ts'

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
  // A choice of the other direction, such as a language's own name, is cut at its own end where there is no room.
  const direction = directionOfText(choices.find((choice) => choice.value === value)?.label ?? '')
  return (
    <Field label={label} hint={hint} invalid={invalid} hideLabel={hideLabel} className={className}>
      {(attributes) => (
        <span className={styles.selectFrame}>
          <select
            {...rest}
            {...attributes}
            dir={direction === null || direction === interfaceDirection() ? undefined : direction}
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

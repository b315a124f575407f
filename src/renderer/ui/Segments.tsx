import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import styles from './segments.module.css'

export interface SegmentsProps<Value extends string> {
  /** What is chosen among, for assistive tools. */
  label: string
  value: Value
  choices: readonly { value: Value; label: string; title?: string }[]
  onChange: (value: Value) => void
}

/** A few ways to see the same thing, side by side; one is on. Arrow keys go from one to the next. */
export function Segments<Value extends string>({ label, value, choices, onChange }: SegmentsProps<Value>) {
  return (
    <ToggleGroup className={styles.segments} aria-label={label} value={[value]} onValueChange={([next]) => next !== undefined && onChange(next)}>
      {choices.map((choice) => (
        <Toggle key={choice.value} value={choice.value} className={styles.segment} title={choice.title}>
          {choice.label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}

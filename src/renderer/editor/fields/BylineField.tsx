import { useState } from 'react'
import { FieldMarks } from '../find/FieldMarks.tsx'
import { useOwnValue } from './use-own-value.ts'
import { bylineOf, namesIn } from './byline-names.ts'
import styles from './fields.module.css'

/** Several names in one field, separated by commas. What was typed stays as it is until the field is left. */
export function BylineField({
  name,
  names,
  readOnly,
  onChange,
}: {
  name: string
  names: readonly string[]
  readOnly: boolean
  onChange: (names: string[]) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const field = useOwnValue<HTMLInputElement>(typed ?? bylineOf(names))
  return (
    <>
      <input
        ref={field}
        className={styles.names}
        aria-label={name}
        placeholder={name}
        readOnly={readOnly}
        dir="auto"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(namesIn(event.target.value))
        }}
        onBlur={() => setTyped(null)}
      />
      <FieldMarks place="bylines" field={field} className={styles.names} />
    </>
  )
}

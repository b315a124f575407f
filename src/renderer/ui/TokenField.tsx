import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './Field.tsx'
import styles from './field.module.css'
import { Icon } from './Icon.tsx'

export interface TokenFieldProps extends FieldProps {
  values: readonly string[]
  onChange: (values: string[]) => void
}

/** Several short words, each added with Enter or a comma. Backspace in the empty field takes the last one back into it. */
export function TokenField({ values, onChange, ...field }: TokenFieldProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState('')

  function add(text: string): void {
    const added = text.split(/[,،、，\n]/).map((word) => word.trim().normalize('NFC'))
    const all = [...new Set([...values, ...added.filter(Boolean)])]
    if (all.length > values.length) onChange(all)
    setDraft('')
  }

  return (
    <Field {...field}>
      {(attributes) => (
        <div className={`${styles.control} ${styles.tokens}`}>
          {values.map((value) => (
            <span key={value} className={styles.token}>
              <span dir="auto">{value}</span>
              <button type="button" aria-label={t('ui.remove', { what: value })} onClick={() => onChange(values.filter((other) => other !== value))}>
                <Icon of={X} size={12} />
              </button>
            </span>
          ))}
          <input
            {...attributes}
            type="text"
            dir={draft === '' ? undefined : 'auto'}
            autoComplete="off"
            value={draft}
            onChange={(event) => {
              if (/[,،、，]/.test(event.target.value) && !(event.nativeEvent as InputEvent).isComposing) add(event.target.value)
              else setDraft(event.target.value)
            }}
            onBlur={() => add(draft)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') {
                event.preventDefault()
                add(draft)
              } else if (event.key === 'Backspace' && draft === '' && values.length > 0) {
                event.preventDefault()
                setDraft(values.at(-1) ?? '')
                onChange(values.slice(0, -1))
              }
            }}
          />
        </div>
      )}
    </Field>
  )
}

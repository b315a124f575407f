import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { wordFields, type WordField } from '#domain/photo/captions/field-names.ts'
import { interfaceDirection } from '../ui/messages.ts'
import { SelectField } from '../ui/SelectField.tsx'
import styles from './captions.module.css'

/** The fields that desks change every day come first. */
const everyday: readonly WordField[] = ['caption', 'altText', 'headline', 'creator', 'creditLine', 'source', 'copyrightNotice', 'personsShown', 'keywords', 'city', 'country']

/** All fields of words, the everyday ones first. */
export const orderedFields: readonly WordField[] = [...everyday, ...wordFields.filter((field) => !everyday.includes(field))]

/** One field of a photo. */
export function FieldChoice({ label, value, fields = orderedFields, onChange }: { label: string; value: WordField; fields?: readonly WordField[]; onChange: (field: WordField) => void }) {
  const { t } = useTranslation()
  return <SelectField label={label} value={value} choices={fields.map((field) => ({ value: field, label: t(`captions.field.${field}`) }))} onChange={onChange} />
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }

/** Some fields of a photo: arrow keys go through them, Space takes one in or out. */
export function FieldsChoice({ value, onChange }: { value: readonly WordField[]; onChange: (fields: readonly WordField[]) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [current, setCurrent] = useState<WordField>(value[0] ?? 'caption')
  const toggle = (field: WordField) => onChange(value.includes(field) ? value.filter((one) => one !== field) : [...value, field])
  const choose = (field: WordField) => {
    setCurrent(field)
    document.getElementById(`${id}-${field}`)?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isMirrored = interfaceDirection() === 'rtl' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
    const step = steps[event.key]
    const index = orderedFields.indexOf(current)
    if (event.key === ' ') toggle(current)
    else if (event.key === 'Home') choose(orderedFields[0] ?? current)
    else if (event.key === 'End') choose(orderedFields.at(-1) ?? current)
    else if (step !== undefined) choose(orderedFields[index + (isMirrored ? -step : step)] ?? current)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.choice}>
      <span id={`${id}-label`}>{t('captions.batch.fields')}</span>
      <div className={styles.chips} role="listbox" aria-multiselectable aria-labelledby={`${id}-label`} aria-activedescendant={`${id}-${current}`} tabIndex={0} onKeyDown={onKeyDown}>
        {orderedFields.map((field) => (
          // The keys are the list's.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={field}
            id={`${id}-${field}`}
            role="option"
            aria-selected={value.includes(field)}
            data-current={field === current || undefined}
            onClick={() => {
              setCurrent(field)
              toggle(field)
            }}
          >
            {t(`captions.field.${field}`)}
          </div>
        ))}
      </div>
    </div>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { nameOfLanguage, usualLanguages } from './languages.ts'

const other = '+'

/** The language that a story is written in: a usual one by its own name, or any other by its tag. */
export function LanguageField({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const { t } = useTranslation()
  const [asksForTag, setAsksForTag] = useState(false)
  const tags = usualLanguages.includes(value) || value === '' ? usualLanguages : [value, ...usualLanguages]
  return (
    <div data-field="language">
      <SelectField
        label={t('inspector.language')}
        value={asksForTag ? other : value}
        choices={[
          ...(value === '' ? [{ value: '', label: '–' }] : []),
          ...tags.map((tag) => ({ value: tag, label: nameOfLanguage(tag) })),
          { value: other, label: t('inspector.otherLanguage') },
        ]}
        onChange={(tag) => {
          setAsksForTag(tag === other)
          if (tag !== other) onChange(tag)
        }}
      />
      {asksForTag && (
        <TextField
          label={t('inspector.languageTag')}
          hint={t('inspector.languageTagHint')}
          dir="ltr"
          value={value}
          spellCheck={false}
          onChange={(tag) => onChange(tag.trim())}
          onBlur={() => setAsksForTag(false)}
        />
      )}
    </div>
  )
}

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoFields } from '#domain/photo/fields.ts'
import { languageInFile } from '#domain/photo/metadata/language-tag.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './inspector.module.css'

/** The fields of IPTC and PLUS that a file may hold in several languages. */
const translated = ['caption', 'altText', 'extendedDescription', 'title', 'eventName', 'copyrightNotice', 'rightsUsageTerms', 'otherConstraints', 'territory'] as const

/** Offered in every language; of the others there is something to translate only where something is said. */
const always: ReadonlySet<string> = new Set(['caption', 'altText'])

type Translations = PhotoFields['translations']

/** What a language is called; its tag where nobody knows. */
function nameOf(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** A field's text in further languages, language by language. */
export function TranslationsField({ fields, onChange }: { fields: PhotoFields; onChange: (value: Translations) => void }) {
  const { t, i18n } = useTranslation()
  const value = fields.translations
  const [added, setAdded] = useState<readonly string[]>([])
  const [tag, setTag] = useState('')
  const tags = [...new Set([...Object.values(value).flatMap((words) => Object.keys(words)), ...added])].toSorted()
  const names = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' })
  const canonical = languageInFile(tag)

  function set(field: string, language: string, words: string): void {
    const others = Object.entries(value[field] ?? {}).filter(([other]) => other !== language)
    const next = Object.fromEntries(words === '' ? others : [...others, [language, words]])
    const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== field))
    onChange(Object.keys(next).length === 0 ? rest : { ...rest, [field]: next })
    setAdded((all) => (all.includes(language) ? all : [...all, language]))
  }

  function add(): void {
    if (canonical === null || tag.trim() === '') return
    setAdded((all) => [...new Set([...all, canonical])])
    setTag('')
  }

  return (
    <div className={styles.structures}>
      {tags.map((language) => (
        <fieldset key={language} className={styles.structure}>
          <legend>{t('rights.inLanguage', { language: nameOf(language, names) })}</legend>
          {translated.filter((field) => always.has(field) || fields[field] !== '' || value[field]?.[language] !== undefined).map((field) => (
            <TextArea
              key={field}
              rows={1}
              lang={language}
              className={styles.wide}
              label={t(`rights.translated.${field}`)}
              value={value[field]?.[language] ?? ''}
              onChange={(words) => set(field, language, words)}
            />
          ))}
        </fieldset>
      ))}
      <div className={styles.addLanguage}>
        <TextField
          label={t('rights.languageTag')}
          spellCheck={false}
          value={tag}
          invalid={tag.trim() !== '' && canonical === null ? t('rights.noTag') : null}
          onChange={setTag}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
        <Button icon={Plus} disabled={canonical === null || tag.trim() === ''} onClick={add}>
          {t('rights.addLanguage')}
        </Button>
      </div>
    </div>
  )
}

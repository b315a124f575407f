import { Trash2, X } from 'lucide-react'
import { useId, useRef, useState, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldText, textOfItems, type CaptionTemplate, type CaptionTemplateContent } from '#domain/photo/captions/caption-template.ts'
import { isListField, type WordField } from '#domain/photo/captions/field-names.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom } from '../api/newsroom.ts'
import { usePhotos } from '../api/queries.ts'
import { LanguageField } from '../desk/story/LanguageField.tsx'
import { view } from '../desk/view.ts'
import { useKeptContent, type KeptContentCalls } from '../kept/use-kept-content.ts'
import { KeptName } from '../kept/KeptName.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextArea } from '../ui/TextField.tsx'
import { Becomes } from './Becomes.tsx'
import { useCodes } from './codes-in-use.ts'
import { FieldChoice, orderedFields } from './FieldChoice.tsx'
import { insertIntoField, VariableButtons } from './VariableButtons.tsx'
import styles from './captions.module.css'

const calls: KeptContentCalls<CaptionTemplateContent> = {
  kind: 'caption-template',
  list: () => newsroom().captionTemplates.list(),
  save: (id, changes, baseRevision) => newsroom().captionTemplates.save({ id, baseRevision, changes }),
  wordsOf: ({ name, texts = {} }) => [name, ...Object.values(texts)],
}

export interface CaptionTemplateFormProps {
  template: CaptionTemplate
  isNew: boolean
  onRemove: () => void
}

/** Edits one template; each part is saved by itself. Below each text stands what it makes of the current photo. */
export function CaptionTemplateForm({ template, isNew, onRemove }: CaptionTemplateFormProps) {
  const { t } = useTranslation()
  const { fields, change } = useKeptContent(template, calls)
  const { data: photos = [] } = usePhotos()
  const photo = photos.find(({ id }) => id === view().photoId) ?? photos[0]
  const form = useRef<HTMLDivElement>(null)
  const lastText = useRef<HTMLTextAreaElement | null>(null)
  const { texts } = fields
  const used = orderedFields.filter((field) => texts[field] !== undefined)
  const left = orderedFields.filter((field) => texts[field] === undefined)

  const without = (field: WordField) => Object.fromEntries(Object.entries(texts).filter(([name]) => name !== field))

  function remember(event: FocusEvent): void {
    if (event.target instanceof HTMLTextAreaElement) lastText.current = event.target
  }

  return (
    <div ref={form} className={styles.form} onFocus={remember}>
      <div className={styles.line}>
        <KeptName value={fields.name} isNew={isNew} className={styles.grow ?? ''} onChange={(name) => change('name', name)} />
        <LanguageField value={fields.language} onChange={(language) => change('language', language)} />
        <Button kind="quiet" icon={Trash2} onClick={onRemove}>
          {t('kept.remove')}
        </Button>
      </div>
      <VariableButtons onInsert={(variable) => insertIntoField(lastText.current?.isConnected ? lastText.current : (form.current?.querySelector('textarea') ?? null), variable)} />
      {used.map((field) => (
        <FieldRow
          key={field}
          field={field}
          text={texts[field] ?? ''}
          photo={photo}
          language={fields.language}
          onChange={(text) => change('texts', { ...texts, [field]: text })}
          onRemove={() => change('texts', without(field))}
        />
      ))}
      {left.length > 0 && <AddField left={left} onAdd={(field) => change('texts', { ...texts, [field]: '' })} />}
    </div>
  )
}

function AddField({ left, onAdd }: { left: readonly WordField[]; onAdd: (field: WordField) => void }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<WordField | null>(null)
  const field = chosen !== null && left.includes(chosen) ? chosen : (left[0] ?? 'caption')
  return (
    <div className={styles.line}>
      <FieldChoice label={t('captions.templates.anotherField')} value={field} fields={left} onChange={setChosen} />
      <Button size={32} onClick={() => onAdd(field)}>
        {t('captions.templates.addField')}
      </Button>
    </div>
  )
}

interface FieldRowProps {
  field: WordField
  text: string
  photo: Photo | undefined
  language: string
  onChange: (text: string) => void
  onRemove: () => void
}

function FieldRow({ field, text, photo, language, onChange, onRemove }: FieldRowProps) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const codes = useCodes()
  const [now] = useState(() => new Date())
  const hint = isListField(field) ? t('captions.listHint') : undefined
  const filled =
    photo === undefined || text.trim() === ''
      ? null
      : fieldText(field, text, { fields: photo.fields, fileName: photo.fileName, number: 1, language: language || i18n.language, now }, codes)
  return (
    <fieldset className={styles.row} aria-describedby={`${id}-filled`}>
      <legend>{t(`captions.field.${field}`)}</legend>
      <TextArea label={t('captions.templates.text')} hideLabel value={text} maxLength={20_000} hint={hint} onChange={onChange} />
      <IconButton icon={X} label={t('captions.templates.leaveOut')} onClick={onRemove} />
      {filled !== null && (
        <p id={`${id}-filled`} className={styles.filled}>
          <Becomes /> <bdi>{typeof filled.value === 'string' ? filled.value : textOfItems(filled.value)}</bdi>
          {filled.open.length > 0 && <span className={styles.open}>{t('captions.templates.open', { written: filled.open.map(({ written }) => written).join(' ') })}</span>}
        </p>
      )}
    </fieldset>
  )
}

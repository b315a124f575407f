import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isListField } from '#domain/photo/captions/field-names.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { useCaptionTemplates } from '../api/queries.ts'
import { setView } from '../desk/view.ts'
import { choiceOfKeys, findChoices } from '../editor/find/find-choices.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea, TextField } from '../ui/TextField.tsx'
import type { BatchForm } from './batch-form.ts'
import { batchKinds, useBatchKind, type BatchKind } from './batch-state.ts'
import { FieldChoice, FieldsChoice } from './FieldChoice.tsx'
import type { ReplacingProblem } from './replaced-texts.ts'
import { insertIntoField, VariableButtons } from './VariableButtons.tsx'
import styles from './captions.module.css'

export interface BatchFieldsProps {
  form: BatchForm
  change: (changes: Partial<BatchForm>) => void
  photos: readonly Photo[]
  /** Why nothing could be looked for. */
  problem: ReplacingProblem | null
  /** Told the field that is filled in first; it has the focus as the dialog opens. */
  begin: (field: HTMLElement | null) => void
}

/** What is to be done to the photos. */
export function BatchFields(props: BatchFieldsProps) {
  const { t } = useTranslation()
  const { form, change } = props
  const choose = (kind: BatchKind) => {
    useBatchKind.setState({ kind })
    change({ kind })
  }
  return (
    <div className={styles.what}>
      <SelectField label={t('captions.batch.what')} value={form.kind} choices={batchKinds.map((kind) => ({ value: kind, label: t(`captions.batch.kind.${kind}`) }))} onChange={choose} />
      <Details {...props} />
    </div>
  )
}

function Details(props: BatchFieldsProps) {
  const { t } = useTranslation()
  const { form, change, photos } = props
  switch (form.kind) {
    case 'set':
    case 'append':
    case 'prepend': return <Words {...props} />
    case 'replace': return <Replace {...props} />
    case 'template': return <TemplateChoice {...props} />
    case 'copy':
      return (
        <>
          <SelectField label={t('captions.batch.from')} value={form.photoId} choices={photos.map(({ id, fileName }) => ({ value: id, label: fileName }))} onChange={(photoId) => change({ photoId })} />
          <FieldsChoice value={form.fields} onChange={(fields) => change({ fields })} />
        </>
      )
    case 'clear': return <FieldsChoice value={form.fields} onChange={(fields) => change({ fields })} />
    case 'expand': return <p className={styles.hint}>{t('captions.batch.expandHint')}</p>
  }
}

function Words({ form, change, begin }: BatchFieldsProps) {
  const { t } = useTranslation()
  const text = useRef<HTMLTextAreaElement>(null)
  const keepText = (field: HTMLTextAreaElement | null) => {
    text.current = field
    begin(field)
  }
  return (
    <>
      <FieldChoice label={t('captions.batch.field')} value={form.field} onChange={(field) => change({ field })} />
      <div data-codes>
        <TextArea label={t('captions.batch.text')} rows={3} value={form.text} maxLength={20_000} inputRef={keepText} hint={isListField(form.field) ? t('captions.listHint') : undefined} onChange={(value) => change({ text: value })} />
      </div>
      <VariableButtons onInsert={(variable) => insertIntoField(text.current, variable)} />
    </>
  )
}

function Replace({ form, change, problem, begin }: BatchFieldsProps) {
  const { t } = useTranslation()
  const { query } = form
  const ask = (changes: Partial<typeof query>) => change({ query: { ...query, ...changes } })

  function onKeyDown(event: KeyboardEvent): void {
    const choice = event.nativeEvent.isComposing ? null : choiceOfKeys(event.nativeEvent)
    if (choice === null) return
    event.preventDefault()
    ask({ [choice]: !query[choice] })
  }

  return (
    <>
      <TextField label={t('captions.batch.find')} value={query.text} maxLength={1_000} spellCheck={false} inputRef={begin} invalid={problem && t(problem === 'invalid' ? 'find.invalid' : `captions.batch.${problem}`)} onChange={(text) => ask({ text })} onKeyDown={onKeyDown} />
      <TextField
        label={t('captions.batch.replaceWith')}
        value={form.replacement}
        maxLength={1_000}
        hint={query.isRegex ? t('captions.batch.groups') : undefined}
        onChange={(replacement) => change({ replacement })}
        onKeyDown={onKeyDown}
      />
      <div className={styles.choices} role="group" aria-label={t('find.options')}>
        {findChoices.map(({ name, label, keys }) => (
          <label key={name} className={styles.check}>
            <input type="checkbox" checked={query[name]} onChange={(event) => ask({ [name]: event.target.checked })} />
            <span className={styles.grow}>{t(label)}</span>
            <Kbd keys={keys} />
          </label>
        ))}
      </div>
      <FieldsChoice value={form.fields} onChange={(fields) => change({ fields })} />
    </>
  )
}

function TemplateChoice({ form, change, begin }: BatchFieldsProps) {
  const { t } = useTranslation()
  const { data: templates = [] } = useCaptionTemplates()
  const manage = <Button onClick={() => setView({ dialog: 'caption-templates' })}>{t('captions.templates.command')}</Button>
  if (templates.length === 0) {
    return (
      <>
        <p className={styles.hint}>{t('captions.templates.none')}</p>
        <div>{manage}</div>
      </>
    )
  }
  return (
    <>
      <SelectField
        label={t('captions.batch.template')}
        ref={begin}
        value={templates.some(({ id }) => id === form.templateId) ? form.templateId : (templates[0]?.id ?? '')}
        choices={templates.map(({ id, content }) => ({ value: id, label: content.name || t('kept.untitled') }))}
        onChange={(templateId) => change({ templateId })}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={form.onlyEmpty} onChange={(event) => change({ onlyEmpty: event.target.checked })} />
        {t('captions.batch.onlyEmpty')}
      </label>
      <div>{manage}</div>
    </>
  )
}

import { useId, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { textOfBody } from '#domain/document/plain-text.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import type { TemplateContent, TemplateKind } from '#domain/template/template.ts'
import { newsroom } from '../api/newsroom.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { failureSentence } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'
import { TextField } from '../ui/TextField.tsx'
import { snippetOfSelection, templateOfStory } from './begin-template.ts'
import styles from './templates.module.css'

/** Keeps what is selected as a snippet, or the open story as a template for others. */
export function SaveTemplateDialog({ kind, open, onClose }: { kind: TemplateKind; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={open}
      title={t(`templates.save.${kind}`)}
      size="small"
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind="main" type="submit" form={form}>
            {t('templates.keep')}
          </Button>
        </>
      }
    >
      <SaveForm id={form} kind={kind} field={field} onClose={onClose} />
    </Dialog>
  )
}

interface SaveFormProps {
  id: string
  kind: TemplateKind
  field: React.RefObject<HTMLInputElement | null>
  onClose: () => void
}

function SaveForm({ id, kind, field, onClose }: SaveFormProps) {
  const { t } = useTranslation()
  // As it was when the dialog opened.
  const [content] = useState<TemplateContent | null>(() => (kind === 'snippet' ? snippetOfSelection() : templateOfStory()))
  const [name, setName] = useState(content?.name ?? '')
  const [abbreviation, setAbbreviation] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  if (content === null) return <p>{t('templates.selectFirst')}</p>

  const isUnnamed = name.trim() === ''
  const hasSpace = /\s/u.test(abbreviation.trim())

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (content === null || isUnnamed || hasSpace) {
      setTrouble(isUnnamed ? t('templates.unnamed') : null)
      return
    }
    try {
      await newsroom().templates.create({ kind, content: { ...content, name: name.trim(), abbreviation: abbreviation.trim() } })
      showNotice({ id: 'template-kept', level: 'info', message: `templates.kept.${kind}`, values: { name: name.trim() }, passing: true })
      onClose()
    } catch (error) {
      setTrouble(failureSentence(error))
    }
  }

  return (
    <form id={id} className={styles.stack} onSubmit={(event) => void keep(event)}>
      {kind === 'snippet' && (
        <blockquote className={styles.excerpt} dir="auto">
          {textOfBody({ content: content.blocks as unknown as DocumentNode[] })}
        </blockquote>
      )}
      <TextField label={t('kept.called')} value={name} maxLength={200} inputRef={field} onFocus={(event) => event.target.select()} onChange={setName} />
      {kind === 'snippet' && (
        <TextField
          label={t('templates.abbreviation')}
          hint={t('templates.abbreviationHint')}
          value={abbreviation}
          maxLength={40}
          spellCheck={false}
          invalid={hasSpace ? t('templates.abbreviationInvalid') : null}
          onChange={setAbbreviation}
        />
      )}
      <p className={styles.hint}>{t(`templates.stayOut.${kind}`)}</p>
      {trouble !== null && (
        <p className={styles.bad} role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}

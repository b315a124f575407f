import type { Editor } from '@tiptap/core'
import { Trash2 } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usualUnit } from '#domain/story/length.ts'
import { textOfBody } from '#domain/document/plain-text.ts'
import { knownFields } from '#domain/template/fields.ts'
import { templateBlocks } from '#domain/template/template-blocks.ts'
import type { StoryBeginning, Template, TemplateContent } from '#domain/template/template.ts'
import { newsroom } from '../api/newsroom.ts'
import { useKeptContent, type KeptContentCalls } from '../kept/use-kept-content.ts'
import { KeptName } from '../kept/KeptName.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { LanguageField } from '../desk/story/LanguageField.tsx'
import { TargetLengthField } from '../desk/story/TargetLengthField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { TemplateText } from './TemplateText.tsx'
import styles from './templates.module.css'

const calls: KeptContentCalls<TemplateContent> = {
  kind: 'template',
  list: () => newsroom().templates.list(),
  save: (templateId, changes, baseRevision) => newsroom().templates.save({ templateId, baseRevision, changes }),
  wordsOf: ({ name, abbreviation, story = {}, blocks }) => [name, abbreviation, ...Object.values(story).flat().filter(Boolean).map(String), blocks && textOfBody({ content: templateBlocks(blocks) })],
}

const beginningFields = ['headline', 'dek', 'dateline', 'section'] as const

export interface TemplateFormProps {
  template: Template
  /** It was made a moment ago: the first thing to write is its name. */
  isNew: boolean
  onRemove: () => void
}

/** Edits one snippet or template; each part is saved by itself. */
export function TemplateForm({ template, isNew, onRemove }: TemplateFormProps) {
  const { t } = useTranslation()
  const { fields, problems, change } = useKeptContent(template, calls)
  const editor = useRef<Editor | null>(null)
  const blocks = useMemo(() => templateBlocks(fields.blocks), [fields.blocks])
  const { abbreviation, name, story } = fields
  const hasSpace = /\s/u.test(abbreviation)
  const abbreviationTrouble = problems.abbreviation ? t(problems.abbreviation.message, problems.abbreviation.values) : null

  // At once, not with the next frame: the next key is meant for the text.
  const insertField = (name: string) => {
    editor.current?.view.focus()
    editor.current?.commands.insertContent(`{${name}}`)
  }
  const changeStory = <Part extends keyof StoryBeginning>(part: Part, value: StoryBeginning[Part]) => change('story', { ...story, [part]: value })
  const language = story.language ?? ''
  const target = { targetLength: story.targetLength ?? null, targetUnit: story.targetUnit ?? usualUnit(language), language }

  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <KeptName value={name} isNew={isNew} onChange={(value) => change('name', value)} />
        {template.kind === 'snippet' && (
          <TextField
            label={t('templates.abbreviation')}
            value={abbreviation}
            maxLength={40}
            spellCheck={false}
            hint={t('templates.abbreviationHint')}
            invalid={hasSpace ? t('templates.abbreviationInvalid') : abbreviationTrouble}
            onChange={(value) => change('abbreviation', value)}
          />
        )}
      </div>
      {template.kind === 'story' && (
        <div className={styles.pair}>
          {beginningFields.map((part) => (
            <TextField key={part} label={t(`compare.field.${part}`)} value={story[part] ?? ''} maxLength={200} onChange={(value) => changeStory(part, value)} />
          ))}
          <TokenField label={t('compare.field.bylines')} values={story.bylines ?? []} onChange={(names) => changeStory('bylines', names)} />
          <TokenField label={t('inspector.tags')} values={story.tags ?? []} onChange={(tags) => changeStory('tags', tags)} />
          <LanguageField value={language} onChange={(tag) => changeStory('language', tag)} />
          <div className={styles.stack}>
            {/* A number means what it was set in, whatever the story's language will be. */}
            <TargetLengthField story={{ fields: target, change: (part, value) => change('story', { ...story, targetUnit: target.targetUnit, [part]: value }) }} />
          </div>
        </div>
      )}
      <div className={styles.fields} role="group" aria-label={t('templates.fields')}>
        {knownFields.map((field) => (
          <button key={field} type="button" className={styles.field} title={t(`templates.field.${field}`)} onClick={() => insertField(field)}>
            {`{${field}}`}
          </button>
        ))}
      </div>
      <TemplateText label={t('templates.text')} blocks={blocks} editorRef={editor} onChange={(written) => change('blocks', written.map((block) => ({ ...block })))} />
      <div className={styles.line}>
        <p className={styles.hint}>{t(`templates.stayOut.${template.kind}`)}</p>
        <Button kind="quiet" icon={Trash2} onClick={onRemove}>
          {t('kept.remove')}
        </Button>
      </div>
    </div>
  )
}

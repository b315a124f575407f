import { Command } from 'cmdk'
import { FilePlus2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { textOfBody } from '#domain/document/plain-text.ts'
import { useTemplates } from '../api/queries.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { Template } from '#domain/template/template.ts'
import { blocksOf } from './known-templates.ts'
import { newStoryFrom } from './new-story.ts'
import styles from './templates.module.css'

const excerpt = 90

function beginningOf(template: Template): string {
  const text = [template.content.story.headline, textOfBody({ content: blocksOf(template) })].filter(Boolean).join(' · ')
  return text.length > excerpt ? `${[...text].slice(0, excerpt).join('')}…` : text
}

/** Chooses the template that a new story begins with. */
export function NewFromTemplateDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { data = [], isSuccess } = useTemplates()
  const search = useRef<HTMLInputElement>(null)
  const chosen = useRef<Template | null>(null)
  const templates = data.filter(({ kind }) => kind === 'story')
  return (
    <Dialog
      open={open}
      title={t('templates.newFrom')}
      onClose={onClose}
      initialFocus={search}
      onClosed={() => {
        const template = chosen.current
        chosen.current = null
        if (template) void newStoryFrom(template)
      }}
    >
      {isSuccess && templates.length === 0 ? (
        <EmptyState icon={FilePlus2} title={t('templates.noStory')}>
          {t('templates.noStoryHint')}
        </EmptyState>
      ) : (
        <Command label={t('templates.choose')} className={styles.stack}>
          <Command.Input className={styles.search} placeholder={t('templates.choose')} ref={search} dir="auto" />
          <Command.List className={styles.choices} label={t('templates.all.story')}>
            {templates.map((template) => (
              <Command.Item
                key={template.id}
                value={template.id}
                keywords={[template.content.name]}
                className={styles.choice}
                onSelect={() => {
                  chosen.current = template
                  onClose()
                }}
              >
                <span dir="auto">{template.content.name || t('kept.untitled')}</span>
                <span>
                  <bdi>{beginningOf(template)}</bdi>
                </span>
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      )}
    </Dialog>
  )
}

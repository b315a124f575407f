import { FileText, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaptionTemplate, CaptionTemplateContent } from '#domain/photo/captions/caption-template.ts'
import { newsroom } from '../api/newsroom.ts'
import { useCaptionTemplates } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CaptionTemplateForm } from './CaptionTemplateForm.tsx'
import { useKeptList } from './kept-list.ts'
import { KeptListNotes } from './KeptListNotes.tsx'
import styles from './captions.module.css'

/** What fields of photos are filled with, by name. What is changed is saved by itself. */
export function CaptionTemplatesDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Templates onClose={onClose} /> : null
}

const calls = {
  create: (content: CaptionTemplateContent) => newsroom().captionTemplates.create(content),
  remove: (thing: { id: string }) => newsroom().captionTemplates.remove(thing),
  restore: (thing: { id: string }) => newsroom().captionTemplates.restore(thing),
}

function Templates({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { data: templates = [], isSuccess } = useCaptionTemplates()
  const { shown, made, removed, trouble, choose, make, remove, bringBack } = useKeptList<CaptionTemplate, CaptionTemplateContent>(templates, calls)
  return (
    <Dialog open title={t('captions.templates.title')} size="wide" bare onClose={onClose}>
      <div className={styles.columns}>
        <nav className={styles.list} aria-label={t('captions.templates.title')}>
          <ol>
            {templates.map(({ id, content }) => (
              <li key={id}>
                <button type="button" className={styles.item} aria-current={id === shown?.id || undefined} onClick={() => choose(id)}>
                  <span dir="auto">{content.name || t('captions.untitled')}</span>
                </button>
              </li>
            ))}
          </ol>
          <Button kind="quiet" icon={Plus} onClick={() => void make({ name: t('captions.templates.new'), language: '', texts: { caption: '' } })}>
            {t('captions.templates.new')}
          </Button>
        </nav>
        <div className={styles.page}>
          <KeptListNotes removed={removed} trouble={trouble} onBringBack={(template) => void bringBack(template)} />
          {shown && <CaptionTemplateForm key={shown.id} template={shown} isNew={shown.id === made} onRemove={() => void remove(shown)} />}
          {isSuccess && !shown && (
            <EmptyState icon={FileText} title={t('captions.templates.none')}>
              {t('captions.templates.noneHint')}
            </EmptyState>
          )}
        </div>
      </div>
    </Dialog>
  )
}

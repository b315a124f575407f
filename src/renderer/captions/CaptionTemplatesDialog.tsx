import { FileText, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaptionTemplate, CaptionTemplateContent } from '#domain/photo/captions/caption-template.ts'
import { newsroom } from '../api/newsroom.ts'
import { useCaptionTemplates } from '../api/queries.ts'
import { useKeptList } from '../kept/kept-list.ts'
import { KeptListItem, KeptListPage } from '../kept/KeptListPage.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CaptionTemplateForm } from './CaptionTemplateForm.tsx'

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
  const kept = useKeptList<CaptionTemplate, CaptionTemplateContent>(templates, calls)
  const { shown, made, choose, make, remove } = kept
  return (
    <Dialog open title={t('captions.templates.title')} size="wide" bare onClose={onClose}>
      <KeptListPage
        label={t('captions.templates.title')}
        kept={kept}
        list={
          <>
            <ol>
              {templates.map(({ id, content }) => (
                <li key={id}>
                  <KeptListItem name={content.name} isShown={id === shown?.id} onChoose={() => choose(id)} />
                </li>
              ))}
            </ol>
            <Button kind="quiet" icon={Plus} onClick={() => void make({ name: t('captions.templates.new'), language: '', texts: { caption: '' } })}>
              {t('captions.templates.new')}
            </Button>
          </>
        }
      >
        {shown && <CaptionTemplateForm key={shown.id} template={shown} isNew={shown.id === made} onRemove={() => void remove(shown)} />}
        {isSuccess && !shown && (
          <EmptyState icon={FileText} title={t('captions.templates.none')}>
            {t('captions.templates.noneHint')}
          </EmptyState>
        )}
      </KeptListPage>
    </Dialog>
  )
}

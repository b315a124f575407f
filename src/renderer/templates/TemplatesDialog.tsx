import { FilePlus2, TextCursorInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Template, type TemplateContent, type TemplateKind, templateKinds } from '#domain/template/template.ts'
import { newsroom } from '../api/newsroom.ts'
import { useTemplates } from '../api/queries.ts'
import { useKeptList } from '../kept/kept-list.ts'
import { KeptListItem, KeptListPage } from '../kept/KeptListPage.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import styles from './templates.module.css'

/** All snippets and templates of the newsroom, to be written, renamed and deleted. What is changed is saved by itself. */
export function TemplatesDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Templates onClose={onClose} /> : null
}

const calls = {
  create: (made: { kind: TemplateKind; content: TemplateContent }) => newsroom().templates.create(made),
  remove: ({ id }: { id: string }) => newsroom().templates.remove({ templateId: id }),
  restore: ({ id }: { id: string }) => newsroom().templates.restore({ templateId: id }),
}

function Templates({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { data: templates = [], isSuccess } = useTemplates()
  const kept = useKeptList<Template, Parameters<typeof calls.create>[0]>(templates, calls)
  const { shown, made, choose, make, remove } = kept
  return (
    <Dialog open title={t('templates.title')} size="wide" bare onClose={onClose}>
      <KeptListPage
        label={t('templates.title')}
        kept={kept}
        list={templateKinds.map((kind) => (
          <section key={kind} className={styles.kind} aria-label={t(`templates.all.${kind}`)}>
            <h3>{t(`templates.all.${kind}`)}</h3>
            {templates
              .filter((template) => template.kind === kind)
              .map(({ id, content }) => (
                <KeptListItem key={id} name={content.name} isShown={id === shown?.id} onChoose={() => choose(id)}>
                  {content.abbreviation !== '' && <kbd className={styles.abbreviation}>{content.abbreviation}</kbd>}
                </KeptListItem>
              ))}
            <Button
              kind="quiet"
              icon={kind === 'snippet' ? TextCursorInput : FilePlus2}
              onClick={() => void make({ kind, content: { name: t(`templates.new.${kind}`), abbreviation: '', story: {}, blocks: [] } })}
            >
              {t(`templates.new.${kind}`)}
            </Button>
          </section>
        ))}
      >
        {shown && <TemplateForm key={shown.id} template={shown} isNew={shown.id === made} onRemove={() => void remove(shown)} />}
        {isSuccess && !shown && (
          <EmptyState icon={TextCursorInput} title={t('templates.none')}>
            {t('templates.noneHint')}
          </EmptyState>
        )}
      </KeptListPage>
    </Dialog>
  )
}

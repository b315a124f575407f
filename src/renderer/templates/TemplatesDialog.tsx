import { FilePlus2, TextCursorInput } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Template, type TemplateKind, templateKinds } from '#domain/template/template.ts'
import { newsroom } from '../api/newsroom.ts'
import { saveAllNow } from '../api/save-state.ts'
import { useTemplates } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { failureSentence } from '../ui/failure.ts'
import { TemplateForm } from './TemplateForm.tsx'
import styles from './templates.module.css'

/** All snippets and templates of the newsroom, to be written, renamed and deleted. What is changed is saved by itself. */
export function TemplatesDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Templates onClose={onClose} /> : null
}

/** What had the focus is gone with what was deleted: the way back has it now. */
function focusIt(button: HTMLButtonElement | null): void {
  button?.focus()
}

function Templates({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { data: templates = [], isSuccess } = useTemplates()
  const [chosen, setChosen] = useState<string | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const [removed, setRemoved] = useState<Template | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const shown = templates.find(({ id }) => id === chosen) ?? templates[0]

  async function attempt(deed: () => Promise<void>): Promise<void> {
    setTrouble(null)
    try {
      await deed()
    } catch (error) {
      setTrouble(failureSentence(error))
    }
  }

  const make = (kind: TemplateKind) =>
    attempt(async () => {
      const { id } = await newsroom().templates.create({ kind, content: { name: t(`templates.new.${kind}`), abbreviation: '', story: {}, blocks: [] } })
      setRemoved(null)
      setMade(id)
      setChosen(id)
    })

  const remove = (template: Template) =>
    attempt(async () => {
      // What was typed last comes back with it.
      await saveAllNow()
      await newsroom().templates.remove({ templateId: template.id })
      setRemoved(template)
      setChosen(null)
    })

  const bringBack = (template: Template) =>
    attempt(async () => {
      await newsroom().templates.restore({ templateId: template.id })
      setRemoved(null)
      setChosen(template.id)
    })

  return (
    <Dialog open title={t('templates.title')} size="wide" bare onClose={onClose}>
      <div className={styles.columns}>
        <nav className={styles.list} aria-label={t('templates.title')}>
          {templateKinds.map((kind) => {
            const ofKind = templates.filter((template) => template.kind === kind)
            return (
              <section key={kind} aria-label={t(`templates.all.${kind}`)}>
                <h3>{t(`templates.all.${kind}`)}</h3>
                {ofKind.map(({ id, content }) => (
                  <button key={id} type="button" className={styles.item} aria-current={id === shown?.id || undefined} onClick={() => setChosen(id)}>
                    <span dir="auto">{content.name || t('templates.untitled')}</span>
                    {content.abbreviation !== '' && <kbd>{content.abbreviation}</kbd>}
                  </button>
                ))}
                <Button kind="quiet" icon={kind === 'snippet' ? TextCursorInput : FilePlus2} onClick={() => void make(kind)}>
                  {t(`templates.new.${kind}`)}
                </Button>
              </section>
            )
          })}
        </nav>
        <div className={styles.page}>
          {removed !== null && (
            <div className={styles.line} role="status">
              <p>{t('templates.removed', { name: removed.content.name || t('templates.untitled') })}</p>
              <Button ref={focusIt} onClick={() => void bringBack(removed)}>{t('templates.bringBack')}</Button>
            </div>
          )}
          {trouble !== null && (
            <p className={styles.bad} role="alert">
              {trouble}
            </p>
          )}
          {shown && <TemplateForm key={shown.id} template={shown} isNew={shown.id === made} onRemove={() => void remove(shown)} />}
          {isSuccess && !shown && <EmptyState icon={TextCursorInput} title={t('templates.none')}>{t('templates.noneHint')}</EmptyState>}
        </div>
      </div>
    </Dialog>
  )
}

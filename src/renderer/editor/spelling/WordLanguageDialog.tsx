import { useId, useRef, useState, type FormEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '#domain/document/blocks/language/tag.ts'
import { nameOfLanguage, usualLanguages } from '../../desk/story/languages.ts'
import { view } from '../../desk/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { pageEditor } from '../page-editor.ts'

/** The words are still selected: whatever is done next is done with them, unless another dialog has come up meanwhile. */
function returnToText(): void {
  if (view().dialog === null) pageEditor().view.focus()
}

/** In which language the selected words are: spelling is checked in it, and readers' programs are told. */
export function WordLanguageDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useId()
  const field = useRef<HTMLSelectElement>(null)
  return (
    <Dialog
      open={open}
      title={t('spelling.language.title')}
      size="small"
      onClose={onClose}
      onClosed={returnToText}
      initialFocus={field}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind="main" type="submit" form={form}>
            {t('spelling.language.set')}
          </Button>
        </>
      }
    >
      <Choice id={form} field={field} onClose={onClose} />
    </Dialog>
  )
}

function Choice({ id, field, onClose }: { id: string; field: RefObject<HTMLSelectElement | null>; onClose: () => void }) {
  const { t } = useTranslation()
  const editor = pageEditor()
  const [now] = useState(() => languageOf(editor.getAttributes('language')['lang']) ?? '')
  const [language, setLanguage] = useState(now)
  const tags = usualLanguages.includes(now) || now === '' ? usualLanguages : [now, ...usualLanguages]

  function choose(event: FormEvent): void {
    event.preventDefault()
    // With no word selected, all that are in the same other language are meant.
    if (editor.state.selection.empty && now !== '') editor.chain().extendMarkRange('language').run()
    if (language === '') editor.commands.unsetMark('language')
    else editor.commands.setMark('language', { lang: language })
    onClose()
  }

  return (
    <form id={id} onSubmit={choose}>
      <SelectField
        label={t('spelling.language.label')}
        hint={t('spelling.language.hint')}
        value={language}
        ref={field}
        choices={[{ value: '', label: t('spelling.language.ofStory') }, ...tags.map((tag) => ({ value: tag, label: nameOfLanguage(tag) }))]}
        onChange={setLanguage}
      />
    </form>
  )
}

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '#domain/document/blocks/language/tag.ts'
import { nameOfLanguage, usualLanguages } from '../../desk/story/languages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { pageEditor } from '../page-editor.ts'

/** In which language the selected words are: spelling is checked in it, and readers' programs are told. */
export function WordLanguageDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Choice onClose={onClose} /> : null
}

function Choice({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const editor = pageEditor()
  const [now] = useState(() => languageOf(editor.getAttributes('language')['lang']) ?? '')
  const [language, setLanguage] = useState(now)
  const field = useRef<HTMLSelectElement>(null)
  const tags = usualLanguages.includes(now) || now === '' ? usualLanguages : [now, ...usualLanguages]

  function choose(): void {
    const { state, view } = editor
    const { empty } = state.selection
    // With no word selected, all that are in the same other language are meant.
    if (empty && now !== '') editor.chain().extendMarkRange('language').run()
    if (language === '') editor.commands.unsetMark('language')
    else editor.commands.setMark('language', { lang: language })
    onClose()
    setTimeout(() => view.focus(), 50)
  }

  return (
    <Dialog
      open
      title={t('spelling.language.title')}
      size="small"
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size={32} kind="main" onClick={choose}>
            {t('spelling.language.set')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('spelling.language.label')}
        hint={t('spelling.language.hint')}
        value={language}
        ref={field}
        choices={[{ value: '', label: t('spelling.language.ofStory') }, ...tags.map((tag) => ({ value: tag, label: nameOfLanguage(tag) }))]}
        onChange={setLanguage}
      />
    </Dialog>
  )
}

import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { arrivalNames, arrivalNameSetting, examplePattern, faultOfPattern } from '#domain/photo/arrival-name.ts'
import { emptyPhotoFields } from '#domain/photo/photo.ts'
import { usePhotos, useSettings } from '../../api/queries.ts'
import { keepSetting } from '../../api/settings.ts'
import { insertIntoField, VariableButtons } from '../../captions/VariableButtons.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showNotice } from '../../ui/notices.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './intake.module.css'

const longestPattern = 200

/** How photos are named as they come in, tried on the latest ones. */
export function ArrivalNameDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Pattern onClose={onClose} /> : null
}

/** Names photos by a pattern from now on, or not; the notice takes it back. */
function keepPattern(next: string, before: string): void {
  keepSetting(arrivalNameSetting, next)
  const undo = { message: 'ui.undo', run: () => keepSetting(arrivalNameSetting, before) }
  showNotice({ id: arrivalNameSetting, level: 'info', message: next === '' ? 'intake.naming.unused' : 'intake.naming.used', passing: true, action: undo })
}

function Pattern({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { data: settings } = useSettings()
  const { data: photos = [] } = usePhotos()
  const kept = settings?.[arrivalNameSetting] ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const pattern = (typed ?? kept).trim()
  const [now] = useState(() => new Date())
  const field = useRef<HTMLInputElement>(null)
  const examples = photos.filter(({ original }) => original !== null).slice(0, 3)
  const shown = examples.length > 0 ? examples : [{ id: '', fileName: 'DSC_0412.JPG', fields: { ...emptyPhotoFields(), dateCreated: '2026-03-03T14:01:07', creator: 'Ines Marlow', city: 'Calvera' } }]
  const fault = faultOfPattern(pattern, i18n.language)
  const names = arrivalNames(pattern, shown, i18n.language, now)

  function keep(next: string): void {
    if (next !== kept) keepPattern(next, kept)
    onClose()
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (fault === null && pattern !== '') keep(pattern)
  }

  return (
    <Dialog
      open
      title={t('intake.naming.title')}
      initialFocus={field}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={() => keep('')}>
            {t('intake.naming.none')}
          </Button>
          <Button size={32} kind="main" disabled={fault !== null || pattern === ''} onClick={() => keep(pattern)}>
            {t('intake.naming.use')}
          </Button>
        </>
      }
    >
      <form className={styles.stack} onSubmit={onSubmit}>
        <p className={styles.more}>{t('intake.naming.hint')}</p>
        <TextField
          label={t('intake.naming.pattern')}
          dir="ltr"
          spellCheck={false}
          inputRef={field}
          value={typed ?? kept}
          maxLength={longestPattern}
          placeholder={examplePattern}
          invalid={fault === null ? null : t(`intake.naming.${fault.kind}`, fault.kind === 'unknown' ? { variables: fault.written.join(', ') } : {})}
          onChange={setTyped}
        />
        <VariableButtons onInsert={(variable) => insertIntoField(field.current, variable)} />
        {pattern === '' && <p className={styles.more}>{t('intake.naming.own')}</p>}
        {pattern !== '' && fault === null && (
          <>
            <h3 className={styles.heading}>{t('intake.naming.preview')}</h3>
            <ul className={styles.rows}>
              {shown.map(({ id, fileName }, index) => (
                <li key={id}>
                  <span>
                    <bdi className={styles.path}>{fileName}</bdi>
                    <bdi>{names[index]}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {/* So that Enter in the pattern is the button at the end. */}
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

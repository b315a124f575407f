import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { composeCredit, creditFormSetting, longestCreditForm, parseCredit, readCreditForm, usualForms } from '#domain/photo/credit-form.ts'
import { useSettings } from '../api/queries.ts'
import { keepSetting } from '../api/settings.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './captions.module.css'

/** How the house writes credits. What is typed is kept as soon as it is a form. */
export function CreditFormDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Form onClose={onClose} /> : null
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { data: settings } = useSettings()
  const [typed, setTyped] = useState<string | null>(null)
  const written = typed ?? settings?.[creditFormSetting] ?? ''
  const form = readCreditForm(written)
  const field = useRef<HTMLInputElement>(null)
  const example = { creator: t('captions.credit.exampleCreator'), creditLine: t('captions.credit.exampleCredit'), source: t('captions.credit.exampleSource') }
  const composed = form && composeCredit(example, form)
  const back = form && composed ? parseCredit(composed, form) : null

  function change(value: string): void {
    setTyped(value)
    if (value.trim() === '' || readCreditForm(value) !== null) keepSetting(creditFormSetting, value.trim())
  }

  return (
    <Dialog
      open
      title={t('captions.credit.title')}
      size="small"
      initialFocus={field}
      onClose={onClose}
      footer={
        <Button size={32} onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{t('captions.credit.hint')}</p>
        <TextField
          label={t('captions.credit.form')}
          inputRef={field}
          value={written}
          maxLength={longestCreditForm}
          spellCheck={false}
          placeholder={t('captions.credit.usual')}
          invalid={written.trim() !== '' && form === null ? t('captions.credit.invalid') : null}
          onChange={change}
        />
        <div className={styles.variables} role="group" aria-label={t('captions.credit.forms')}>
          {usualForms.map((usual) => (
            <button key={usual} type="button" aria-pressed={usual === form?.written} onClick={() => change(usual)}>
              <bdi>{usual}</bdi>
            </button>
          ))}
          {written !== '' && (
            <button type="button" className={styles.inWords} onClick={() => change('')}>
              {t('captions.credit.none')}
            </button>
          )}
        </div>
        <div className={styles.read} role="status">
          {composed !== null && (
            <>
              <p className={styles.composed} dir="auto">
                {composed}
              </p>
              <dl>
                {(['creator', 'creditLine', 'source'] as const).map((name) => back !== null && back[name] !== '' && (
                  <div key={name}>
                    <dt>{t(`captions.field.${name}`)}</dt>
                    <dd dir="auto">{back[name]}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

import { useState, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreditFields } from '#domain/photo/credit-form.ts'
import { splitCredit } from '#domain/photo/captions/split-credit.ts'
import { useCredit, useHouse } from '../api/house.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './captions.module.css'

export interface CreditLineFieldProps {
  fields: CreditFields
  change: (name: keyof CreditFields, value: string) => void
}

/**
 * The credit line of a photo. A credit that is pasted as one string is offered taken apart, and below stands what readers will see where the house's
 * form makes something else of it.
 */
export function CreditLineField({ fields, change }: CreditLineFieldProps) {
  const { t } = useTranslation()
  const { creditForm } = useHouse()
  const shown = useCredit(fields)
  const [offered, setOffered] = useState<{ text: string; split: CreditFields } | null>(null)
  // It is an offer for what was pasted, and for nothing that was made of it since.
  const offer = offered !== null && fields.creditLine.includes(offered.text) ? offered.split : null

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData('text/plain').replace(/\s+/g, ' ').trim()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isWhole = selectionStart === 0 && selectionEnd === value.length
    const split = isWhole ? splitCredit(text, creditForm) : null
    setOffered(split && { text, split })
  }

  function take(split: CreditFields): void {
    for (const name of ['creditLine', 'creator', 'source'] as const) if (name === 'creditLine' || split[name] !== '') change(name, split[name])
    setOffered(null)
  }

  return (
    <div className={styles.creditLine}>
      <TextField
        label={t('photos.fields.creditLine')}
        data-mends="creditLine"
        value={fields.creditLine}
        invalid={shown === '' ? t('photos.lacks.credit') : null}
        hint={creditForm !== null && shown !== fields.creditLine ? t('captions.credit.shown', { credit: shown.replaceAll('\u00a0', ' ') }) : undefined}
        onPaste={onPaste}
        onChange={(value) => change('creditLine', value)}
      />
      {offer !== null && (
        <div className={styles.offer} role="status">
          <dl>
            {(['creator', 'creditLine', 'source'] as const).map((name) => offer[name] !== '' && (
              <div key={name}>
                <dt>{t(`captions.field.${name}`)}</dt>
                <dd dir="auto">{offer[name]}</dd>
              </div>
            ))}
          </dl>
          <Button onClick={() => take(offer)}>{t('captions.credit.split')}</Button>
          <Button kind="quiet" onClick={() => setOffered(null)}>
            {t('captions.credit.keep')}
          </Button>
        </div>
      )}
    </div>
  )
}

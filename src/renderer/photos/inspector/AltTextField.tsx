import { useTranslation } from 'react-i18next'
import { altFaultOf, comfortableAltLength } from '#domain/photo/alt-text.ts'
import { graphemes } from '#domain/text/graphemes.ts'
import { TextArea } from '../../ui/TextField.tsx'

interface AltTextFieldProps {
  value: string
  caption: string
  fileName: string
  onChange: (value: string) => void
}

/** The alt text with its length as a reader counts it, and what makes it useless to somebody who hears it. */
export function AltTextField({ value, caption, fileName, onChange }: AltTextFieldProps) {
  const { t } = useTranslation()
  const count = [...graphemes.segment(value.trim())].length
  const fault = altFaultOf(value, caption, fileName)
  const length = t(count > comfortableAltLength ? 'rights.altLong' : 'rights.altLength', { number: count, limit: comfortableAltLength })
  return (
    <TextArea
      label={t('photos.fields.altText')}
      rows={2}
      data-mends="altText"
      invalid={value.trim() === '' ? t('photos.lacks.altText') : null}
      hint={
        <>
          {fault !== null && <>{t(`rights.alt.${fault}`)} </>}
          <span className="numeral">{length}</span>
        </>
      }
      value={value}
      onChange={onChange}
    />
  )
}

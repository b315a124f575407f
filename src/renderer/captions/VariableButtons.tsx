import { useTranslation } from 'react-i18next'
import { offeredVariables } from '#domain/photo/captions/variables.ts'
import styles from './captions.module.css'

/** Variables to put into a text. */
export function VariableButtons({ onInsert }: { onInsert: (variable: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.variables} role="group" aria-label={t('captions.variables')}>
      {offeredVariables.map((variable) => (
        <button key={variable} type="button" onClick={() => onInsert(`{${variable}}`)}>
          {`{${variable}}`}
        </button>
      ))}
    </div>
  )
}

/** Puts words where the caret stands in a field, as if they were typed. */
export function insertIntoField(field: HTMLInputElement | HTMLTextAreaElement | null, words: string): void {
  field?.focus()
  document.execCommand('insertText', false, words)
}

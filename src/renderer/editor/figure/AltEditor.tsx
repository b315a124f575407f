import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBrowserSpelling } from '../../spelling/served.ts'
import { pasteAsOneLine } from '../fields/paste-as-one-line.ts'
import styles from './figure.module.css'

/** What a reader hears who cannot see the photo, for this story alone; as long as nothing is written here, the photo's own words hold. */
export function AltEditor({ own, inherited, onChange, onClose }: { own: string | null; inherited: string; onChange: (value: string | null) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const spellCheck = useBrowserSpelling()
  const [typed, setTyped] = useState(own ?? inherited)
  return (
    <div className={styles.alt} data-codes>
      <textarea
        // The editor opened it to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        rows={3}
        dir="auto"
        spellCheck={spellCheck}
        aria-label={t('editor.figure.altWords')}
        placeholder={t('editor.figure.altHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(event.target.value)
        }}
        onPaste={pasteAsOneLine}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          onClose()
        }}
      />
      {own !== null && (
        <button
          type="button"
          onClick={() => {
            setTyped(inherited)
            onChange(null)
          }}
        >
          {t('editor.figure.useOwnAlt')}
        </button>
      )}
    </div>
  )
}

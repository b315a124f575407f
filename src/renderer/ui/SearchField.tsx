import { Search, X } from 'lucide-react'
import { type ComponentProps, type Ref, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './field.module.css'
import { Icon } from './Icon.tsx'

export interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type' | 'ref'> {
  /** Shown inside the empty field, and its accessible name. */
  label: string
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}

/** Narrows what is listed while one types. Escape empties it. */
export function SearchField({ label, value, onChange, inputRef, className, onKeyDown, ...rest }: SearchFieldProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  return (
    <div ref={frame} className={[styles.search, className].filter(Boolean).join(' ')}>
      <Icon of={Search} />
      <input
        {...rest}
        ref={inputRef}
        type="search"
        dir={value === '' ? undefined : 'auto'}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault()
            event.stopPropagation()
            // The input method's own Escape drops what it composes; the browser would empty the whole field.
            if (!event.nativeEvent.isComposing) onChange('')
          }
          onKeyDown?.(event)
        }}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('ui.clear')}
          onClick={() => {
            onChange('')
            frame.current?.querySelector('input')?.focus()
          }}
        >
          <Icon of={X} />
        </button>
      )}
    </div>
  )
}

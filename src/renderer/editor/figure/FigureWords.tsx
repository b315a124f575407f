import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldCodes } from '../../captions/code-marks.tsx'
import { useBrowserSpelling } from '../../spelling/served.ts'
import { pasteAsOneLine } from '../fields/paste-as-one-line.ts'
import { useOwnValue } from '../fields/use-own-value.ts'
import { FieldMarks } from '../find/FieldMarks.tsx'
import { FieldSpelling } from '../spelling/FieldSpelling.tsx'
import styles from './figure.module.css'

/** The words under a photo: those of the story, and as long as it has none, the photo's own. */
export function FigureWords(props: {
  place: string
  own: string | null
  inherited: string
  readOnly: boolean
  onChange: (value: string) => void
  onLeave: (direction: -1 | 1) => void
  onSelect: () => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? props.own ?? props.inherited
  const field = useOwnValue<HTMLTextAreaElement>(value)
  const spellCheck = useBrowserSpelling()
  // What was typed is shown until the text has it, and no longer: an undo must be seen.
  if (typed !== null && typed === props.own) setTyped(null)

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Escape') props.onSelect()
    else if (event.key === 'Enter' && !event.altKey) props.onLeave(1)
    else if (event.key === 'ArrowDown' && selectionStart === value.length) props.onLeave(1)
    else if (event.key === 'ArrowUp' && selectionEnd === 0) props.onLeave(-1)
    else return
    event.preventDefault()
  }

  return (
    <>
      <textarea
        ref={field}
        className={styles.words}
        data-inherited={props.own === null && typed === null ? '' : undefined}
        aria-label={t('editor.figure.words')}
        placeholder={t('editor.figure.words')}
        readOnly={props.readOnly}
        rows={1}
        dir="auto"
        spellCheck={spellCheck}
        onChange={(event) => {
          const text = event.target.value.replaceAll(/\r?\n/g, ' ')
          setTyped(text)
          props.onChange(text)
        }}
        onBlur={() => setTyped(null)}
        onPaste={pasteAsOneLine}
        onKeyDown={onKeyDown}
      />
      <FieldCodes field={field} text={value} className={styles.words} />
      <FieldMarks place={props.place} field={field} className={styles.words} />
      <FieldSpelling field={field} text={props.own === null && typed === null ? '' : value} className={styles.words} />
    </>
  )
}

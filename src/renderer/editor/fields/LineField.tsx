import type { KeyboardEvent } from 'react'
import { useBrowserSpelling } from '../../spelling/served.ts'
import { FieldMarks } from '../find/FieldMarks.tsx'
import { FieldSpelling } from '../spelling/FieldSpelling.tsx'
import { pasteAsOneLine } from './paste-as-one-line.ts'
import { useOwnValue } from './use-own-value.ts'
import { useSmartTyping } from './use-smart-typing.ts'

/** One paragraph without line breaks: pasted ones become spaces. It grows with its words. */
export function LineField({
  className,
  name,
  place,
  isSpelled = true,
  value,
  readOnly,
  onChange,
}: {
  className: string | undefined
  name: string
  /** What the field is called in a story. */
  place: string
  /** Whether its words may be checked: those of a place are names. */
  isSpelled?: boolean
  value: string
  readOnly: boolean
  onChange: (value: string) => void
}) {
  const field = useOwnValue<HTMLTextAreaElement>(value)
  useSmartTyping(field)
  const spellCheck = useBrowserSpelling()
  return (
    <>
      <textarea
        ref={field}
        className={className}
        aria-label={name}
        placeholder={name}
        readOnly={readOnly}
        rows={1}
        // An empty one stands on the story's own side.
        dir={value === '' ? undefined : 'auto'}
        spellCheck={isSpelled && spellCheck}
        onChange={(event) => onChange(event.target.value.replaceAll(/\r?\n/g, ' '))}
        onPaste={pasteAsOneLine}
        onKeyDown={refuseLineBreak}
      />
      <FieldMarks place={place} field={field} className={className} />
      {isSpelled && <FieldSpelling field={field} text={value} className={className} />}
    </>
  )
}

function refuseLineBreak(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.altKey && !event.nativeEvent.isComposing) event.preventDefault()
}

import { X } from 'lucide-react'
import { useContext, useId, useLayoutEffect, useRef, useState, type InputHTMLAttributes, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './Field.tsx'
import styles from './field.module.css'
import { MarkedText } from './FieldMirror.tsx'
import { Icon } from './Icon.tsx'
import { MarksOfFields } from './marked-words.ts'

/** Something to choose instead of writing it out; the note says what speaks for it. */
interface Suggestion {
  value: string
  note: string
}

export interface TokenFieldProps extends FieldProps {
  values: readonly string[]
  onChange: (values: string[]) => void
  /** How a word is shown that is kept in a form of its own, such as an address. */
  shown?: (value: string) => string
  /** What is offered for the letters that are being typed. */
  suggest?: (typed: string) => readonly Suggestion[]
}

const separators = /[,،、，\n]/

/**
 * Several short words, each added with Enter or a comma. Backspace in the empty field takes the last one back into it. Where something is
 * suggested, the arrows go to it and Enter takes it; what was typed is never exchanged unasked.
 */
export function TokenField({ values, onChange, shown = (value) => value, suggest, ...field }: TokenFieldProps) {
  const { t } = useTranslation()
  const listId = useId()
  const marked = useContext(MarksOfFields)
  const [draft, setDraft] = useState('')
  const [isOffering, setOffering] = useState(false)
  const [active, setActive] = useState(-1)
  /** What was taken back into the field has its commas already: they part nothing. */
  const [isWhole, setWhole] = useState(false)
  const offered = suggest !== undefined && isOffering ? suggest(draft) : []

  function add(text: string): void {
    const added = (isWhole ? [text] : text.split(separators)).map((word) => word.trim().normalize('NFC'))
    addWords(added.filter(Boolean))
  }

  function addWords(words: readonly string[]): void {
    const all = [...new Set([...values, ...words])]
    if (all.length > values.length) onChange(all)
    type('')
  }

  function type(text: string): void {
    setDraft(text)
    setActive(-1)
    setOffering(text !== '')
    if (text === '') setWhole(false)
  }

  // Where a command goes elsewhere, the field goes away without having lost the focus before. Its savers are still there while it does.
  const atEnd = useRef(() => {})
  useLayoutEffect(() => {
    atEnd.current = () => add(draft)
  })
  useLayoutEffect(() => () => atEnd.current(), [])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    const chosen = offered[active]
    if (event.key === 'Enter') {
      if (chosen) addWords([chosen.value])
      else add(draft)
    } else if (event.key === 'Backspace' && draft === '' && values.length > 0) {
      setDraft(values.at(-1) ?? '')
      setWhole(separators.test(values.at(-1) ?? ''))
      onChange(values.slice(0, -1))
    } else if (event.key === 'ArrowDown' && offered.length > 0) setActive((active + 1) % offered.length)
    else if (event.key === 'ArrowUp' && offered.length > 0) setActive(active <= 0 ? offered.length - 1 : active - 1)
    else if (event.key === 'Escape' && offered.length > 0) {
      event.stopPropagation()
      setOffering(false)
      setActive(-1)
    } else return
    event.preventDefault()
  }

  const combobox: InputHTMLAttributes<HTMLInputElement> =
    suggest === undefined
      ? {}
      : {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': offered.length > 0,
          'aria-controls': offered.length > 0 ? listId : undefined,
          'aria-activedescendant': active >= 0 ? `${listId}-${active}` : undefined,
        }

  return (
    <Field {...field} words={marked(values.join('\n'))?.note}>
      {(attributes) => (
        <div className={styles.offering}>
          <div className={`${styles.control} ${styles.tokens}`}>
            {values.map((value) => (
              <span key={value} className={styles.token} title={shown(value) === value ? undefined : value}>
                <span dir="auto">
                  <MarkedText text={shown(value)} marks={marked(shown(value))?.marks ?? []} />
                </span>
                <button type="button" aria-label={t('ui.remove', { what: shown(value) })} onClick={() => onChange(values.filter((other) => other !== value))}>
                  <Icon of={X} size={12} />
                </button>
              </span>
            ))}
            <input
              {...attributes}
              {...combobox}
              type="text"
              dir={draft === '' ? undefined : 'auto'}
              autoComplete="off"
              value={draft}
              onChange={(event) => {
                if (!isWhole && separators.test(event.target.value) && !(event.nativeEvent as InputEvent).isComposing) add(event.target.value)
                else type(event.target.value)
              }}
              onBlur={() => {
                add(draft)
                setOffering(false)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {offered.length > 0 && (
            <div id={listId} role="listbox" aria-label={t('ui.suggestions')} className={styles.offered}>
              {offered.map(({ value, note }, index) => (
                // The keyboard reaches them from the field, which holds the focus.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={value}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  ref={(line) => {
                    if (index === active) line?.scrollIntoView({ block: 'nearest' })
                  }}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => addWords([value])}
                >
                  <bdi>{value}</bdi>
                  <span className="numeral">{note}</span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  )
}

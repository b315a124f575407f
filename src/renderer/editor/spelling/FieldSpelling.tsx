import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { FieldMirror, type Field } from '../../ui/FieldMirror.tsx'
import { askAboutFieldWord, offerSpelledField, type FieldWord, type SpelledField } from './spelled-fields.ts'
import { useFieldWords, useTyping } from './use-field-words.ts'

/** Marks the words of a field that no dictionary knows, and opens their menu under the pointer. `text` is what the field says. */
export function FieldSpelling({ field, text, className }: { field: RefObject<Field | null>; text: string; className: string | undefined }) {
  const words = useFieldWords(text)
  const typing = useTyping(field)
  const marks = useMemo(
    () => words.map(({ from, to }) => ({ from, to, className: typing !== null && typing >= from && typing <= to ? undefined : 'misspelled-words' })),
    [words, typing],
  )
  const layer = useRef<HTMLDivElement>(null)
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })

  useEffect(() => {
    const element = field.current
    if (!element) return
    const markOf = ({ from }: FieldWord) => layer.current?.querySelectorAll('mark')[latest.current.findIndex((one) => one.from === from)]
    const spelled: SpelledField = {
      field: element,
      words: () => latest.current,
      placeOf: (word) => (layer.current?.hidden === false ? (markOf(word) ?? element) : element).getBoundingClientRect(),
    }
    const onContextMenu = (event: Event) => {
      if (!(event instanceof MouseEvent) || event.shiftKey) return
      const { clientX: x, clientY: y } = event
      const isThere = (word: FieldWord) => [...(markOf(word)?.getClientRects() ?? [])].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      const asked = spelled.words().find(isThere)
      if (asked === undefined) return
      event.preventDefault()
      askAboutFieldWord(spelled, asked)
    }
    element.addEventListener('contextmenu', onContextMenu)
    const takeBack = offerSpelledField(spelled)
    return () => {
      takeBack()
      element.removeEventListener('contextmenu', onContextMenu)
    }
  }, [field])

  return words.length > 0 && <FieldMirror text={text} marks={marks} field={field} className={className} layer={layer} />
}

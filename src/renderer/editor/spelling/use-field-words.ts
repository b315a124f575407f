import { useEffect, useState, type RefObject } from 'react'
import { isComposing } from '../../spelling/composing.ts'
import { checkTexts, dictionaryOf, useDictionaries } from '../../spelling/dictionaries.ts'
import { useShownLanguage } from '../../spelling/served.ts'
import { useSpelling } from '../../spelling/word-choice.ts'
import type { Field } from '../../ui/FieldMirror.tsx'
import type { FieldWord } from './spelled-fields.ts'

/** Milliseconds without a change before the words of a field are looked up. */
const quiet = 300

const none: readonly FieldWord[] = []

/** The words of a field that its story's dictionary does not know; none while it says something that is still to be looked up. */
export function useFieldWords(text: string): readonly FieldWord[] {
  const { isOn, known } = useSpelling()
  const language = useShownLanguage()
  const epoch = useDictionaries((state) => state.epoch)
  const dictionary = useDictionaries(() => (isOn ? dictionaryOf(language) : null))
  const [found, setFound] = useState<{ text: string; dictionary: string; epoch: number; words: readonly FieldWord[] } | null>(null)

  useEffect(() => {
    if (dictionary === null || text.trim() === '') return
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      if (isComposing()) {
        timer = setTimeout(() => void look(), quiet)
        return
      }
      const [words = []] = (await checkTexts(dictionary, [text])) ?? []
      if (!isOver) setFound({ text, dictionary, epoch, words: words.map((word) => ({ ...word, dictionary })) })
    }
    timer = setTimeout(() => void look(), quiet)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text, dictionary, epoch])

  if (found?.text !== text || found.dictionary !== dictionary || found.epoch !== epoch) return none
  const words = found.words.filter(({ word }) => !known.has(word))
  return words.length === 0 ? none : words
}

/** Where something was last typed into a field, as long as the caret stays there: the word there is still being written. */
export function useTyping(field: RefObject<Field | null>): number | null {
  const [typing, setTyping] = useState<number | null>(null)
  useEffect(() => {
    const element = field.current
    if (!element) return
    let last: number | null = null
    const set = (place: number | null) => {
      last = place
      setTyping(place)
    }
    const onInput = () => set(document.activeElement === element ? element.selectionStart : null)
    const onSelection = () => {
      if (last !== null && (document.activeElement !== element || element.selectionStart !== last)) set(null)
    }
    element.addEventListener('input', onInput)
    document.addEventListener('selectionchange', onSelection)
    element.addEventListener('blur', onSelection)
    return () => {
      element.removeEventListener('input', onInput)
      document.removeEventListener('selectionchange', onSelection)
      element.removeEventListener('blur', onSelection)
    }
  }, [field])
  return typing
}

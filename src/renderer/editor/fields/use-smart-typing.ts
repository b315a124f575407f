import { useEffect, type RefObject } from 'react'
import { substitutionFor } from '#domain/text/typography.ts'
import { openStory } from '../open-story.ts'
import { isTypographyOn } from '../typography-choice.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Where the last substitution ended, and what the field says since; null once there was none. */
interface Substituted {
  readonly value: string
  readonly place: number
}

/** Through the browser's own editing, so that its undo knows of it. */
function insert(text: string): void {
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
}

/**
 * Sets the language's typography in a field above the text, as the text itself does. Undo, or Backspace directly after, takes just that back.
 * Nothing happens while composing.
 */
export function useSmartTyping(reference: RefObject<Field | null>): void {
  useEffect(() => {
    const field = reference.current
    if (!field) return
    let isOurs = false
    let last: Substituted | null = null
    const collapse = () => field.setSelectionRange(field.selectionEnd, field.selectionEnd)
    const onBeforeInput = (event: InputEvent) => {
      if (isOurs || event.isComposing || event.inputType !== 'insertText' || event.data === null || field.readOnly || !isTypographyOn()) return
      const start = field.selectionStart ?? 0
      const found = substitutionFor(event.data, field.value.slice(0, start), openStory()?.fields().language ?? 'en')
      if (found === null) return
      event.preventDefault()
      isOurs = true
      insert(event.data)
      field.setSelectionRange(start - found.cut, start + event.data.length)
      insert(found.insert)
      isOurs = false
      last = { value: field.value, place: start - found.cut + found.insert.length }
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Backspace' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || last === null) return
      const { value, place } = last
      last = null
      if (field.value !== value || field.selectionStart !== place || field.selectionEnd !== place) return
      event.preventDefault()
      document.execCommand('undo')
      collapse()
    }
    // The browser's undo selects what it brought back: the next sign would replace it.
    const onInput = (event: InputEvent) => {
      if (isOurs) return
      if (event.inputType === 'historyUndo' && last !== null) collapse()
      last = null
    }
    field.addEventListener('beforeinput', onBeforeInput as EventListener)
    field.addEventListener('keydown', onKeyDown as EventListener)
    field.addEventListener('input', onInput as EventListener)
    return () => {
      field.removeEventListener('input', onInput as EventListener)
      field.removeEventListener('beforeinput', onBeforeInput as EventListener)
      field.removeEventListener('keydown', onKeyDown as EventListener)
    }
  }, [reference])
}

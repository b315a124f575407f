import { codeSigns } from '#domain/photo/captions/code-sign.ts'
import { codeAt, codeAtEnd, codesIn, isKnown } from '#domain/photo/captions/codes.ts'
import { isComposing } from '../spelling/composing.ts'
import { codesInUse } from './codes-in-use.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** Fields of photos are in one of these, wherever they stand in the window; what is written for later (a template, a roster) keeps its codes. */
const places = '[data-photo-fields], [data-codes], figcaption'

/** Whether a field shows by itself which codes stand in it. */
export function tellsItsCodes(field: TextField): boolean {
  return field.closest('[data-photo-fields], [role="gridcell"]') !== null
}

/** The field that has the focus, where codes are replaced in it. */
export function fieldWithCodes(target: EventTarget | null = document.activeElement): TextField | null {
  const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type))
  return isText && !target.readOnly && target.closest(places) !== null ? target : null
}

/**
 * Writes into a field as if it were typed: what listens hears of it, and undo takes just that back.
 */
function write(field: TextField, from: number, to: number, text: string): void {
  field.setSelectionRange(from, to)
  // The one way to write into a field that its own undo knows of.
  document.execCommand('insertText', false, text)
}

/** The code that was replaced last, where the caret stood then, and what the field said; null once the focus went elsewhere. */
let last: { field: TextField; code: string; value: string; caret: number } | null = null

/** Puts what a code stands for in its place. */
function replace(field: TextField, from: number, to: number, text: string): void {
  const code = field.value.slice(from, to)
  write(field, from, to, text)
  last = { field, code, value: field.value, caret: from + text.length }
}

/** Whether nothing was done since a code was replaced: Backspace brings it back, as in the text. */
function isJustReplaced(): boolean {
  if (last === null) return false
  const { field, value, caret } = last
  return document.activeElement === field && field.value === value && field.selectionStart === caret && field.selectionEnd === caret
}

function replaceBeforeCaret(field: TextField): boolean {
  const { selectionStart: caret, selectionEnd: end, value } = field
  if (caret === null || caret !== end) return false
  const place = codeAtEnd(value.slice(0, caret), codesInUse())
  if (place === null) return false
  replace(field, place.from, place.to, place.expansion.text)
  return true
}

/** Replaces the code at the caret of a field, finished or not, or all codes in what is selected. False where there is none that is known. */
export function expandCodesInField(field: TextField): boolean {
  const { value } = field
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
  const codes = codesInUse()
  if (from === to) {
    const place = codeAt(value, from, codes)
    const known = place !== null && isKnown(place) ? place : null
    const open = known === null ? codeAtEnd(`${value.slice(0, from)}\\`, codes) : null
    if (known !== null) replace(field, known.from, known.to, known.expansion.text)
    else if (open !== null) replace(field, open.from, open.to - 1, open.expansion.text)
    return known !== null || open !== null
  }
  const selected = value.slice(from, to)
  const places = codesIn(selected, codes).filter(isKnown)
  if (places.length === 0) return false
  let expanded = ''
  let end = 0
  for (const place of places) {
    expanded += selected.slice(end, place.from) + place.expansion.text
    end = place.to
  }
  write(field, from, to, expanded + selected.slice(end))
  return true
}

const signs = new RegExp(`[${codeSigns.backslash}${codeSigns.money}]$`, 'u')

/** Replaces codes in fields of photos when their last sign is typed, for as long as the window lives. */
export function replaceCodesInFields(): void {
  document.addEventListener('input', (event) => {
    const field = fieldWithCodes(event.target)
    if (field === null || !(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing || !signs.test(event.data ?? '')) return
    replaceBeforeCaret(field)
  })
  document.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || event.inputType !== 'historyUndo' || last === null || event.target !== last.field) return
    const { field, code } = last
    const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
    // The browser selects what its undo brings back: whoever types on would lose the code.
    if (field.value.slice(from, to) === code) field.setSelectionRange(to, to)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Backspace' || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !isJustReplaced()) return
    event.preventDefault()
    document.execCommand('undo')
  })
  document.addEventListener('focusout', () => {
    last = null
  })
  document.addEventListener('compositionend', (event) => {
    const field = fieldWithCodes(event.target)
    if (field === null || !signs.test(event.data)) return
    // The input method is done with the field a moment later.
    setTimeout(() => {
      if (!isComposing() && document.activeElement === field) replaceBeforeCaret(field)
    }, 60)
  })
}

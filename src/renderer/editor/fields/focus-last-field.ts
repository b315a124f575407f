export type Field = HTMLInputElement | HTMLTextAreaElement

export function focusField(field: Field, caret: 'start' | 'end'): void {
  field.focus()
  const place = caret === 'start' ? 0 : field.value.length
  field.setSelectionRange(place, place)
}

/** From the top of the text back into the field above it. False where there is none. */
export function focusLastField(text: HTMLElement): boolean {
  const fields = text.closest('article')?.querySelectorAll<Field>('header input, header textarea')
  const last = [...(fields ?? [])].at(-1)
  if (!last) return false
  focusField(last, 'end')
  return true
}

let composing = false

/** Whether an input method is composing, in whichever field: nothing looks words up or changes marks meanwhile. */
export function isComposing(): boolean {
  return composing
}

/** Follows input methods for as long as the window lives. */
export function followComposing(): void {
  document.addEventListener('compositionstart', () => (composing = true), { capture: true })
  document.addEventListener('compositionend', () => (composing = false), { capture: true })
}

import type { ClipboardEvent } from 'react'

/** What is pasted into a field of one line: line breaks become a space before the browser inserts them, so that its own undo stays whole. */
export function pasteAsOneLine(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain')
  if (!/[\r\n]/.test(text) || event.currentTarget.readOnly) return
  event.preventDefault()
  document.execCommand('insertText', false, text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' '))
}

import type { CopiedText } from '#domain/export/clipboard/copy-out.ts'
import type { Clipboard } from '#domain/import/paste/clipboard.ts'

/** What lies on a clipboard, or is dropped, as text. */
export function clipboardOf(data: DataTransfer): Clipboard {
  return { html: data.getData('text/html'), text: data.getData('text/plain'), markdown: data.getData('text/markdown') || data.getData('text/x-markdown') }
}

/** Lays a text on a clipboard in all its forms, in the place of whatever was there. */
export function writeClipboard(data: DataTransfer, { html, text, markdown }: CopiedText): void {
  data.clearData()
  data.setData('text/html', html)
  data.setData('text/plain', text)
  data.setData('text/markdown', markdown)
}

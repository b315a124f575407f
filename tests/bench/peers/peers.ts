import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

declare global {
  interface Window {
    fill(kind: 'contenteditable' | 'tiptap', paragraphs: string[]): void
  }
}

const sheet = document.getElementById('sheet') as HTMLElement

/** Shows the text in a bare contenteditable or a bare Tiptap StarterKit, with the caret in its middle. */
window.fill = (kind, paragraphs) => {
  const middle = Math.floor(paragraphs.length / 2)
  if (kind === 'tiptap') {
    const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
    const editor = new Editor({ element: sheet, extensions: [StarterKit], content: { type: 'doc', content } })
    let position = 0
    editor.state.doc.forEach((node, offset, index) => {
      if (index === middle) position = offset + 1 + Math.floor(node.content.size / 2)
    })
    editor.chain().focus(position).scrollIntoView().run()
    return
  }
  sheet.contentEditable = 'true'
  sheet.replaceChildren(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = text
      return paragraph
    }),
  )
  const target = sheet.children[middle] as HTMLElement
  sheet.focus()
  getSelection()?.setPosition(target.firstChild, Math.floor((target.textContent ?? '').length / 2))
  target.scrollIntoView({ block: 'center' })
}

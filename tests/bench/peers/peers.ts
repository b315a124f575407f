import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, ParagraphNode } from 'lexical'

export type Peer = 'contenteditable' | 'tiptap' | 'lexical'

declare global {
  interface Window {
    fill(kind: Peer, paragraphs: string[]): void
  }
}

const sheet = document.getElementById('sheet') as HTMLElement

function fillContenteditable(paragraphs: readonly string[]): void {
  sheet.contentEditable = 'true'
  sheet.replaceChildren(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = text
      return paragraph
    }),
  )
  const target = sheet.children[Math.floor(paragraphs.length / 2)] as HTMLElement
  sheet.focus()
  getSelection()?.setPosition(target.firstChild, Math.floor((target.textContent ?? '').length / 2))
  target.scrollIntoView({ block: 'center' })
}

function fillTiptap(paragraphs: readonly string[]): void {
  const middle = Math.floor(paragraphs.length / 2)
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  const editor = new Editor({ element: sheet, extensions: [StarterKit], content: { type: 'doc', content } })
  let position = 0
  editor.state.doc.forEach((node, offset, index) => {
    if (index === middle) position = offset + 1 + Math.floor(node.content.size / 2)
  })
  editor.chain().focus(position).scrollIntoView().run()
}

function fillLexical(paragraphs: readonly string[]): void {
  const middle = Math.floor(paragraphs.length / 2)
  sheet.contentEditable = 'true'
  const editor = createEditor({
    namespace: 'bench',
    nodes: [ParagraphNode],
    onError(error) {
      throw error
    },
  })
  registerRichText(editor)
  editor.setRootElement(sheet)
  editor.update(
    () => {
      const root = $getRoot().clear()
      for (const [index, text] of paragraphs.entries()) {
        const line = $createTextNode(text)
        root.append($createParagraphNode().append(line))
        if (index === middle) line.select(Math.floor(text.length / 2), Math.floor(text.length / 2))
      }
    },
    { discrete: true },
  )
  sheet.focus()
  sheet.children[middle]?.scrollIntoView({ block: 'center' })
}

const fills: Record<Peer, (paragraphs: readonly string[]) => void> = { contenteditable: fillContenteditable, tiptap: fillTiptap, lexical: fillLexical }

/** Shows the text in one of the peers, with the caret in its middle. */
window.fill = (kind, paragraphs) => fills[kind](paragraphs)

import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { type RefObject, useEffect, useRef } from 'react'
import { documentExtensions } from '#domain/document/schema.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { templateBlocks } from '#domain/template/template-blocks.ts'
import { CompositionEdges } from '../editor/behaviours/composition-edges.ts'
import { TkMarks } from '../editor/behaviours/tk-marks.ts'
import { WholeLetters } from '../editor/behaviours/whole-letters.ts'
import '../editor/body.css'
import { PasteIntoTemplate } from './paste-into-template.ts'
import styles from './templates.module.css'

export interface TemplateTextProps {
  label: string
  blocks: readonly DocumentNode[]
  onChange: (blocks: DocumentNode[]) => void
  /** The editor, for what else is put into the text. */
  editorRef: RefObject<Editor | null>
}

const documentOf = (blocks: readonly DocumentNode[]) => ({ type: 'doc', content: blocks.length > 0 ? [...blocks] : [{ type: 'paragraph' as const }] })

/** The text of a template, written as the page is: with its marks, headings and lists. */
export function TemplateText({ label, blocks, onChange, editorRef }: TemplateTextProps) {
  const place = useRef<HTMLDivElement>(null)
  const tell = useRef(onChange)
  /** What was last told, so that only what somebody else wrote is put in place of it. */
  const told = useRef('')
  const first = useRef(blocks)
  useEffect(() => {
    tell.current = onChange
  })

  useEffect(() => {
    const element = place.current
    if (!element) return
    told.current = JSON.stringify(first.current)
    const editor = new Editor({
      element,
      injectCSS: false,
      extensions: [...documentExtensions, CompositionEdges, WholeLetters, TkMarks, PasteIntoTemplate, UndoRedo],
      content: documentOf(first.current),
      editorProps: { attributes: { role: 'textbox', 'aria-label': label, 'aria-multiline': 'true', dir: 'auto', spellcheck: 'true' } },
      onUpdate: () => {
        const written = templateBlocks((editor.getJSON().content ?? []) as unknown[])
        told.current = JSON.stringify(written)
        tell.current(written)
      },
    })
    editorRef.current = editor
    return () => {
      editorRef.current = null
      editor.destroy()
    }
  }, [label, editorRef])

  useEffect(() => {
    const text = JSON.stringify(blocks)
    if (text === told.current || !editorRef.current) return
    told.current = text
    editorRef.current.commands.setContent(documentOf(blocks), { emitUpdate: false })
  }, [blocks, editorRef])

  return <div ref={place} className={styles.text} />
}

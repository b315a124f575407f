import type { Editor } from '@tiptap/core'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { MoreHorizontal } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '#domain/text/direction.ts'
import { printedKeysOf } from '../../desk/commands.ts'
import { interfaceDirection, ofInterface } from '../../ui/messages.ts'
import { pageEditor } from '../page-editor.ts'
import { textCommand } from '../text-commands.ts'
import { LinkEditor } from './LinkEditor.tsx'
import { placeAbove } from './place-above.ts'
import { closeLinkEditor, useToolbar } from './toolbar-state.ts'
import styles from './toolbar.module.css'

const usual = ['bold', 'italic', 'link', 'quote', 'cite-source', 'footnote']
const more = ['strike', 'superscript', 'subscript', 'verbatim', 'word-language']

let pointerIsDown = false
const pointerListeners = new Set<() => void>()

/** While the pointer draws a selection the toolbar would be in its way. */
function subscribeToPointer(listener: () => void): () => void {
  const set = (value: boolean) => {
    pointerIsDown = value
    for (const each of pointerListeners) each()
  }
  // A press on the toolbar draws nothing; hiding it then would take the button away from under the click.
  const down = ({ target }: PointerEvent) => set(!(target instanceof Element && target.closest('[data-selection-toolbar]')))
  const up = () => set(false)
  pointerListeners.add(listener)
  window.addEventListener('pointerdown', down)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', up)
  return () => {
    pointerListeners.delete(listener)
    window.removeEventListener('pointerdown', down)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', up)
  }
}

function hasTextSelected(editor: Editor): boolean {
  const { selection, doc } = editor.state
  const isText = selection instanceof TextSelection || selection instanceof AllSelection
  return isText && !selection.empty && doc.textBetween(selection.from, Math.min(selection.to, selection.from + 200), ' ', ' ').trim() !== ''
}

/** The buttons over selected words, and the field for a link's address. */
export function SelectionToolbar() {
  const editor = pageEditor()
  const linkOpen = useToolbar((state) => state.linkOpen)
  const isDrawing = useSyncExternalStore(subscribeToPointer, () => pointerIsDown)
  const selected = useEditorState({ editor, selector: () => hasTextSelected(editor) })
  const [isFocused, setFocused] = useState(editor.isFocused)
  const [isInside, setInside] = useState(false)

  useEffect(() => {
    const focus = () => setFocused(true)
    const blur = () => setFocused(false)
    editor.on('focus', focus)
    editor.on('blur', blur)
    return () => {
      editor.off('focus', focus)
      editor.off('blur', blur)
    }
  }, [editor])

  const isShown = editor.isEditable && (linkOpen || (selected && !isDrawing && (isFocused || isInside)))
  if (!isShown) return null
  return <Floating editor={editor} linkOpen={linkOpen} onInside={setInside} />
}

function Floating({ editor, linkOpen, onInside }: { editor: Editor; linkOpen: boolean; onInside: (inside: boolean) => void }) {
  const element = useRef<HTMLDivElement>(null)
  const { from, to } = useEditorState({ editor, selector: () => ({ from: editor.state.selection.from, to: editor.state.selection.to }) })

  useLayoutEffect(() => {
    if (element.current) placeAbove(element.current, editor.view, from, to)
  })

  return (
    <div ref={element} data-selection-toolbar className={styles.floating} onFocus={() => onInside(true)} onBlur={(event) => onInside(event.currentTarget.contains(event.relatedTarget))}>
      {linkOpen ? <LinkEditor editor={editor} onDone={() => closeLinkEditor(editor)} /> : <Buttons editor={editor} />}
    </div>
  )
}

function Buttons({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  const [showsMore, setShowsMore] = useState(false)
  const asked = useToolbar((state) => state.focus)
  const [answered] = useState(asked)
  const shown = showsMore ? [...usual, ...more] : usual
  const on = useEditorState({ editor, selector: () => shown.filter((id) => textCommand(id).isOn?.(editor) === true) })

  useEffect(() => {
    if (asked !== answered) bar.current?.querySelector('button')?.focus()
  }, [asked, answered])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const here = buttons.indexOf(event.target as HTMLButtonElement)
    const next = interfaceDirection() === 'rtl' ? -1 : 1
    const step = { ArrowRight: next, ArrowLeft: -next }[event.key]
    if (event.key === 'Escape') editor.view.focus()
    else if (step !== undefined) buttons[(here + step + buttons.length) % buttons.length]?.focus()
    else if (event.key === 'Home') buttons[0]?.focus()
    else if (event.key === 'End') buttons.at(-1)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // A toolbar is one stop for the Tab key; its buttons are reached with the arrows.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={bar} {...ofInterface()} className={styles.bar} role="toolbar" aria-label={t('editor.toolbar')} onKeyDown={onKeyDown}>
      {shown.map((id, index) => {
        const { title, keys, icon: Icon, run } = textCommand(id)
        const name = t(title)
        const printed = printedKeysOf(id, keys)
        const face = t(`editor.face.${id}`, { defaultValue: '' })
        return (
          <button
            key={id}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            data-command={id}
            aria-label={face.length > 1 ? undefined : name}
            aria-pressed={on.includes(id)}
            title={printed === '' ? name : `${name} (${isolated(printed, interfaceDirection())})`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            {face || <Icon size={15} aria-hidden />}
          </button>
        )
      })}
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('editor.moreFormats')}
        aria-expanded={showsMore}
        title={t('editor.moreFormats')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setShowsMore(!showsMore)}
      >
        <MoreHorizontal size={15} aria-hidden />
      </button>
    </div>
  )
}

import type { EditorView } from '@tiptap/pm/view'
import { useEditorState } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { PasteForm } from '#domain/import/paste/clipboard.ts'
import { isolated } from '#domain/text/direction.ts'
import { printedKeysOf } from '../../desk/commands.ts'
import { interfaceDirection, ofInterface } from '../../ui/messages.ts'
import { useNotices } from '../../ui/notices.ts'
import { directionAt } from '../direction-at.ts'
import { pageEditor } from '../page-editor.ts'
import { lastPaste, pasteKey } from './paste-state.ts'
import { chooseForm } from './paste-text.ts'
import styles from './paste-choice.module.css'

const forms: readonly PasteForm[] = ['kept', 'plain', 'markdown']

/** Grows each time the keyboard asks for the choice. */
const useAsked = create<{ times: number }>()(() => ({ times: 0 }))

export const pasteChoiceKeys = 'Alt+V'

/** Moves the focus to the choice of a paste's form, where there is one. */
export function focusPasteChoice(): void {
  useAsked.setState(({ times }) => ({ times: times + 1 }))
}

export function hasPasteChoice(): boolean {
  return pageEditor().isEditable && lastPaste(pageEditor().state) !== null
}

/** Below what was pasted: how it shall be taken, until something else is typed. */
export function PasteChoice() {
  const editor = pageEditor()
  const last = useEditorState({ editor, selector: () => (editor.isEditable ? lastPaste(editor.state) : null), equalityFn: (a, b) => a === b })
  return last === null ? null : <Choice form={last.form} to={last.to} />
}

const gap = 6

/** Lays the choice under the end of what was pasted, and above the notices; the page is scrolled to make room for it. */
function placeBelow(element: HTMLElement, view: EditorView, to: number, noticeCount: number): void {
  const page = view.dom.closest('main')
  const frame = element.offsetParent?.getBoundingClientRect()
  if (!page || !frame) return
  const end = Math.min(to, view.state.doc.content.size)
  const { left, bottom } = view.coordsAtPos(end, -1)
  const notices = noticeCount === 0 ? null : document.querySelector('[data-notices]')?.getBoundingClientRect()
  const edge = Math.min(page.getBoundingClientRect().bottom, notices && notices.height > 0 ? notices.top : Infinity)
  const missing = bottom + gap + element.offsetHeight + gap - edge
  const before = page.scrollTop
  if (missing > 0) page.scrollTop += missing
  const scrolled = page.scrollTop - before
  const top = Math.min(bottom - scrolled + gap, edge - element.offsetHeight - gap)
  element.style.top = `${top - (frame.top - scrolled)}px`
  const start = directionAt(view, end) === 'rtl' ? left - element.offsetWidth : left
  element.style.left = `${Math.max(0, Math.min(start - frame.left, frame.width - element.offsetWidth))}px`
}

function Choice({ form, to }: { form: PasteForm; to: number }) {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  const { times } = useAsked()
  const [answered] = useState(times)
  const editor = pageEditor()

  const notices = useNotices((state) => state.notices.length)

  useLayoutEffect(() => {
    if (bar.current) placeBelow(bar.current, editor.view, to, notices)
    // A sentence about the paste is on the screen a moment later.
    const frame = requestAnimationFrame(() => bar.current && placeBelow(bar.current, editor.view, to, notices))
    return () => cancelAnimationFrame(frame)
  }, [editor, to, notices])

  useEffect(() => {
    if (times !== answered) bar.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
  }, [times, answered])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const here = buttons.indexOf(event.target as HTMLButtonElement)
    const onward = interfaceDirection() === 'rtl' ? -1 : 1
    const step = { ArrowRight: onward, ArrowDown: 1, ArrowLeft: -onward, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') close()
    else if (step !== undefined) buttons[(here + step + buttons.length) % buttons.length]?.focus()
    else if (event.key === 'Home') buttons[0]?.focus()
    else if (event.key === 'End') buttons.at(-1)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function close(): void {
    editor.view.dispatch(editor.state.tr.setMeta(pasteKey, null))
    editor.view.focus()
  }

  function choose(chosen: PasteForm): void {
    chooseForm(editor.view, chosen)
    editor.view.focus()
  }

  const keys = printedKeysOf('paste-form', pasteChoiceKeys)
  return (
    <>
      <p className="visually-hidden" role="status">
        {t('paste.announced', { form: t(`paste.form.${form}`), keys })}
      </p>
      {/* A toolbar is one stop for the Tab key; its buttons are reached with the arrows. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div ref={bar} {...ofInterface()} className={styles.choice} role="toolbar" aria-label={t('paste.choice')} onKeyDown={onKeyDown}>
        {forms.map((one) => (
          <button
            key={one}
            type="button"
            tabIndex={one === form ? 0 : -1}
            aria-pressed={one === form}
            title={keys === '' ? undefined : `${t('paste.choice')} (${isolated(keys, interfaceDirection())})`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            {t(`paste.form.${one}`)}
          </button>
        ))}
      </div>
    </>
  )
}

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { codesLeft, codesMeant, type MeantCode } from '#domain/photo/captions/code-typed.ts'
import type { CodeBook, CodePlace } from '#domain/photo/captions/codes.ts'
import { pageEditor } from '../editor/page-editor.ts'
import { interfaceDirection, ofInterface } from '../ui/messages.ts'
import { overlays } from '../ui/overlays.ts'
import { Becomes } from './Becomes.tsx'
import { CodesLeft } from './CodesLeft.tsx'
import { useCodes } from './codes-in-use.ts'
import { fieldWithCodes, tellsItsCodes } from './field-codes.ts'
import styles from './code-preview.module.css'

interface Shown {
  meant: readonly MeantCode[]
  left: readonly CodePlace[]
  /** The field shows itself which codes stand in it: here they are only read out. */
  isUnseen: boolean
  /** Where it is said: below this. */
  box: { left: number; right: number; top: number; bottom: number }
}

function inField(codes: CodeBook): Shown | null {
  const field = fieldWithCodes()
  if (field === null || field.selectionStart === null) return null
  const { left, right, top, bottom } = field.getBoundingClientRect()
  const meant = codesMeant(field.value.slice(0, field.selectionStart), codes)
  return { meant, left: codesLeft(field.value, codes), isUnseen: meant.length === 0 && tellsItsCodes(field), box: { left, right, top, bottom } }
}

function inText(codes: CodeBook): Shown | null {
  const { view } = pageEditor()
  const { selection } = view.state
  if (!view.hasFocus() || !view.editable || !selection.empty || !selection.$from.parent.isTextblock) return null
  const line = selection.$from.parent.textBetween(0, selection.$from.parentOffset, undefined, '\uFFFC')
  const meant = codesMeant(line, codes)
  // Marked codes say by their colour that they stand there; in the text only what is being written is spoken of.
  if (meant.length === 0) return null
  const { left, top, bottom } = view.coordsAtPos(selection.from)
  return { meant, left: [], isUnseen: false, box: { left, right: left, top, bottom } }
}

/** What the code becomes that is being written, and which codes still stand in the field: below the field, while it has the focus. */
export function CodePreview() {
  const codes = useCodes()
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    if (codes.size === 0) return
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const next = inField(codes) ?? inText(codes)
        setShown(next !== null && next.meant.length + next.left.length > 0 ? next : null)
      })
    }
    const events = ['selectionchange', 'input', 'focusin', 'focusout', 'scroll'] as const
    for (const name of events) document.addEventListener(name, look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      cancelAnimationFrame(frame)
      for (const name of events) document.removeEventListener(name, look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [codes])

  // It is told to assistive tools when it comes, so that its place must be there before.
  return overlays.current && createPortal(<div role="status">{shown && codes.size > 0 && <Preview shown={shown} />}</div>, overlays.current)
}

function Preview({ shown: { meant, left, isUnseen, box } }: { shown: Shown }) {
  const element = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const { offsetWidth: width, offsetHeight: height } = current
    const start = interfaceDirection() === 'rtl' ? box.right - width : box.left
    current.style.left = `${Math.max(8, Math.min(start, window.innerWidth - width - 8))}px`
    current.style.top = `${box.bottom + height + 12 < window.innerHeight ? box.bottom + 4 : box.top - height - 4}px`
  })

  return (
    <div ref={element} {...ofInterface()} className={isUnseen ? 'visually-hidden' : styles.preview}>
      {meant.map(({ code, text, others }) => (
        <p key={code}>
          <kbd dir="auto">{`\\${code}\\`}</kbd> <Becomes /> <bdi className={styles.words}>{text}</bdi>
          {others.map((other, index) => (
            // Alternates are known by their number alone.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index} className={styles.other}>
              <kbd dir="ltr">{`#${index + 2}`}</kbd> <bdi>{other}</bdi>
            </span>
          ))}
        </p>
      ))}
      {meant.length === 0 && <CodesLeft left={left} />}
    </div>
  )
}

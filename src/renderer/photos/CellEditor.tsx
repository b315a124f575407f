import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoTextField } from '#domain/photo/fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { patchPhotos } from '../api/photo-list.ts'
import { useCodeMarks } from '../captions/code-marks.tsx'
import { isMac } from '../desk/keys.ts'
import { FieldMirror } from '../ui/FieldMirror.tsx'
import { setCellDraft } from './cell-draft.ts'
import { recordPhotoStep } from './photo-undo.ts'
import { usePhotoFields } from './use-photo-fields.ts'
import styles from './caption-table.module.css'

/** Where the table goes after a cell. */
export type CellMove = 'down' | 'next' | 'previous'

export interface CellEditorProps {
  photo: Photo
  name: PhotoTextField
  /** Whether the cell takes the focus as it comes. */
  wantsFocus: boolean
  onMove: (move: CellMove) => void
  /** Keys of a cell in which nothing is being written. */
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** What was written is asked for in all selected rows. */
  onForAll: (name: PhotoTextField, value: string, written: { photoId: string; before: string }) => void
}

/**
 * The active cell. It is a field with all its text selected, so that a sign, an input method's syllable or a paste writes over it and a copy
 * takes it; it looks like a field once something is written, or with Enter or F2. What is written is saved by itself; Escape takes it back.
 */
export function CellEditor({ photo, name, wantsFocus, onMove, onKey, onForAll }: CellEditorProps) {
  const { t } = useTranslation()
  const { fields, change } = usePhotoFields(photo)
  const describing = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  /** The text before the writing began; null while nothing is being written. */
  const [before, setBefore] = useState<string | null>(null)
  const written = useRef({ before, value: fields[name] })
  const value = fields[name]
  const isWriting = before !== null
  const marked = useCodeMarks()(value)

  useLayoutEffect(() => {
    written.current = { before, value }
  })
  useLayoutEffect(() => {
    if (!wantsFocus) return
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [wantsFocus])

  function begin(): void {
    setBefore(value)
    const end = value.length
    requestAnimationFrame(() => field.current?.setSelectionRange(end, end))
  }

  function write(next: string): void {
    if (before === null) setBefore(value)
    change(name, next)
    setCellDraft({ photoId: photo.id, name, value: next })
  }

  function leave(): void {
    const { before: was, value: is } = written.current
    setBefore(null)
    setCellDraft(null)
    written.current = { before: null, value: is }
    if (was !== null && was !== is) patchPhotos([{ photoId: photo.id, fields: { [name]: is } }])
  }

  /** Ends the writing. What was written is in the list from now on, and a step that can be undone. */
  function end(): void {
    const { before: was, value: is } = written.current
    leave()
    if (was === null || was === is) return
    recordPhotoStep({ message: 'photodesk.deed.cell' }, [{ photoId: photo.id, before: { [name]: was }, after: { [name]: is } }])
  }

  // A row that scrolls away or leaves the filter ends the writing as a click elsewhere does.
  const atEnd = useRef(end)
  useLayoutEffect(() => {
    atEnd.current = end
  })
  useEffect(() => () => atEnd.current(), [])

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    const isMod = isMac ? event.metaKey : event.ctrlKey
    if (isWriting && event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      change(name, before)
      setBefore(null)
      setCellDraft(null)
      requestAnimationFrame(() => field.current?.select())
      return
    }
    if (event.key === 'Enter' && isMod) {
      event.preventDefault()
      const was = before ?? value
      leave()
      onForAll(name, value, { photoId: photo.id, before: was })
      return
    }
    if (isWriting && event.key === 'Enter') {
      // A line of its own within the cell.
      if (event.shiftKey || event.altKey) {
        if (event.altKey) document.execCommand('insertText', false, '\n')
        if (event.altKey) event.preventDefault()
        return
      }
      event.preventDefault()
      end()
      onMove('down')
      return
    }
    if (event.key === 'Tab' && !isMod && !event.altKey) {
      end()
      event.preventDefault()
      onMove(event.shiftKey ? 'previous' : 'next')
      return
    }
    if (isWriting) return
    if (event.key === 'F2' || (event.key === 'Enter' && !event.shiftKey && !event.altKey)) {
      event.preventDefault()
      begin()
      return
    }
    onKey(event)
  }

  return (
    <>
      <span id={describing} hidden>
        {t('photodesk.cellOf', { column: t(`photos.fields.${name}`), file: photo.fileName })}
      </span>
      <textarea
        ref={field}
        className={styles.editor}
        aria-label={t('photodesk.cell')}
        aria-describedby={marked === null ? describing : `${describing} ${describing}-codes`}
        data-writing={isWriting ? '' : undefined}
        data-codes
        dir="auto"
        rows={1}
        autoComplete="off"
        spellCheck={isWriting}
        value={value}
        onChange={(event) => write(event.target.value)}
        onDoubleClick={() => !isWriting && begin()}
        onKeyDown={onKeyDown}
        onBlur={end}
      />
      {marked && (
        <>
          <FieldMirror text={value} marks={marked.marks} field={field} className={styles.editor} />
          <div id={`${describing}-codes`} className={styles.codes}>
            {marked.note}
          </div>
        </>
      )}
    </>
  )
}

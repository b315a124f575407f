import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Check, RotateCcw, Star, Trash2, TriangleAlert } from 'lucide-react'
import { useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { useCredit } from '../../api/house.ts'
import { newsroom } from '../../api/newsroom.ts'
import { queryKeys } from '../../api/queries.ts'
import { ofInterface } from '../../ui/messages.ts'
import { useBrowserSpelling } from '../../spelling/served.ts'
import { moveBlock } from '../behaviours/move-block.ts'
import { FieldMarks } from '../find/FieldMarks.tsx'
import { FieldSpelling } from '../spelling/FieldSpelling.tsx'
import { captionPlace } from '../find/find-state.ts'
import { pasteAsOneLine } from '../fields/paste-as-one-line.ts'
import { useOwnValue } from '../fields/use-own-value.ts'
import type { NodeInText } from '../node-portals.tsx'
import { openStory } from '../open-story.ts'
import { AltEditor } from './AltEditor.tsx'
import { Picture } from './Picture.tsx'
import styles from './figure.module.css'

export const usePhoto = (photoId: string) =>
  useQuery({ queryKey: [...queryKeys.photos, 'one', photoId], queryFn: () => newsroom().photos.get({ photoId }) })

/** A photo as it is placed in a story: the picture, the words under it, the credit beside them. */
export function FigureCard({ editor, node, selected, getPosition }: NodeInText & { editor: Editor }) {
  const { t } = useTranslation()
  const photoId = String(node.attrs['photoId'])
  const { data: photo, error } = usePhoto(photoId)
  const own = node.attrs['caption'] as string | null
  const alt = node.attrs['alt'] as string | null
  const credit = useCredit(photo?.fields)

  function setAttribute(name: 'caption' | 'alt', value: string | null): void {
    const position = getPosition()
    if (position === undefined) return
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, name, value))
  }

  function select(): void {
    const position = getPosition()
    if (position === undefined) return
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)))
    editor.view.focus()
  }

  function leave(direction: -1 | 1): void {
    const position = getPosition()
    if (position === undefined) return
    const { doc, tr } = editor.state
    const place = direction > 0 ? position + node.nodeSize : position
    const next = Selection.findFrom(doc.resolve(place), direction)
    if (next) editor.view.dispatch(tr.setSelection(next).scrollIntoView())
    editor.view.focus()
  }

  return (
    <>
      <Picture photo={photo} photoId={photoId} failed={error !== null} alt={alt ?? photo?.fields.altText ?? ''} />
      <figcaption className={styles.caption}>
        <Caption place={captionPlace(node.attrs['placementId'])} own={own} inherited={photo?.fields.caption ?? ''} readOnly={!editor.isEditable} onChange={(value) => setAttribute('caption', value)} onLeave={leave} onSelect={select} />
        {credit ? <span className={styles.credit}><bdi>{credit}</bdi></span> : photo && <span {...ofInterface()} className={styles.noCredit}>{t('editor.figure.noCredit')}</span>}
      </figcaption>
      {selected && editor.isEditable && (
        <FigureControls editor={editor} photo={photo} photoId={photoId} own={own} alt={alt} setAttribute={setAttribute} getPosition={getPosition} />
      )}
    </>
  )
}

function Caption(props: {
  place: string
  own: string | null
  inherited: string
  readOnly: boolean
  onChange: (value: string) => void
  onLeave: (direction: -1 | 1) => void
  onSelect: () => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? props.own ?? props.inherited
  const field = useOwnValue<HTMLTextAreaElement>(value)
  const spellCheck = useBrowserSpelling()

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Escape') props.onSelect()
    else if (event.key === 'Enter' && !event.altKey) props.onLeave(1)
    else if (event.key === 'ArrowDown' && selectionStart === value.length) props.onLeave(1)
    else if (event.key === 'ArrowUp' && selectionEnd === 0) props.onLeave(-1)
    else return
    event.preventDefault()
  }

  return (
    <>
      <textarea
        ref={field}
        className={styles.words}
        data-inherited={props.own === null && typed === null ? '' : undefined}
        aria-label={t('editor.figure.words')}
        placeholder={t('editor.figure.words')}
        readOnly={props.readOnly}
        rows={1}
        dir="auto"
        spellCheck={spellCheck}
        onChange={(event) => {
          const text = event.target.value.replaceAll(/\r?\n/g, ' ')
          setTyped(text)
          props.onChange(text)
        }}
        onBlur={() => setTyped(null)}
        onPaste={pasteAsOneLine}
        onKeyDown={onKeyDown}
      />
      <FieldMarks place={props.place} field={field} className={styles.words} />
      <FieldSpelling field={field} text={props.own === null && typed === null ? '' : value} className={styles.words} />
    </>
  )
}

interface ControlsProps {
  editor: Editor
  photo: Photo | undefined
  photoId: string
  own: string | null
  alt: string | null
  setAttribute: (name: 'caption' | 'alt', value: string | null) => void
  getPosition: () => number | undefined
}

const never = () => () => {}

function FigureControls({ editor, photo, photoId, own, alt, setAttribute, getPosition }: ControlsProps) {
  const { t } = useTranslation()
  const [isAltOpen, setAltOpen] = useState(false)
  const story = openStory()
  const fields = useSyncExternalStore(story?.subscribe ?? never, () => story?.fields() ?? null)
  const isLead = fields?.leadPhotoId === photoId
  const hasAlt = (alt ?? photo?.fields.altText ?? '') !== ''

  function remove(): void {
    const position = getPosition()
    if (position === undefined) return
    editor.view.dispatch(editor.state.tr.delete(position, position + 1).scrollIntoView())
    editor.view.focus()
  }

  return (
    <div {...ofInterface()} className={styles.controls} role="toolbar" aria-label={t('editor.figure.controls')} contentEditable={false}>
      <button type="button" data-opens-alt onClick={() => setAltOpen(!isAltOpen)} aria-expanded={isAltOpen} data-missing={hasAlt ? undefined : ''}>
        {hasAlt ? <Check size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
        {t(hasAlt ? 'editor.figure.altPresent' : 'editor.figure.altMissing')}
      </button>
      {own !== null && (
        <button type="button" onClick={() => setAttribute('caption', null)}>
          <RotateCcw size={14} aria-hidden />
          {t('editor.figure.useOwnCaption')}
        </button>
      )}
      <button type="button" aria-pressed={isLead} onClick={() => story?.change('leadPhotoId', isLead ? null : photoId)}>
        <Star size={14} aria-hidden fill={isLead ? 'currentColor' : 'none'} />
        {t('editor.figure.lead')}
      </button>
      <button type="button" aria-label={t('editor.moveUp')} title={t('editor.moveUp')} onClick={() => moveBlock(editor.view, -1)}>
        <ArrowUp size={14} aria-hidden />
      </button>
      <button type="button" aria-label={t('editor.moveDown')} title={t('editor.moveDown')} onClick={() => moveBlock(editor.view, 1)}>
        <ArrowDown size={14} aria-hidden />
      </button>
      <button type="button" aria-label={t('editor.figure.remove')} title={t('editor.figure.remove')} onClick={remove}>
        <Trash2 size={14} aria-hidden />
      </button>
      {isAltOpen && <AltEditor own={alt} inherited={photo?.fields.altText ?? ''} onChange={(value) => setAttribute('alt', value)} onClose={() => setAltOpen(false)} />}
    </div>
  )
}

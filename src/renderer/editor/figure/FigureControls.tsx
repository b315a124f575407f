import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { ArrowDown, ArrowUp, Check, GalleryHorizontalEnd, ImageOff, Replace, Star, Trash2, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedWords } from '#domain/document/blocks/figure/override.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { ofInterface } from '../../ui/messages.ts'
import { moveBlock } from '../behaviours/move-block.ts'
import { makeGallery, moveInGallery, takeOut } from '../gallery/gallery-deeds.ts'
import { openStory } from '../open-story.ts'
import { AltEditor } from './AltEditor.tsx'
import { askForReplacement } from './replace-photo.ts'
import styles from './figure.module.css'

interface ControlsProps {
  editor: Editor
  node: Node
  photo: Photo | undefined
  isLead: boolean
  write: (part: PlacedWords, words: string | null) => void
  getPosition: () => number | undefined
}

/** What can be done with the photo that is chosen. */
export function FigureControls({ editor, node, photo, isLead, write, getPosition }: ControlsProps) {
  const { t } = useTranslation()
  const [isAltOpen, setAltOpen] = useState(false)
  const { view } = editor
  const photoId = String(node.attrs['photoId'])
  const alt = node.attrs['alt'] as string | null
  const hasAlt = (alt ?? photo?.fields.altText ?? '') !== ''
  const position = getPosition()
  const isInGallery = position !== undefined && editor.state.doc.resolve(position).parent.type.name === 'gallery'

  function remove(): void {
    const at = getPosition()
    if (at === undefined) return
    view.dispatch(view.state.tr.delete(at, at + 1).scrollIntoView())
    view.focus()
  }

  function move(direction: -1 | 1): void {
    const transaction = moveInGallery(view.state, direction)
    if (transaction) view.dispatch(transaction)
    else if (!isInGallery) moveBlock(view, direction)
  }

  function change(deed: typeof makeGallery): void {
    const transaction = deed(view.state)
    if (transaction) view.dispatch(transaction)
    view.focus()
  }

  const canMakeGallery = !isInGallery && makeGallery(view.state) !== null
  const deeds: [name: string, icon: LucideIcon, run: () => void][] = [
    ['figure.replace', Replace, () => void askForReplacement(String(node.attrs['placementId']))],
    ...(canMakeGallery ? [['gallery.make', GalleryHorizontalEnd, () => change(makeGallery)] satisfies [string, LucideIcon, () => void]] : []),
    ...(isInGallery ? [['gallery.takeOut', ImageOff, () => change(takeOut)] satisfies [string, LucideIcon, () => void]] : []),
    ['editor.moveUp', ArrowUp, () => move(-1)],
    ['editor.moveDown', ArrowDown, () => move(1)],
    ['editor.figure.remove', Trash2, remove],
  ]

  return (
    <div {...ofInterface()} className={styles.controls} role="toolbar" aria-label={t('editor.figure.controls')} contentEditable={false}>
      <button type="button" onClick={() => setAltOpen(!isAltOpen)} aria-expanded={isAltOpen} data-opens-alt="" title={t(hasAlt ? 'editor.figure.altPresent' : 'editor.figure.altMissing')} data-missing={hasAlt ? undefined : ''}>
        {hasAlt ? <Check size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
        <span className={styles.label}>{t(hasAlt ? 'editor.figure.altPresent' : 'editor.figure.altMissing')}</span>
      </button>
      <button type="button" aria-pressed={isLead} title={t('editor.figure.lead')} onClick={() => openStory()?.change('leadPhotoId', isLead ? null : photoId)}>
        <Star size={14} aria-hidden fill={isLead ? 'currentColor' : 'none'} />
        <span className={styles.label}>{t('editor.figure.lead')}</span>
      </button>
      {deeds.map(([name, Sign, run]) => (
        <button key={name} type="button" aria-label={t(name)} title={t(name)} onClick={run}>
          <Sign size={14} aria-hidden />
        </button>
      ))}
      {isAltOpen && <AltEditor own={alt} inherited={photo?.fields.altText ?? ''} onChange={(words) => write('alt', words)} onClose={() => setAltOpen(false)} />}
    </div>
  )
}

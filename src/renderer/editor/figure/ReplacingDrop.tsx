import { useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { carriesPhotos, droppedPhotos } from '../../photos/photo-drag.ts'
import { ofInterface } from '../../ui/messages.ts'
import { isReplacingDrop } from './replacing-drop.ts'
import { replaceWith, replaceWithFile } from './replace-photo.ts'
import styles from './figure.module.css'

/** A photo in whose place another is put by dropping that on its middle. The keyboard's way is in the controls of the figure. */
export function ReplacingDrop({ placementId, isOffered, children }: { placementId: string; isOffered: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  if (!isOffered) return children

  function onDragOver(event: DragEvent): void {
    const takes = isReplacingDrop(event.nativeEvent)
    if (takes) event.preventDefault()
    setOver(takes)
  }

  function onDrop(event: DragEvent): void {
    setOver(false)
    if (!isReplacingDrop(event.nativeEvent)) return
    event.preventDefault()
    const { dataTransfer } = event
    if (carriesPhotos(dataTransfer)) for (const photoId of droppedPhotos(dataTransfer).slice(0, 1)) replaceWith(placementId, photoId)
    else void replaceWithFile(placementId, dataTransfer.files[0])
  }

  return (
    // The keyboard's way is the button that asks for another photo.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.replacing} data-replaces="" onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      {children}
      {isOver && (
        <span {...ofInterface()} className={styles.replaceHint}>
          {t('figure.dropReplaces')}
        </span>
      )}
    </div>
  )
}

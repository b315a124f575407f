import type { MouseEvent } from 'react'
import { choosePhoto, extendChoice, togglePhoto } from './selection.ts'

/** What a click chooses, by the keys that are held with it. */
export function chooseWith({ shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>, photoId: string): void {
  if (shiftKey) extendChoice(photoId)
  else if (ctrlKey || metaKey) togglePhoto(photoId)
  else choosePhoto(photoId)
}

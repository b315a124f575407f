import { useEffect, useRef, type DragEvent } from 'react'
import { carriesPhotos } from '../photos/photo-drag.ts'

/** Milliseconds for which photos are held over a place before it opens. */
const holdsFor = 450

/** Opens a place of the window when photos are dragged over its name and held there, so that they can be dropped inside. */
export function usePhotoHover(open: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onDragEnter({ dataTransfer }: DragEvent) {
      clearTimeout(timer.current)
      if (carriesPhotos(dataTransfer)) timer.current = setTimeout(open, holdsFor)
    },
    onDragLeave: () => clearTimeout(timer.current),
  }
}

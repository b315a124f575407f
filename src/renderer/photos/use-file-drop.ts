import { useState, type DragEvent } from 'react'

interface FileDrop {
  /** Whether files are held over the place. */
  isOver: boolean
  handlers: {
    onDragOver(event: DragEvent): void
    onDragLeave(event: DragEvent): void
    onDrop(event: DragEvent): void
  }
}

/** A place that files are dropped on. Of places that lie in one another the innermost takes them, while the drop is handled: later it holds none. */
export function useFileDrop(take: (transfer: DataTransfer) => void): FileDrop {
  const [isOver, setOver] = useState(false)
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (!carriesFiles(event)) return
        setOver(!event.defaultPrevented)
        event.preventDefault()
      },
      onDragLeave(event) {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      },
      onDrop(event) {
        setOver(false)
        if (event.defaultPrevented || !carriesFiles(event)) return
        event.preventDefault()
        take(event.dataTransfer)
      },
    },
  }
}

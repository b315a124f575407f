import type { DragEvent as ReactDragEvent } from 'react'

/** Photos of this newsroom that are dragged inside the window: their ids, as JSON. */
const photoDragType = 'application/x-stet-photos'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Lets photos be dragged from a list to a story. */
export function dragPhotos({ dataTransfer }: ReactDragEvent, photoIds: readonly string[]): void {
  dataTransfer.setData(photoDragType, JSON.stringify(photoIds))
  dataTransfer.effectAllowed = 'copy'
}

/** Whether photos of the newsroom are dragged; which ones is told only when they are dropped. */
export function carriesPhotos(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes(photoDragType) === true
}

/** The photos that were dropped; none where something else was, or only looked like them. */
export function droppedPhotos(transfer: DataTransfer | null): string[] {
  try {
    const ids: unknown = JSON.parse(transfer?.getData(photoDragType) || '[]')
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && uuid.test(id)) : []
  } catch {
    return []
  }
}

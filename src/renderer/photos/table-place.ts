import { create } from 'zustand'
import type { PhotoTextField } from '#domain/photo/fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { captionColumns, isMissing } from './caption-columns.ts'

/** Which column of the table the active cell is in; its row is the current photo. `asked` counts how often the focus was sent there from elsewhere. */
export interface TablePlace {
  readonly column: number
  readonly asked: number
}

export const useTablePlace = create<TablePlace>()(() => ({ column: 0, asked: 0 }))

export function setTableColumn(column: number): void {
  useTablePlace.setState({ column })
}

export function focusTableColumn(name: PhotoTextField): void {
  useTablePlace.setState(({ asked }) => ({ column: Math.max(0, captionColumns.findIndex((column) => column.name === name)), asked: asked + 1 }))
}

/** The next cell that must not be empty and is: in the row of the current photo behind the active cell, then in the rows below, then from the top. */
export function nextMissingCell(photos: readonly Photo[], current: number): { photo: Photo; name: PhotoTextField } | null {
  const { column } = useTablePlace.getState()
  for (let step = 0; step <= photos.length; step++) {
    const photo = photos[(Math.max(0, current) + step) % photos.length]
    const found = captionColumns.find(({ name }, place) => photo !== undefined && isMissing(name, photo.fields) && (step > 0 || place > column))
    if (photo !== undefined && found !== undefined) return { photo, name: found.name }
  }
  return null
}

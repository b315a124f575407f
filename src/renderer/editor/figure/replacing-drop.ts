import { carriesPhotos } from '../../photos/photo-drag.ts'

/** So much of a picture's height above and below its middle puts what is dropped between the blocks. */
const edge = 0.25

/** Whether one file or photo is dragged over the middle of a picture, where it takes the picture's place. */
export function isReplacingDrop({ target, clientY, dataTransfer }: DragEvent): boolean {
  const place = target instanceof Element ? target.closest('[data-replaces]') : null
  const isPhoto = carriesPhotos(dataTransfer) || (dataTransfer?.types.includes('Files') === true && [...dataTransfer.items].filter(({ kind }) => kind === 'file').length === 1)
  if (place === null || !isPhoto) return false
  const { top, height } = place.getBoundingClientRect()
  return clientY > top + height * edge && clientY < top + height * (1 - edge)
}

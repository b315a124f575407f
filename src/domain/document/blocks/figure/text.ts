import type { TextForm } from '../../../export/text/form.ts'
import { placedPhoto } from './placed-photo.ts'

/** `[Photo: caption / credit / how it was made]`, as wires mark a photo in a text. */
export const figureText: TextForm = (node, context) => {
  const { caption, credit, told, photo } = placedPhoto(node, context.photos)
  const label = photo === null ? context.words.photoMissing : context.words.photo
  const said = [caption, credit, told === null ? '' : context.words.told[told]].filter(Boolean).join(' / ')
  return said === '' ? `[${label}]` : `[${label}: ${said}]`
}

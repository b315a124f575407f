import type { TextForm } from '../../../export/text/form.ts'
import { partsOfGallery } from './make-gallery.ts'

/** `[Photos: caption]`, then a line for each photo. */
export const galleryText: TextForm = (node, context) => {
  const { figures, caption } = partsOfGallery(node)
  const words = context.inline(caption).replace(/\s*\n\s*/gu, ' ').trim()
  const head = `[${words === '' ? context.words.photos : `${context.words.photos}: ${words}`}]`
  return [head, ...figures.map((figure) => context.blocks([figure]))].join('\n')
}

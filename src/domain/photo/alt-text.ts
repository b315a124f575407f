import { matchKey } from './match-key.ts'

/** Characters, as a reader counts them, beyond which screen readers are known to break an alt text into parts. */
export const comfortableAltLength = 125

/** Words with which a screen reader has begun already. */
const announced =
  /^(?:(?:a|an|the|this)\s+)?(?:(?:black[\s-]and[\s-]white|colou?r|close[\s-]?up|aerial|stock|file)\s+)?(?:photo(?:graph)?|image|picture|pic|graphic|screenshot)\s+(?:of|showing|shows|that shows|depicting)\b|^(?:사진|이미지)\s?[:：-]|(?:의|한|는|은)\s(?:사진|이미지)(?:이다|입니다)?[.。]?$|^(?:صورة|صوره)\s?(?:ل|تظهر|تُظهر|فوتوغرافية|من)|(?:の)(?:写真|画像)[.。]?$|的(?:照片|图片)[.。]?$|^(?:(?:ein|eine|das|une?|la|una)\s+)?(?:foto|fotografie|bild|photo|image|imagen|foto)\s+(?:von|de|des|du|d’|d')/iu

const fileLike = /^[^\s/\\]{1,200}\.(?:jpe?g|png|webp|tiff?|gif|avif|heic|heif|dng|cr[23]|nef|arw)$/iu
const cameraLike = /^(?:_?dsc[fn]?|img|pxl|dji|gopr|p10|mvimg|screenshot|image|photo|iphone)[-_ ]?\d{2,}[-_\d()]*$/iu

export type AltFault = 'alt-repeats-caption' | 'alt-is-file-name' | 'alt-announces-photo'

/** What makes an alt text useless to somebody who hears it; null where nothing does, or where it is empty. */
export function altFaultOf(alt: string, caption: string, fileName: string): AltFault | null {
  const said = alt.trim()
  if (said === '') return null
  if (fileLike.test(said) || cameraLike.test(said) || matchKey(said) === matchKey(fileName) || matchKey(said) === matchKey(fileName.replace(/\.[^.]+$/u, ''))) return 'alt-is-file-name'
  if (matchKey(said) === matchKey(caption)) return 'alt-repeats-caption'
  return announced.test(said) ? 'alt-announces-photo' : null
}

import type { PhotoFields } from '../fields.ts'
import { markPlaces } from './iptc-structures.ts'
import { xmpText, type XmpStructure } from './xmp.ts'

/** What programs call the colours: by their names, Bridge by what they are for, Lightroom in the language of its menus. */
const labels: readonly [PhotoFields['colourLabel'], readonly string[]][] = [
  ['red', ['red', 'select', 'rot', 'rouge', 'rojo', '빨강', '빨간색', '선택']],
  ['yellow', ['yellow', 'second', 'gelb', 'jaune', 'amarillo', '노랑', '노란색']],
  ['green', ['green', 'approved', 'grün', 'vert', 'verde', '초록', '초록색', '녹색', '승인']],
  ['blue', ['blue', 'review', 'blau', 'bleu', 'azul', '파랑', '파란색', '검토']],
  ['purple', ['purple', 'to do', 'lila', 'violet', 'púrpura', '보라', '보라색', '자주']],
]

/** XMP's rating and label as the desk marks photos: -1 is a rejected photo, and a label that no program is known to write is none. */
export function marksOf(properties: XmpStructure): Pick<PhotoFields, 'rating' | 'colourLabel' | 'pick'> {
  const rating = Math.round(Number(xmpText(properties.get(markPlaces.rating))))
  const label = xmpText(properties.get(markPlaces.colourLabel)).normalize('NFC').toLowerCase()
  return {
    rating: rating >= 1 ? Math.min(rating, 5) : 0,
    colourLabel: labels.find(([, words]) => words.includes(label))?.[0] ?? '',
    pick: rating === -1 ? 'rejected' : '',
  }
}

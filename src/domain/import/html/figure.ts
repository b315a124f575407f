import type { DocumentNode } from '../../document/node.ts'
import { toldTypeOfWords } from '../../export/told-words.ts'
import { creditOf, type PhotoFields } from '../../photo/photo.ts'
import { digitalSourceIdentifier } from '../../photo/vocabulary/digital-source-type.ts'
import { readCredit, splitCaption } from '../caption/split-caption.ts'
import type { ImportedPhoto } from '../imported.ts'
import { drop, type Reading } from './context.ts'
import { imagesIn, type HtmlImage } from './image.ts'
import { classesOf, elementsBelow, findBelow, hasClass, textOf, type HtmlElement } from './tree.ts'

/** What stands under a photo, taken apart. */
interface UnderPhoto {
  caption: string
  credit: Partial<PhotoFields>
  /** False where the credit was recognised by a habit of agencies alone. */
  sure: boolean
}

/** The photos of a figure, or of a part of a page that holds photos with a caption. Empty where it holds none and says of none. */
export function readFigure(element: HtmlElement, reading: Reading): DocumentNode[] {
  const under = readUnder(element, reading)
  const images = imagesIn(element)
  const missing = findBelow(element, (inner) => hasClass(inner, 'photo-missing'))
  if (images.length === 0 && missing === undefined) return []
  const shown = images.length > 0 ? images : [{ src: null, alt: missing?.attributes['data-alt'] ?? null }]
  for (const image of images) if (image.src === null) drop(reading, 'image')
  if (!under.sure) reading.warnings.push({ code: 'credit-guessed', message: `Took “${creditText(under.credit)}” for the photo’s credit.`, values: { credit: creditText(under.credit) } })
  const figures = shown.map((image, index) => placePhoto(image, index === 0 ? under.caption : '', under.credit, reading))
  if (reading.kind === 'own' && hasClass(element, 'lead')) {
    reading.leadPhotoId = String(figures[0]?.attrs?.['photoId'] ?? '') || null
    if (!hasClass(element, 'placed')) return []
  }
  return figures
}

/** A photo without a caption of its own; nothing where neither its file nor its alt text is known. */
export function readBareImage(image: HtmlImage, reading: Reading): DocumentNode[] {
  if (image.src === null) drop(reading, 'image')
  return image.src === null && !image.alt ? [] : [placePhoto(image, '', {}, reading)]
}

function creditText(credit: Partial<PhotoFields>): string {
  return creditOf({ creditLine: credit.creditLine ?? '', creator: credit.creator ?? '', source: credit.source ?? '' })
}

const captionClass = /^(wp-caption-text|image-caption|photo-caption|caption-text|caption|cutline|media-caption|c-caption|(img|photo|pic|image)[-_]?(desc|txt|text)|tit-cap)$/i
const creditClass = /(^|[-_])(credits?|photographer|photo-?source|image-?source|source|copyright|attribution)([-_]|$)/i

/** Whether an element that is no `figure` holds a photo and its caption, as many systems write it. */
export function isCaptionedPhoto(element: HtmlElement): boolean {
  if (!['div', 'span', 'section', 'dl'].includes(element.tag)) return false
  const below = [...elementsBelow(element)]
  if (below.some((inner) => inner.tag === 'figure')) return false
  if (below.filter((inner) => inner.tag === 'img').length !== 1) return false
  const captions = below.filter((inner) => classesOf(inner).some((name) => captionClass.test(name)))
  return captions.length === 1 && textOf(element, new Set(captions)).length < 200
}

function readUnder(element: HtmlElement, reading: Reading): UnderPhoto {
  const captions = [...elementsBelow(element)].filter((inner) => inner.tag === 'figcaption' || classesOf(inner).some((name) => captionClass.test(name)))
  const outer = captions.find((caption) => caption.tag === 'figcaption') ?? captions[0]
  const inside = outer ?? element
  const credits = creditElements(inside)
  const aside = outer === undefined ? [] : creditElements(element).filter((credit) => credit !== outer && !isWithin(credit, outer))
  const line = [...credits, ...aside].map((credit) => textOf(credit)).filter(Boolean).join(' / ')
  const made = madeOf(inside)
  if (outer === undefined && line === '') return { caption: '', credit: made.fields, sure: true }
  const caption = outer === undefined ? '' : textOf(outer, new Set([...credits, ...made.elements]))
  if (reading.kind === 'own') return { caption, credit: { ...(line === '' ? {} : { creditLine: line }), ...made.fields }, sure: true }
  if (line !== '') return { caption: caption.replace(/\s*[/|–—]\s*$/u, ''), credit: { ...given(readCredit(line)), ...made.fields }, sure: true }
  const split = splitCaption(caption)
  return { caption: split.caption, credit: { ...given(split.credit), ...made.fields }, sure: split.taken === '' || split.sure }
}

/** What our own pages tell readers of how a picture was made, and the elements that tell it. */
function madeOf(element: HtmlElement): { elements: HtmlElement[]; fields: Partial<PhotoFields> } {
  for (const inner of elementsBelow(element)) {
    const told = hasClass(inner, 'how-made') ? toldTypeOfWords(textOf(inner)) : null
    if (told !== null) return { elements: [inner], fields: { digitalSourceType: digitalSourceIdentifier(told) } }
  }
  return { elements: [], fields: {} }
}

/** The outermost elements that hold a credit. */
function creditElements(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const isCredit =
      child.tag === 'cite' || child.tag === 'small' || child.attributes['itemprop'] === 'copyrightHolder' || classesOf(child).some((name) => creditClass.test(name))
    if (isCredit && textOf(child) !== '' && imagesIn(child).length === 0) return [child]
    return creditElements(child)
  })
}

function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  for (const inner of elementsBelow(outer)) if (inner === element) return true
  return false
}

function placePhoto(image: HtmlImage, caption: string, credit: Partial<PhotoFields>, reading: Reading): DocumentNode {
  const placementId = reading.newId()
  const known = image.src === null ? undefined : reading.placed.get(image.src)
  const photo = known ?? addPhoto(image, caption, credit, placementId, reading)
  const own = { caption: caption === (photo.fields.caption ?? '') ? null : caption, alt: image.alt === null || image.alt === (photo.fields.altText ?? '') ? null : image.alt }
  return { type: 'figure', attrs: { placementId, photoId: photo.photoId, ...own } }
}

function addPhoto(image: HtmlImage, caption: string, credit: Partial<PhotoFields>, placementId: string, reading: Reading): ImportedPhoto {
  const known = image.src === null ? {} : reading.known.get(image.src)
  const said = given({ caption, altText: image.alt ?? '', ...credit })
  const photo: ImportedPhoto = { placementId, photoId: reading.newId(), src: image.src, fields: { ...known, ...said } }
  reading.photos.push(photo)
  if (image.src !== null) reading.placed.set(image.src, photo)
  return photo
}

function given(fields: Partial<PhotoFields>): Partial<PhotoFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

import type { HtmlElement } from '../html/tree.ts'

/** A photo of the newsroom at a place in a text: what `copyOut` wrote of it. */
export interface OwnPhoto {
  photoId: string
  caption: string | null
  alt: string | null
  captionOver: string | null
  altOver: string | null
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const start = 'stet-photo/'

/** An address for the figure of a photo that was copied in Stet; null for any other figure. */
export function ownPhotoAddress({ attributes }: HtmlElement): string | null {
  const photoId = attributes['data-photo-id'] ?? ''
  if (!uuid.test(photoId)) return null
  const photo: OwnPhoto = { photoId, caption: attributes['data-caption'] ?? null, alt: attributes['data-alt'] ?? null, captionOver: attributes['data-caption-over'] ?? null, altOver: attributes['data-alt-over'] ?? null }
  return `${start}${encodeURIComponent(JSON.stringify(photo).toWellFormed())}`
}

/** The photo at such an address; null for any other, also for one that only looks like it. */
export function ownPhotoAt(address: string): OwnPhoto | null {
  if (!address.startsWith(start)) return null
  try {
    const { photoId, caption, alt, captionOver, altOver } = JSON.parse(decodeURIComponent(address.slice(start.length))) as Record<keyof OwnPhoto, unknown>
    if (typeof photoId !== 'string' || !uuid.test(photoId)) return null
    const text = (value: unknown) => (typeof value === 'string' ? value.normalize('NFC') : null)
    const sign = (value: unknown) => (typeof value === 'string' && /^[0-9a-z]{1,13}$/.test(value) ? value : null)
    return { photoId, caption: text(caption), alt: text(alt), captionOver: sign(captionOver), altOver: sign(altOver) }
  } catch {
    return null
  }
}

import { isWrittenOverOthers, placedWords, type PlacedWords } from '../document/blocks/figure/override.ts'
import type { DocumentNode } from '../document/node.ts'
import type { CheckedPhoto, StoryToCheck } from './story-to-check.ts'
import type { Finding } from './finding.ts'

/** A photo as the story shows it: its own words at this place, else the photo's. `photo` is null where the newsroom has none by its id. */
export interface ShownPhoto {
  photo: CheckedPhoto | null
  caption: string
  alt: string
  /** Which of the place's own words were written over words that the photo does not have any more. */
  outdated: PlacedWords[]
  place: Finding['place']
  /** Which of its words are the placement's own, and so are mended there and not at the photo. */
  own: { caption: string | null; alt: string | null }
}

/** Every photo that the story shows, in the order of the text, the lead photo first where the text does not show it. */
export function shownPhotos(story: StoryToCheck): ShownPhoto[] {
  const shown: ShownPhoto[] = []
  const placed = new Set<string>()
  const look = (node: DocumentNode, blockId: string): void => {
    if (node.type === 'figure') {
      const photoId = String(node.attrs?.['photoId'] ?? '')
      placed.add(photoId)
      shown.push(shownAs(story, photoId, node.attrs ?? {}, { blockId, ...(photoId === '' ? {} : { photoId }) }))
    }
    for (const child of node.content ?? []) look(child, blockId)
  }
  for (const block of story.blocks) look(block.content, block.id)
  const lead = story.fields.leadPhotoId
  if (lead !== null && !placed.has(lead)) shown.unshift(shownAs(story, lead, {}, { field: 'leadPhotoId', photoId: lead }))
  return shown
}

function shownAs(story: StoryToCheck, photoId: string, attributes: Record<string, unknown>, place: Finding['place']): ShownPhoto {
  const photo = story.photos.get(photoId) ?? null
  const { caption, alt } = attributes
  return {
    photo,
    caption: (typeof caption === 'string' ? caption : (photo?.fields.caption ?? '')).trim(),
    alt: (typeof alt === 'string' ? alt : (photo?.fields.altText ?? '')).trim(),
    outdated: photo === null ? [] : placedWords.filter((part) => isWrittenOverOthers(attributes, part, { id: photoId, fields: photo.fields })),
    place,
    own: { caption: ownPlacement(attributes, caption), alt: ownPlacement(attributes, alt) },
  }
}

/** The placement whose own word it is. */
function ownPlacement({ placementId }: Record<string, unknown>, word: unknown): string | null {
  return typeof word === 'string' && typeof placementId === 'string' ? placementId : null
}

import type { DocumentNode } from '../document/node.ts'
import type { StoryForExport } from './story-for-export.ts'

/** The lead photo as a figure above the text; none where the body shows it already. */
export function leadFigure(story: StoryForExport, blocks: readonly DocumentNode[]): DocumentNode[] {
  const photoId = story.fields.leadPhotoId
  if (photoId === null || !story.photos.has(photoId)) return []
  if (figuresIn(blocks).some((figure) => figure.attrs?.['photoId'] === photoId)) return []
  return [{ type: 'figure', attrs: { placementId: null, photoId, caption: null, alt: null, lead: true } }]
}

/** The figures of a text in their order, those inside other blocks among them. */
export function figuresIn(blocks: readonly DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block) => (block.type === 'figure' ? [block] : figuresIn(block.content ?? [])))
}

import type { DocumentNode } from '../document/node.ts'
import type { StoryForExport } from './story-for-export.ts'

/** The lead photo as a figure above the text; none where the body shows it already. */
export function leadFigure(story: StoryForExport, blocks: readonly DocumentNode[]): DocumentNode[] {
  const photoId = story.fields.leadPhotoId
  if (photoId === null || !story.photos.has(photoId)) return []
  if (figuresIn(blocks).some((figure) => figure.attrs?.['photoId'] === photoId)) return []
  return [{ type: 'figure', attrs: { placementId: null, photoId, caption: null, alt: null, lead: true } }]
}

/** The blocks of a text in which the lead photo, where it stands in them, is known as such at its first place. */
export function withLeadMarked(story: StoryForExport, blocks: readonly DocumentNode[]): DocumentNode[] {
  const photoId = story.fields.leadPhotoId
  let isFound = photoId === null
  const mark = (node: DocumentNode): DocumentNode => {
    if (isFound) return node
    if (node.type !== 'figure') return node.content === undefined ? node : { ...node, content: node.content.map(mark) }
    isFound = node.attrs?.['photoId'] === photoId
    return isFound ? { ...node, attrs: { ...node.attrs, lead: 'placed' } } : node
  }
  return blocks.map(mark)
}

/** The figures of a story as machines are told of them: the lead photo first, wherever it stands. */
export function figuresLeadFirst(story: StoryForExport, blocks: readonly DocumentNode[]): DocumentNode[] {
  const figures = [...leadFigure(story, blocks), ...figuresIn(blocks)]
  const isLead = (figure: DocumentNode) => figure.attrs?.['photoId'] === story.fields.leadPhotoId
  return [...figures.filter(isLead), ...figures.filter((figure) => !isLead(figure))]
}

/** The figures of a text in their order, those inside other blocks among them. */
export function figuresIn(blocks: readonly DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block) => (block.type === 'figure' ? [block] : figuresIn(block.content ?? [])))
}

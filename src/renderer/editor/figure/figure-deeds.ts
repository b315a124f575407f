import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { withPhoto, withWords, withWordsKept, type PlacedWords } from '#domain/document/blocks/figure/override.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { queryClient, queryKeys } from '../../api/queries.ts'

/** A figure in the text and the place before it. */
export interface FigurePlace {
  readonly node: Node
  readonly position: number
}

/** A photo as far as the window has read it to show it. */
export function shownPhoto(photoId: unknown): Photo | undefined {
  return queryClient.getQueryData<Photo>([...queryKeys.photos, 'one', String(photoId)])
}

/** Where a placement stands in a text, at whatever depth; null where it does not any more. */
export function figureWith(doc: Node, placementId: string): FigurePlace | null {
  let found: FigurePlace | null = null
  doc.descendants((node, position) => {
    if (node.type.name === 'figure' && node.attrs['placementId'] === placementId) found ??= { node, position }
    return found === null && !node.isTextblock
  })
  return found
}

/** The figure that is chosen as a whole. */
export function chosenFigure({ selection }: EditorState): FigurePlace | null {
  return selection instanceof NodeSelection && selection.node.type.name === 'figure' ? { node: selection.node, position: selection.from } : null
}

/** Changes attributes one by one, so that what is selected stays. */
function withAttributes(state: EditorState, { node, position }: FigurePlace, attributes: Readonly<Record<string, unknown>>): Transaction {
  const transaction = state.tr
  for (const [name, value] of Object.entries(attributes)) if (node.attrs[name] !== value) transaction.setNodeAttribute(position, name, value)
  return transaction
}

/** Gives a figure words of its own, or those of its photo again where they are null. */
export function writeWords(state: EditorState, figure: FigurePlace, part: PlacedWords, words: string | null): Transaction {
  return withAttributes(state, figure, withWords(figure.node.attrs, part, words, shownPhoto(figure.node.attrs['photoId'])))
}

/** Lets a figure's own words stand, whatever its photo says by now. Null where the photo is not known. */
export function keepWords(state: EditorState, figure: FigurePlace, part: PlacedWords): Transaction | null {
  const photo = shownPhoto(figure.node.attrs['photoId'])
  return photo === undefined ? null : withAttributes(state, figure, withWordsKept(figure.node.attrs, part, photo))
}

/** Shows another photo in the same place, under the words that the story has there. */
export function replacePhoto(state: EditorState, figure: FigurePlace, photoId: string): Transaction {
  return closeHistory(withAttributes(state, figure, withPhoto(figure.node.attrs, photoId, shownPhoto(figure.node.attrs['photoId']))))
}

import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { Photo } from '#domain/photo/photo.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { copyOut, type CopiedPhoto, type CopiedText } from '#domain/export/clipboard/copy-out.ts'
import { creditOf } from '#domain/photo/photo.ts'
import { queryClient, queryKeys } from '../../api/queries.ts'
import { openStory } from '../open-story.ts'

/** What is selected as it leaves by the clipboard. */
export function copiedText(state: EditorState): CopiedText {
  return copyOut(selectedBlocks(state), openStory()?.fields().language ?? '', knownPhotos(state))
}

/** The blocks that are selected, as whole blocks: what lies around them on both sides and was not meant is left behind. */
export function selectedBlocks({ selection }: EditorState): DocumentNode[] {
  let { content, openStart, openEnd } = selection.content()
  while (openStart > 1 && openEnd > 1 && content.childCount === 1 && content.firstChild?.childCount === 1) {
    openStart -= 1
    openEnd -= 1
    content = content.firstChild.content
  }
  const nodes = [...(content.toJSON() as DocumentNode[] | null ?? [])]
  const { $from, $to } = selection
  const isPartOfLine = $from.sameParent($to) && $from.parent.isTextblock && (selection.from > $from.start() || selection.to < $from.end())
  if (isPartOfLine) return [{ type: 'paragraph', content: nodes.flatMap((node) => node.content ?? []) }]
  if (nodes[0]?.type === 'tableRow') return [{ type: 'table', content: nodes }]
  return nodes.flatMap((node) => (node.type === 'listItem' || node.type === 'tableCell' || node.type === 'tableHeader' ? (node.content ?? []) : [node]))
}

/** The photos in a selection, as far as the window has read them to show them. */
function knownPhotos({ selection, doc }: EditorState): Map<string, CopiedPhoto> {
  const photos = new Map<string, CopiedPhoto>()
  doc.nodesBetween(selection.from, selection.to, (node: Node) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    const id = String(node.attrs['photoId'])
    const photo = queryClient.getQueryData<Photo>([...queryKeys.photos, 'one', id])
    if (photo !== undefined) photos.set(id, { caption: photo.fields.caption, altText: photo.fields.altText, credit: creditOf(photo.fields) })
    return false
  })
  return photos
}

import type { Slice } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import type { DocumentNode } from '#domain/document/node.ts'
import { copyOut, type CopiedPhoto, type CopiedText } from '#domain/export/clipboard/copy-out.ts'
import { creditOf } from '#domain/photo/photo.ts'
import { houseNow } from '../../api/house.ts'
import { shownPhoto } from '../figure/figure-deeds.ts'
import { openStory } from '../open-story.ts'

/** A part of a text as it leaves by the clipboard, or by being dragged out of the window. */
export function copiedText(slice: Slice, isPartOfLine: boolean): CopiedText {
  return copyOut(blocksOf(slice, isPartOfLine), openStory()?.fields().language ?? '', knownPhotos(slice))
}

/** Whether less than one whole line is selected. */
export function isPartOfLine({ $from, $to, from, to }: Selection): boolean {
  return $from.sameParent($to) && $from.parent.isTextblock && (from > $from.start() || to < $from.end())
}

/** A slice as whole blocks: what lies around it on both sides and was not meant is left behind. */
function blocksOf(slice: Slice, isLine: boolean): DocumentNode[] {
  let { content, openStart, openEnd } = slice
  while (openStart > 1 && openEnd > 1 && content.childCount === 1 && content.firstChild?.childCount === 1) {
    openStart -= 1
    openEnd -= 1
    content = content.firstChild.content
  }
  const nodes = [...((content.toJSON() as DocumentNode[] | null) ?? [])]
  if (isLine) return [{ type: 'paragraph', content: nodes.flatMap((node) => node.content ?? []) }]
  if (nodes[0]?.type === 'tableRow') return [{ type: 'table', content: nodes }]
  return nodes.flatMap((node) => (node.type === 'listItem' || node.type === 'tableCell' || node.type === 'tableHeader' ? (node.content ?? []) : [node]))
}

/** The photos in a slice, as far as the window has read them to show them. */
function knownPhotos({ content }: Slice): Map<string, CopiedPhoto> {
  const photos = new Map<string, CopiedPhoto>()
  content.descendants((node) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    const id = String(node.attrs['photoId'])
    const photo = shownPhoto(id)
    if (photo !== undefined) photos.set(id, { caption: photo.fields.caption, altText: photo.fields.altText, credit: creditOf(photo.fields, houseNow().creditForm), digitalSourceType: photo.fields.digitalSourceType })
    return false
  })
  return photos
}

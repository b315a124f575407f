import type { DocumentNode } from '../../document/node.ts'
import { galleryOf, partsOfGallery, refilledGallery } from '../../document/blocks/gallery/make-gallery.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import { creditOf, type PhotoFields } from '../../photo/photo.ts'
import type { ImportedPhoto } from '../imported.ts'
import type { PastedPicture, PasteWarningCode } from './clipboard.ts'
import { deepestList, mostCells } from './limits.ts'
import { cleanLinks, linkAddresses } from './links.ts'
import { ownPhotoAt } from './own-photos.ts'
import { pictureNumber, type EmbeddedPicture } from './pictures.ts'
import { tableLines } from './plain-blocks.ts'
import type { ReadPart } from './read-html.ts'
import { tidySpaces } from './spaces.ts'

export interface Finishing {
  photos: readonly ImportedPhoto[]
  pictures: readonly EmbeddedPicture[]
  /** Whether addresses that stand in the text as words become links. */
  linksAddresses: boolean
  /** Whether the text was copied in Stet, and stands as its writer wants it. */
  isOwn?: boolean
  warn(code: PasteWarningCode, count?: number): void
}

/** The last look over blocks, whatever they were read from: links and spaces are cleaned, figures settled, what is out of measure made to fit. */
export function finishBlocks(blocks: readonly DocumentNode[], finishing: Finishing): ReadPart {
  const pictures: PastedPicture[] = []
  const settled = blocks.flatMap((block) => settle(block, finishing, pictures))
  return { blocks: tidyBlocks(settled.flatMap((block) => fitLists(block, 0, finishing))), pictures }
}

function settle(block: DocumentNode, finishing: Finishing, pictures: PastedPicture[]): DocumentNode[] {
  switch (block.type) {
    case 'paragraph':
      return [{ ...block, content: inline(block.content ?? [], finishing) }]
    case 'heading':
      return [{ ...block, content: finishing.isOwn === true ? inline(block.content ?? [], finishing) : withoutLook(inline(block.content ?? [], finishing)) }]
    case 'figure':
      return figure(block, finishing, pictures)
    case 'gallery': {
      const { figures, caption } = partsOfGallery(block)
      const settled = figures.flatMap((one) => settle(one, finishing, pictures))
      const whole = galleryOf(block.attrs?.['layout'], figures, inline(caption, finishing))
      return [...refilledGallery(whole, settled.filter(({ type }) => type === 'figure'), finishing.isOwn === true ? 1 : 2), ...settled.filter(({ type }) => type !== 'figure')]
    }
    case 'table': {
      const cells = (block.content ?? []).reduce((count, row) => count + (row.content?.length ?? 0), 0)
      const table = { ...block, content: (block.content ?? []).map((row) => ({ ...row, content: (row.content ?? []).map((cell) => inside(cell, finishing, pictures)) })) }
      if (cells <= mostCells) return [table]
      finishing.warn('table-as-lines', block.content?.length ?? 0)
      return tableLines(table)
    }
    default:
      return block.content === undefined ? [block] : [inside(block, finishing, pictures)]
  }
}

function inside(block: DocumentNode, finishing: Finishing, pictures: PastedPicture[]): DocumentNode {
  return { ...block, content: (block.content ?? []).flatMap((child) => settle(child, finishing, pictures)) }
}

function inline(nodes: readonly DocumentNode[], finishing: Finishing): DocumentNode[] {
  if (finishing.isOwn === true) return nodes.map((node) => composed(node.content === undefined ? node : { ...node, content: node.content.map(composed) }))
  const linked = finishing.linksAddresses ? linkAddresses(nodes) : nodes
  return tidySpaces(cleanLinks(linked)).map((node) => composed(node.type === 'footnote' ? { ...node, content: tidySpaces(node.content ?? []).map(composed) } : node))
}

/** Letters in their composed form (NFC), as a story holds them. */
function composed(node: DocumentNode): DocumentNode {
  return node.text === undefined ? node : { ...node, text: node.text.normalize('NFC') }
}

/** A heading that is bold or italic from end to end is so by its look, which is the page's here. */
function withoutLook(nodes: readonly DocumentNode[]): DocumentNode[] {
  const words = nodes.filter((node) => node.type === 'text' && (node.text ?? '').trim() !== '')
  const look = (['bold', 'italic'] as const).filter((name) => words.every((node) => node.marks?.some((mark) => mark.type === name) === true))
  return nodes.map((node) => ({ ...node, marks: (node.marks ?? []).filter((mark) => !look.some((name) => name === mark.type)) }))
}

/** A picture whose file came along becomes a figure; of any other the words stay. */
function figure(block: DocumentNode, { photos, pictures, warn }: Finishing, found: PastedPicture[]): DocumentNode[] {
  const photo = photos.find(({ photoId }) => photoId === block.attrs?.['photoId'])
  const own = ownPhotoAt(photo?.src ?? '')
  if (own !== null) return [{ ...block, attrs: { ...block.attrs, ...own } }]
  const number = pictureNumber(photo?.src ?? '')
  const picture = number === null ? undefined : pictures[number]
  const text = (name: 'caption' | 'alt', field: 'caption' | 'altText'): string => {
    const own = block.attrs?.[name]
    return (typeof own === 'string' ? own : (photo?.fields[field] ?? '')).normalize('NFC')
  }
  const caption = [text('caption', 'caption'), creditWords(photo?.fields ?? {})].filter((words) => words !== '').join(' / ')
  const alt = text('alt', 'altText')
  if (picture !== undefined && 'base64' in picture) {
    found.push({ placementId: String(block.attrs?.['placementId']), ...picture })
    return [{ ...block, attrs: { ...block.attrs, caption: caption === '' ? null : caption, alt: alt === '' ? null : alt } }]
  }
  if (picture === undefined || picture.refused !== 'spacer') warn(picture?.refused === undefined || picture.refused === 'spacer' ? 'remote-pictures' : picture.refused)
  const words = caption === '' ? (alt === '' ? '' : `[${alt}]`) : caption
  return words === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]
}

function creditWords({ creditLine = '', creator = '', source = '' }: Partial<PhotoFields>): string {
  return creditOf({ creditLine, creator, source })
}

/** Lists that lie deeper than a reader can follow go on at the deepest level that is kept. */
function fitLists(block: DocumentNode, depth: number, finishing: Finishing): DocumentNode[] {
  if (block.content === undefined || block.type === 'paragraph' || block.type === 'heading') return [block]
  const isList = block.type === 'bulletList' || block.type === 'orderedList'
  const inner = isList ? depth + 1 : depth
  if (!isList) return [{ ...block, content: block.content.flatMap((child) => fitLists(child, inner, finishing)) }]
  const items = block.content.flatMap((item): DocumentNode[] => {
    const fitted = { ...item, content: (item.content ?? []).flatMap((child) => fitLists(child, inner, finishing)) }
    if (inner < deepestList) return [fitted]
    const lists = fitted.content.filter((child) => child.type === 'bulletList' || child.type === 'orderedList')
    if (lists.length === 0) return [fitted]
    finishing.warn('lists-too-deep', lists.length)
    return [{ ...fitted, content: fitted.content.filter((child) => !lists.includes(child)) }, ...lists.flatMap((list) => list.content ?? [])]
  })
  return [{ ...block, content: items }]
}

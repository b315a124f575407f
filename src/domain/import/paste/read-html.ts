import type { DocumentNode } from '../../document/node.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import { newReading } from '../html/context.ts'
import { readBlocks } from '../html/flow.ts'
import { findFootnotes } from '../html/footnotes.ts'
import { nestLists } from '../html/level-lists.ts'
import { findBelow, parseHtml } from '../html/tree.ts'
import type { NewId } from '../imported.ts'
import type { PastedPicture, PasteWarningCode } from './clipboard.ts'
import { cutBlocks } from './cut.ts'
import { finishBlocks } from './finish.ts'
import { ownSign } from './own-text.ts'
import type { WithoutPictures } from './pictures.ts'
import { prepare } from './prepare.ts'
import { programOf } from './program.ts'

/** What one flavour of a clipboard was read into. */
export interface ReadPart {
  blocks: DocumentNode[]
  pictures: PastedPicture[]
}

/** HTML from any program as blocks; its pictures were taken out before. */
export function readPastedHtml({ html, pictures }: WithoutPictures, newId: NewId, warn: (code: PasteWarningCode, count?: number) => void): ReadPart {
  const document = prepare(nestLists(parseHtml(html)), programOf(html), pictures, warn)
  const isOwn = html.slice(0, 2_000).includes(ownSign)
  const reading = { ...newReading('part', newId), faithful: isOwn }
  findFootnotes(document, reading)
  const root = findBelow(document, (element) => element.tag === 'body') ?? document
  const { kept, leftOut } = cutBlocks(tidyBlocks(readBlocks(root.children, reading)))
  if (leftOut > 0) warn('text-too-large', leftOut)
  const links = reading.dropped.get('link')
  if (links !== undefined) warn('unsafe-links', links)
  return finishBlocks(kept, { photos: reading.photos, pictures, linksAddresses: true, isOwn, warn })
}

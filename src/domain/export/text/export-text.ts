import type { DocumentNode } from '../../document/node.ts'
import { readable } from '../../document/readable.ts'
import { tidyBody } from '../../document/tidy.ts'
import { authorNames, bylineOf } from '../byline.ts'
import { leadFigure } from '../lead-photo.ts'
import { readerDate, readerTime, readerWords } from '../reader-words.ts'
import { fileNameOf, type ExportedFile, type StoryForExport } from '../story-for-export.ts'
import { blocksToText } from './walk.ts'

/**
 * A story as wires send it: headline, dek and byline, the dateline running into the first paragraph, then the text with one empty line
 * between paragraphs, and its footnotes. UTF-8, lines end in LF. The same story gives the same bytes.
 */
export function exportText(story: StoryForExport): ExportedFile {
  const { fields } = story
  const words = readerWords(fields.language)
  const { content } = tidyBody(story.body)
  const body = [...leadFigure(story, content), ...withDateline(content, oneLine(fields.dateline), `${words.comma}${readerDate(story.publishedAt, fields.language)}`)]
  const { blocks, footnotes } = blocksToText(body, { words, photos: story.photos })
  const names = authorNames(fields.bylines).map(oneLine)
  const top = [
    oneLine(fields.headline) || words.untitled,
    oneLine(fields.dek),
    [names.length > 0 ? bylineOf(names, words) : '', readerTime(story.publishedAt, fields.language)].filter(Boolean).join('\n'),
  ]
  const text = [...top, blocks, footnotes === '' ? '' : `* * *\n\n${words.footnotes}\n\n${footnotes}`].filter((part) => part.trim() !== '')
  return { path: `${fileNameOf(fields.slug)}.txt`, text: `${text.join('\n\n')}\n` }
}

function withDateline(blocks: readonly DocumentNode[], dateline: string, date: string): DocumentNode[] {
  if (dateline === '') return [...blocks]
  const opening: DocumentNode = { type: 'text', text: `${dateline}${/\d/.test(dateline) ? '' : date} — ` }
  const first = blocks.findIndex((block) => block.type !== 'figure' && block.type !== 'gallery')
  const block = blocks[first]
  if (block?.type !== 'paragraph') return [{ type: 'paragraph', content: [{ ...opening, text: opening.text?.slice(0, -3) }] }, ...blocks]
  return blocks.with(first, { ...block, content: [opening, ...(block.content ?? [])] })
}

function oneLine(text: string): string {
  return readable(text).replace(/\s+/gu, ' ').trim()
}

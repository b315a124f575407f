import { directionOfText, type Direction } from '../../text/direction.ts'
import { authorNames, bylineOf } from '../byline.ts'
import { readerTime, type ReaderWords } from '../reader-words.ts'
import type { StoryForExport } from '../story-for-export.ts'
import { escapeAttribute, escapeText } from './escape.ts'

/** What stands above a story's text: section, headline, dek, byline, dateline and the times. */
export function headerHtml(story: StoryForExport, words: ReaderWords, direction: Direction): string {
  const { fields } = story
  const dir = (text: string): string => {
    const own = directionOfText(text)
    return own === null || own === direction ? '' : ' dir="auto"'
  }
  const names = authorNames(fields.bylines).map((name) => `<bdi>${escapeText(name)}</bdi>`)
  const when = [
    fields.dateline.trim() === '' ? '' : `<bdi class="dateline">${escapeText(fields.dateline)}</bdi>`,
    `<span>${words.published} ${timeHtml(story.publishedAt, fields.language)}</span>`,
    story.modifiedAt > story.publishedAt ? `<span>${words.updated} ${timeHtml(story.modifiedAt, fields.language)}</span>` : '',
  ].filter(Boolean)
  const headline = fields.headline.trim()
  return [
    '<header>',
    fields.section.trim() === '' ? '' : `<p class="section"${dir(fields.section)}>${escapeText(fields.section)}</p>`,
    headline === '' ? `<h1 class="untitled">${escapeText(words.untitled)}</h1>` : `<h1${dir(headline)}>${escapeText(headline)}</h1>`,
    fields.dek.trim() === '' ? '' : `<p class="dek"${dir(fields.dek)}>${escapeText(fields.dek)}</p>`,
    names.length === 0 ? '' : `<p class="byline">${bylineOf(names, words)}</p>`,
    `<p class="published">${when.join(' ')}</p>`,
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')
}

function timeHtml(time: string, language: string): string {
  return `<time datetime="${escapeAttribute(time)}">${escapeText(readerTime(time, language))}</time>`
}

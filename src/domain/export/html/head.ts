import type { DocumentNode } from '../../document/node.ts'
import { placedPhoto } from '../../document/blocks/figure/placed-photo.ts'
import { authorNames } from '../byline.ts'
import type { ReaderWords } from '../reader-words.ts'
import type { StoryForExport } from '../story-for-export.ts'
import { addressOf, escapeAttribute, escapeText, jsonInScript } from './escape.ts'
import { newsArticle } from './news-article.ts'
import { pageStyle } from './page-style.ts'

/** The territory that Open Graph wants beside a language which is given without one. */
const territories: Record<string, string> = { en: 'US', ko: 'KR', ja: 'JP', zh: 'CN', ar: 'AR', de: 'DE', fr: 'FR', es: 'ES', pt: 'PT', it: 'IT', ru: 'RU' }

/** Search engines and window bars show no more of a title than this. */
const longestTitle = 70

/** What stands in the `head` of a story's page: title, description, Open Graph, the story as data, and its look. */
export function headHtml(story: StoryForExport, figures: readonly DocumentNode[], words: ReaderWords): string {
  const { fields } = story
  const title = fields.seoTitle || fields.headline || words.untitled
  const shortTitle = fields.seoTitle || (fields.headline.length > longestTitle && fields.shortHeadline) || title
  const description = fields.seoDescription || fields.dek
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(cutTitle(shortTitle))}</title>`,
    '<meta name="generator" content="Stet">',
    meta('name', 'description', description),
    ...authorNames(fields.bylines).map((name) => meta('name', 'author', name)),
    meta('name', 'keywords', fields.tags.join(', ')),
    '<meta name="color-scheme" content="light dark">',
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', fields.headline || title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', locale(fields.language)),
    ...image(story, figures),
    meta('property', 'article:published_time', story.publishedAt),
    meta('property', 'article:modified_time', story.modifiedAt),
    ...authorNames(fields.bylines).map((name) => meta('property', 'article:author', name)),
    meta('property', 'article:section', fields.section),
    ...fields.tags.map((tag) => meta('property', 'article:tag', tag)),
    `<script type="application/ld+json">\n${jsonInScript(newsArticle(story, figures))}\n</script>`,
    `<style>\n${pageStyle}</style>`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** A long title cut between words; the headline itself stands whole in the page. */
function cutTitle(title: string): string {
  if (title.length <= longestTitle) return title
  const start = title.slice(0, longestTitle - 1).toWellFormed().replace(/\ufffd$/u, '')
  return `${start.replace(/\s+\S*$/u, '') || start}…`
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return content.trim() === '' ? '' : `<meta ${key}="${name}" content="${escapeAttribute(content)}">`
}

function image(story: StoryForExport, figures: readonly DocumentNode[]): string[] {
  const placed = figures.map((figure) => placedPhoto(figure, story.photos))
  const chosen = placed.find(({ photo }) => photo?.social !== undefined) ?? placed.find(({ photo }) => photo !== null)
  const shown = chosen?.photo?.social ?? chosen?.photo?.renditions.at(-1)
  if (chosen === undefined || shown === undefined) return [meta('name', 'twitter:card', 'summary')]
  return [
    meta('property', 'og:image', addressOf(shown.path)),
    meta('property', 'og:image:width', String(Math.round(shown.width))),
    meta('property', 'og:image:height', String(Math.round(shown.height))),
    meta('property', 'og:image:alt', chosen.alt),
    meta('name', 'twitter:card', 'summary_large_image'),
  ]
}

function locale(language: string): string {
  const [primary = '', ...rest] = language.split('-')
  const territory = rest.find((subtag) => /^[A-Za-z]{2}$/.test(subtag)) ?? territories[primary.toLowerCase()]
  return territory === undefined ? '' : `${primary.toLowerCase()}_${territory.toUpperCase()}`
}

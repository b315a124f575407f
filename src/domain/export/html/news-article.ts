import type { DocumentNode } from '../../document/node.ts'
import { placedPhoto } from '../../document/blocks/figure/placed-photo.ts'
import { authorNames } from '../byline.ts'
import type { ExportPhoto, StoryForExport } from '../story-for-export.ts'
import { addressOf } from './escape.ts'
import { languageTag } from './language-tag.ts'

type Json = { [name: string]: unknown }

/** The story as schema.org `NewsArticle`. `figures` are the photos as they are placed, lead photo first. What is not known is left out. */
export function newsArticle(story: StoryForExport, figures: readonly DocumentNode[]): Json {
  const { fields } = story
  const images = new Map<string, Json>()
  for (const figure of figures) {
    const { caption, photo } = placedPhoto(figure, story.photos)
    if (photo !== null && !images.has(photo.id)) images.set(photo.id, imageObject(photo, caption))
  }
  return given({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: fields.headline,
    alternativeHeadline: fields.shortHeadline,
    description: fields.seoDescription || fields.dek,
    image: [...images.values()],
    datePublished: story.publishedAt,
    dateModified: story.modifiedAt,
    author: authorNames(fields.bylines).map((name) => ({ '@type': 'Person', name })),
    dateline: fields.dateline,
    inLanguage: languageTag(fields.language) === 'und' ? '' : fields.language,
    keywords: fields.tags,
    articleSection: fields.section,
  })
}

function imageObject(photo: ExportPhoto, caption: string): Json {
  const { fields } = photo
  const largest = photo.renditions.at(-1)
  return given({
    '@type': 'ImageObject',
    contentUrl: largest === undefined ? '' : addressOf(largest.path),
    width: largest?.width,
    height: largest?.height,
    caption,
    creator: fields.creator === '' ? undefined : { '@type': 'Person', name: fields.creator },
    creditText: photo.credit,
    copyrightNotice: fields.copyrightNotice,
    ...licence(fields.rightsUsageTerms),
  })
}

/** Terms that are an address are a licence; others are said in words. */
function licence(terms: string): Json {
  if (/^https?:\/\/\S+$/i.test(terms.trim())) return { license: terms.trim() }
  return terms.trim() === '' ? {} : { usageInfo: { '@type': 'CreativeWork', text: terms } }
}

function given(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
}

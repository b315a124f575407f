import type { DocumentNode } from '../../document/node.ts'
import { placedPhoto } from '../../document/blocks/figure/placed-photo.ts'
import { schemaSourceType } from '../../photo/vocabulary/digital-source-type.ts'
import { authorNames } from '../byline.ts'
import type { ExportPhoto, ExportRendition, StoryForExport } from '../story-for-export.ts'
import { addressOf } from './escape.ts'
import { languageTag } from './language-tag.ts'

type Json = { [name: string]: unknown }

/** The story as schema.org `NewsArticle`. `figures` are the photos as they are placed, lead photo first. What is not known is left out. */
export function newsArticle(story: StoryForExport, figures: readonly DocumentNode[]): Json {
  const { fields } = story
  const images = new Map<string, Json[]>()
  for (const figure of figures) {
    const { caption, photo } = placedPhoto(figure, story.photos)
    if (photo === null || images.has(photo.id)) continue
    const shown = [photo.renditions.at(-1), photo.social].filter((one) => one !== undefined)
    images.set(photo.id, shown.map((one) => imageObject(photo, one, caption)))
  }
  return given({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: fields.headline,
    alternativeHeadline: fields.shortHeadline,
    description: fields.seoDescription || fields.dek,
    image: [...images.values()].flat(),
    datePublished: story.publishedAt,
    dateModified: story.modifiedAt,
    author: authorNames(fields.bylines).map((name) => ({ '@type': 'Person', name })),
    dateline: fields.dateline,
    inLanguage: languageTag(fields.language) === 'und' ? '' : fields.language,
    keywords: fields.tags,
    articleSection: fields.section,
  })
}

function imageObject(photo: ExportPhoto, { path, width, height }: ExportRendition, caption: string): Json {
  const { fields } = photo
  return given({
    '@type': 'ImageObject',
    contentUrl: addressOf(path),
    width,
    height,
    caption,
    creator: fields.creator === '' ? undefined : { '@type': 'Person', name: fields.creator },
    creditText: photo.credit,
    copyrightNotice: fields.copyrightNotice,
    ...licence(fields),
    acquireLicensePage: fields.licensors.map(({ url }) => url.trim()).find(isAddress),
    digitalSourceType: schemaSourceType(fields.digitalSourceType),
  })
}

/** The statement on the web is the licence, else terms that are an address; other terms are said in words. */
function licence({ webStatementOfRights, rightsUsageTerms }: ExportPhoto['fields']): Json {
  const [statement, terms] = [webStatementOfRights.trim(), rightsUsageTerms.trim()]
  const license = [statement, terms].find(isAddress)
  return { license, ...(terms === '' || terms === license ? {} : { usageInfo: { '@type': 'CreativeWork', text: rightsUsageTerms } }) }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim())
}

function given(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
}

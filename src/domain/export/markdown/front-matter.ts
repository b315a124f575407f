import { Document, Scalar, visit } from 'yaml'
import type { MarkdownFlavour } from '../format.ts'
import { fileNameOf, type StoryForExport } from '../story-for-export.ts'
import { cleanText } from './escape.ts'

/** A front matter's value. A `time` is a YAML timestamp, written without quotes as given. */
type Value = string | boolean | string[] | { time: string } | { [key: string]: Value }
type Entries = [key: string, value: Value][]

/** The lines between and including the `---`, with a line end; empty for `plain`. Every string is quoted, keys have a fixed order. */
export function frontMatter(story: StoryForExport, flavour: MarkdownFlavour): string {
  if (flavour === 'plain') return ''
  return `---\n${yamlOf(entriesFor[flavour](story))}---\n`
}

/** The fields that no generator has a key for, under Stet's own names; what is not given is left out. */
export function ownEntries({ fields, photos }: StoryForExport): Entries {
  const lead = fields.leadPhotoId === null ? undefined : photos.get(fields.leadPhotoId)?.renditions.at(-1)?.path
  return given([
    ['shortHeadline', fields.shortHeadline],
    ['dek', fields.dek],
    ['bylines', fields.bylines],
    ['dateline', fields.dateline],
    ['section', fields.section],
    ['lang', fields.language],
    ['dir', fields.direction],
    ['leadPhoto', lead ?? ''],
    ['seoTitle', fields.seoTitle],
    ['seoDescription', fields.seoDescription],
  ])
}

/** Entries as YAML lines, strings in double quotes so that no reader of any YAML version takes them for something else. */
export function yamlOf(entries: Entries): string {
  const document = new Document(Object.fromEntries(entries.map(([key, value]) => [key, plainValue(value)])))
  visit(document, {
    Scalar: (key, node) => {
      if (typeof node.value === 'string' && key !== 'key' && node.type !== Scalar.PLAIN) node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true })
}

const entriesFor: Record<Exclude<MarkdownFlavour, 'plain'>, (story: StoryForExport) => Entries> = {
  hugo: (story) => [
    ...given([['title', story.fields.headline]]),
    ['date', { time: story.publishedAt }],
    ['draft', false],
    ...given([
      ['description', description(story)],
      ['slug', story.fields.slug],
    ]),
    ['publishDate', { time: story.publishedAt }],
    ['lastmod', { time: story.modifiedAt }],
    ...given([
      ['tags', story.fields.tags],
      ['params', Object.fromEntries(ownEntries(story))],
    ]),
  ],
  jekyll: (story) => [
    ['layout', 'post'],
    ...given([['title', story.fields.headline]]),
    ['date', { time: story.publishedAt }],
    ['last_modified_at', { time: story.modifiedAt }],
    ['permalink', `/${fileNameOf(story.fields.slug)}.html`],
    ...given([
      ['categories', story.fields.section === '' ? [] : [story.fields.section]],
      ['tags', story.fields.tags],
      ['description', description(story)],
      ['slug', story.fields.slug],
    ]),
    ...ownEntries(story),
  ],
  astro: (story) => [
    ['title', story.fields.headline],
    ['description', description(story)],
    ['pubDate', { time: story.publishedAt }],
    ['updatedDate', { time: story.modifiedAt }],
    ...given([
      ['heroImage', heroImage(story)],
      ['slug', story.fields.slug],
      ['tags', story.fields.tags],
    ]),
    ...ownEntries(story),
  ],
  eleventy: (story) => [
    ...given([['title', story.fields.headline]]),
    ['date', { time: story.publishedAt }],
    ['updated', { time: story.modifiedAt }],
    ...given([
      ['tags', story.fields.tags],
      ['description', description(story)],
    ]),
    ['permalink', `/${fileNameOf(story.fields.slug)}.html`],
    ['layout', 'story'],
    // Words such as {{ this }} are text, not Nunjucks or Liquid.
    ['templateEngineOverride', 'md'],
    ...given([['slug', story.fields.slug]]),
    ...ownEntries(story),
  ],
}

function given(entries: Entries): Entries {
  return entries.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : typeof value === 'object' ? Object.keys(value).length > 0 : value !== ''))
}

function description({ fields }: StoryForExport): string {
  return fields.seoDescription || fields.dek
}

/** Astro resolves a hero image from the text's own folder only where the address says so. */
function heroImage({ fields, photos }: StoryForExport): string {
  const path = fields.leadPhotoId === null ? undefined : photos.get(fields.leadPhotoId)?.renditions.at(-1)?.path
  return path === undefined ? '' : `./${path}`
}

function plainValue(value: Value): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanText)
  if (typeof value !== 'object') return value
  if (isTime(value)) return plainScalar(value.time)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]))
}

function isTime(value: object): value is { time: string } {
  return Object.keys(value).length === 1 && 'time' in value
}

function plainScalar(text: string): Scalar<string> {
  const scalar = new Scalar(text)
  scalar.type = Scalar.PLAIN
  return scalar
}

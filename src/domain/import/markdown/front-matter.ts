import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { textDirections, type StoryFields } from '#domain/story/story.ts'

/** A text taken apart: its front matter as keys, its fields as far as keys name them, and the body below. */
export interface SplitText {
  fields: Partial<StoryFields>
  /** The lead photo's address, where the front matter names one. */
  leadPhoto: string | null
  /** Keys that say nothing a story keeps. */
  unknown: string[]
  body: string
  /** Whether there was front matter at all, and whether it could be read. */
  state: 'none' | 'read' | 'broken'
}

const fences: [RegExp, (text: string) => unknown][] = [
  [/^\ufeff?---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/, (text) => parseYaml(text, { maxAliasCount: 100, logLevel: 'error' })],
  [/^\ufeff?\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/, (text) => parseToml(text)],
]

/** Takes the front matter off a text: YAML between `---`, TOML between `+++`, of Hugo, Jekyll, Astro, Eleventy or Stet. */
export function splitFrontMatter(text: string): SplitText {
  const none: SplitText = { fields: {}, leadPhoto: null, unknown: [], body: text, state: 'none' }
  for (const [fence, parse] of fences) {
    const match = fence.exec(text)
    if (match === null) continue
    const keys = parsed(match[1] ?? '', parse)
    if (keys === undefined) return { ...none, state: 'broken' }
    // Words between two rules are no front matter.
    if (keys === null) return none
    return { ...readKeys(keys), body: withoutRaw(text.slice(match[0].length)), state: 'read' }
  }
  return none
}

/** The keys of a front matter or of the comment at the head of a plain text. */
export function readKeys(keys: Record<string, unknown>): Pick<SplitText, 'fields' | 'leadPhoto' | 'unknown'> {
  const params = isRecord(keys['params']) ? keys['params'] : isRecord(keys['extra']) ? keys['extra'] : {}
  const all = { ...params, ...Object.fromEntries(Object.entries(keys).filter(([key]) => key !== 'params' && key !== 'extra')) }
  const reader = keyReader(all)
  const dek = reader.text('dek', 'subtitle', 'deck', 'standfirst', 'summary', 'excerpt')
  const seoDescription = reader.text('seoDescription')
  const description = reader.text('description')
  const permalink = reader.text('permalink', 'url')
  const slug = reader.text('slug') ?? (permalink === undefined || permalink.includes('{') || permalink.includes(':') ? undefined : lastSegment(permalink))
  const section = reader.text('section') ?? reader.list('categories', 'category')?.[0]
  const direction = textDirections.find((one) => one === reader.text('dir', 'direction'))
  const fields: Partial<StoryFields> = defined({
    slug,
    headline: reader.text('title', 'headline'),
    shortHeadline: reader.text('shortHeadline', 'linkTitle'),
    dek: dek ?? (seoDescription === undefined ? description : undefined),
    bylines: reader.list('bylines', 'byline', 'authors', 'author'),
    dateline: reader.text('dateline'),
    section,
    tags: reader.list('tags', 'keywords'),
    language: reader.text('lang', 'language', 'locale'),
    direction,
    seoTitle: reader.text('seoTitle'),
    seoDescription,
  })
  const leadPhoto = reader.text('leadPhoto', 'heroImage', 'image', 'cover', 'featured_image', 'thumbnail')?.replace(/^\.\//, '') ?? null
  return { fields, leadPhoto, unknown: Object.keys(all).filter((key) => !reader.asked.has(key) && !setByGenerators.has(key)) }
}

/** Keys of times and layout, which a newsroom sets itself when it publishes. */
const setByGenerators = new Set(
  'date draft publishDate lastmod last_modified_at pubDate updatedDate updated layout templateEngineOverride type weight aliases published categories category permalink url'.split(' '),
)

function parsed(text: string, parse: (text: string) => unknown): Record<string, unknown> | null | undefined {
  try {
    const value = parse(text)
    return isRecord(value) ? value : value === null || value === undefined ? {} : null
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keyReader(keys: Record<string, unknown>) {
  const asked = new Set<string>()
  const first = (names: readonly string[]) => {
    for (const name of names) asked.add(name)
    return names.map((name) => keys[name]).find((value) => value !== undefined && value !== null && value !== '')
  }
  return {
    asked,
    text: (...names: string[]): string | undefined => {
      const value = first(names)
      return Array.isArray(value) ? asText(value[0]) : asText(value)
    },
    list: (...names: string[]): string[] | undefined => {
      const value = first(names)
      if (value === undefined) return undefined
      const items = Array.isArray(value) ? value : [value]
      return items.flatMap((item) => asText(item) ?? [])
    },
  }
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  return isRecord(value) && typeof value['name'] === 'string' ? value['name'] : undefined
}

function lastSegment(path: string): string | undefined {
  return path.replace(/\/(?:index\.html?)?$/, '').replace(/\.html?$/, '').split('/').at(-1) || undefined
}

function defined(fields: { [K in keyof StoryFields]?: StoryFields[K] | undefined }): Partial<StoryFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Jekyll's guard around a text that holds braces. */
function withoutRaw(body: string): string {
  const match = /^\s*\{% raw %\}\n([\s\S]*)\n\{% endraw %\}\s*$/.exec(body)
  return match?.[1] ?? body
}

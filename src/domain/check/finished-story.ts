import type { DocumentMark, DocumentNode } from '../document/node.ts'
import { CodeBook } from '../photo/captions/codes.ts'
import { RosterNames } from '../photo/captions/names.ts'
import { readRoster } from '../photo/captions/roster.ts'
import { emptyPhotoFields, type PhotoFields } from '../photo/photo.ts'
import type { StoryFields } from '../story/story.ts'
import { checkStory } from './check-story.ts'
import type { Finding } from './finding.ts'
import { houseRules } from './house.ts'
import type { CheckedCitation, CheckedPhoto, StoryToCheck } from './story-to-check.ts'

// For the tests of the rules alone.

/** A story that nothing stands between and print. */
const fields: StoryFields = {
  slug: 'harbor-strike',
  headline: 'Dockers return',
  shortHeadline: '',
  dek: 'After eleven weeks.',
  bylines: ['Mina Seo'],
  dateline: 'CALVERA',
  section: '',
  tags: [],
  language: 'en',
  direction: 'auto',
  leadPhotoId: null,
  status: 'ready',
  embargoAt: null,
  embargoZone: null,
  targetLength: null,
  targetUnit: 'words',
  notes: 'TK ask again',
  seoTitle: '',
  seoDescription: '',
}

export const text = (words: string, ...marks: DocumentMark[]): DocumentNode => (marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words })
export const p = (...content: (string | DocumentNode)[]): DocumentNode => ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? text(one) : one)) })
export const figure = (attrs: Record<string, unknown>): DocumentNode => ({ type: 'figure', attrs: { placementId: 'x', photoId: 'pier', caption: null, alt: null, ...attrs } })
export const cited: DocumentMark = { type: 'citation', attrs: { id: 'c1' } }
export const link = (href: string): DocumentMark => ({ type: 'link', attrs: { href } })

interface Given {
  fields?: Partial<StoryFields>
  body?: DocumentNode[]
  photo?: Partial<PhotoFields>
  known?: Partial<CheckedPhoto>
  missing?: boolean
  citations?: CheckedCitation[]
  settings?: Record<string, string>
  roster?: string
  now?: string
}

function rostersOf(text: string): StoryToCheck['rosters'] {
  const codes = new CodeBook([readRoster(text).entries])
  return { codes, names: new RosterNames(codes) }
}

/** What is found in that story with something else in it. */
export function check(given: Given = {}): Finding[] {
  const story: StoryToCheck = {
    fields: { ...fields, ...given.fields },
    blocks: (given.body ?? [p('Text.')]).map((content, index) => ({ id: `b${index + 1}`, content })),
    photos: new Map([
      ['pier', { fields: { ...emptyPhotoFields(), caption: 'At the pier', altText: 'A crane', creditLine: 'Calvera Photo', ...given.photo }, missing: given.missing ?? false, fileName: 'pier-9.jpg', software: '', credentialsSay: '', publishedIn: null, placedIn: null, ...given.known }],
    ]),
    citations: given.citations ?? [],
    house: houseRules(given.settings ?? {}),
    rosters: rostersOf(given.roster ?? ''),
    now: given.now ?? '2026-03-03T08:00:00.000Z',
    zone: 'Asia/Seoul',
  }
  return checkStory(story)
}

/** The same as its levels and rules. */
export const found = (...given: Parameters<typeof check>): string[] => check(...given).map(({ level, rule }) => `${level} ${rule}`)

import { describe, expect, test } from 'vitest'
import type { DocumentMark, DocumentNode } from '../document/node.ts'
import { withWords } from '../document/blocks/figure/override.ts'
import { textOfBlock } from '../document/plain-text.ts'
import { CodeBook } from '../photo/captions/codes.ts'
import { RosterNames } from '../photo/captions/names.ts'
import { readRoster } from '../photo/captions/roster.ts'
import { emptyPhotoFields, type PhotoFields } from '../photo/photo.ts'
import type { StoryFields } from '../story/story.ts'
import { checkStory } from './check-story.ts'
import { readHeadlineLimits, withSectionLimit } from './headline-limits.ts'
import { houseRules } from './house.ts'
import type { Finding } from './finding.ts'
import { rules, sentenceOf } from './sentences.ts'
import type { CheckedCitation, CheckedPhoto, StoryToCheck } from './story-to-check.ts'

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
const text = (words: string, ...marks: DocumentMark[]): DocumentNode => (marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words })
const p = (...content: (string | DocumentNode)[]): DocumentNode => ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? text(one) : one)) })
const heading = (level: number, words: string): DocumentNode => ({ type: 'heading', attrs: { level }, content: words === '' ? [] : [text(words)] })
const figure = (attrs: Record<string, unknown>): DocumentNode => ({ type: 'figure', attrs: { placementId: 'x', photoId: 'pier', caption: null, alt: null, ...attrs } })
const cited: DocumentMark = { type: 'citation', attrs: { id: 'c1' } }
const link = (href: string): DocumentMark => ({ type: 'link', attrs: { href } })
const cell = (type: 'tableCell' | 'tableHeader', words: string): DocumentNode => ({ type, content: [p(words)] })

function rostersOf(text: string): StoryToCheck['rosters'] {
  const codes = new CodeBook([readRoster(text).entries])
  return { codes, names: new RosterNames(codes) }
}

function check(
  given: { fields?: Partial<StoryFields>; body?: DocumentNode[]; photo?: Partial<PhotoFields>; known?: Partial<CheckedPhoto>; missing?: boolean; citations?: CheckedCitation[]; settings?: Record<string, string>; roster?: string; now?: string } = {},
): Finding[] {
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
const found = (...given: Parameters<typeof check>): string[] => check(...given).map(({ level, rule }) => `${level} ${rule}`)

test('nothing stands between a finished story and print', () => expect(check()).toEqual([]))

describe('fields', () => {
  test.each([
    [{ headline: ' ' }, 'ERROR headline-missing'],
    [{ slug: '' }, 'ERROR slug-missing'],
    [{ status: 'killed' as const }, 'ERROR story-killed'],
    [{ dek: '' }, 'WARN dek-missing'],
    [{ bylines: [' '] }, 'WARN byline-missing'],
    [{ dateline: '' }, 'WARN dateline-missing'],
    [{ headline: 'x'.repeat(101) }, 'WARN headline-long'],
    [{ dek: 'Eleven weeks, TK dockers' }, 'ERROR to-come-field'],
    [{ bylines: ['TK'] }, 'ERROR to-come-field'],
  ])('%j', (changes, expected) => expect(found({ fields: changes })).toEqual([expected]))

  test('a headline of 100 characters as a reader counts them is not too long', () => expect(found({ fields: { headline: '👨‍👩‍👧'.repeat(100) } })).toEqual([]))

  test('an embargo blocks until it is over, and says when that is in its own zone', () => {
    const embargo = { embargoAt: '2026-03-03T08:15:00.000Z', embargoZone: 'Asia/Seoul' }
    expect(check({ fields: embargo })).toMatchObject([{ level: 'ERROR', rule: 'embargo-running', values: { until: '2026-03-03 17:15 (Asia/Seoul)' } }])
    expect(check({ fields: { ...embargo, embargoZone: 'Nowhere/At all' } })[0]?.values).toEqual({ until: '2026-03-03 08:15 (UTC)' })
    expect(check({ fields: embargo, now: '2026-03-03T08:15:00.000Z' })).toEqual([])
  })

  test('notes are the newsroom’s own and are not read', () => expect(JSON.stringify(check())).not.toContain('TK'))
})

describe('what is still to come', () => {
  test.each(['The minister, TK, said', 'TKTK', '[TK: her age]', '[tk age]', '부두(TK) 노동자', 'TK.'])('is found in %j', (words) => {
    expect(found({ body: [p(words)] })).toEqual(['ERROR to-come-text'])
  })

  test.each(['TKO', 'the NATKA union', 'STK', 'tk', 'TK9', '{}', '{ x }', '{1}', 'a {', 'Hello {{name}}, {{ site.title }}'])('is not found in %j', (words) => expect(found({ body: [p(words)] })).toEqual([]))

  test.each(['said {name of the minister}', '{팀 이름}이 이겼다'])('is worth a look in %j', (words) => {
    expect(found({ body: [p(words)] })).toEqual(['WARN field-unfilled'])
  })

  test('is worth a look in a caption and a headline with a field', () => {
    expect(found({ body: [p('x'), figure({ caption: 'At {place}' })] })).toEqual(['WARN field-unfilled'])
    expect(found({ fields: { headline: 'All of {section}' } })).toEqual(['WARN field-unfilled'])
  })

  test('is found where it stands, in a footnote too', () => {
    const block = p('One ', { type: 'footnote', content: [text('see TK')] }, 'two')
    const [finding] = check({ body: [p('x'), block] })
    expect(finding?.place.blockId).toBe('b2')
    expect(textOfBlock(block).slice(finding?.place.from, finding?.place.to)).toBe('TK')
  })

  test('is found in captions and credits', () => {
    expect(found({ body: [p('x'), figure({ caption: 'At TK' })] })).toEqual(['ERROR to-come-photo'])
    expect(found({ body: [p('x'), figure({})], photo: { creditLine: 'TK' } })).toEqual(['ERROR to-come-photo'])
  })
})

describe('rosters in use', () => {
  const roster = 'dock1\tthe chair of the dock workers’ union, Bruno Azaí\ncal\tCalvera'
  const left = String.raw`\dock1\ spoke`
  const unknown = String.raw`said \dok1\ `

  test('a code is printed nowhere, whether it is known or not', () => {
    expect(check({ roster, body: [p(left)] })).toMatchObject([{ level: 'ERROR', rule: 'code-left', place: { blockId: 'b1', from: 0, to: 7 } }])
    expect(check({ roster, body: [p('x'), p(unknown)] })).toMatchObject([{ level: 'ERROR', rule: 'code-unknown', place: { blockId: 'b2', from: 5, to: 11 } }])
    expect(check({ roster, fields: { dek: unknown } })).toMatchObject([{ level: 'ERROR', rule: 'code-unknown', place: { field: 'dek' } }])
    const placed = [p('x'), figure({ alt: left })]
    expect(check({ roster, body: placed, photo: { caption: unknown, keywords: [left] } })).toMatchObject([
      { level: 'ERROR', rule: 'code-unknown-photo', place: { blockId: 'b2', photoId: 'pier', photoField: 'caption' } }, { rule: 'code-left-photo', place: { photoField: 'altText' } }, { rule: 'code-left-photo', place: { photoField: 'keywords' } },
    ])
  })
  test('what stands word for word or is an address is no code, and nothing is one without a roster', () => {
    expect(found({ roster, body: [p(text(left, { type: 'verbatim' }), text(unknown, link('https://example.org')))] })).toEqual([])
    expect(found({ body: [p(left, unknown)] })).toEqual([])
  })
  test('names that are nearly those of a roster are told once, at their place', () => {
    expect(check({ roster, body: [p('In Calveira, Calvera.'), p('Calveira again.')], fields: { headline: 'Calverra' } })).toMatchObject([
      { level: 'WARN', rule: 'name-misspelled', message: '“Calverra” – the roster has “Calvera”.', place: { field: 'headline' } },
      { rule: 'name-misspelled', message: '“Calveira” – the roster has “Calvera”.', place: { blockId: 'b1', from: 3, to: 11 } },
    ])
    expect(check({ roster, body: [p('x'), figure({})], photo: { caption: 'Bruno Azai' } })).toMatchObject([{ level: 'WARN', rule: 'name-misspelled-photo', values: { written: 'Azai', name: 'Azaí' }, place: { photoId: 'pier', photoField: 'caption' } }])
  })
})

describe('photos', () => {
  const body = [p('x'), figure({})]
  test.each([
    [{ altText: '' }, 'ERROR alt-missing'],
    [{ creditLine: '' }, 'ERROR credit-missing'],
    [{ caption: '' }, 'ERROR caption-missing'],
  ])('with %j', (photo, expected) => expect(found({ body, photo })).toEqual([expected]))

  test('a creator or source is a credit; own words of a placement count', () => {
    expect(found({ body, photo: { creditLine: '', creator: 'Jonas Vik' } })).toEqual([])
    expect(found({ body: [p('x'), figure({ alt: 'Own alt', caption: 'Own' })], photo: { altText: '', caption: '' } })).toEqual([])
    expect(found({ body: [p('x'), figure({ alt: '' })] })).toEqual(['ERROR alt-missing'])
  })

  test('without a file, and unknown ones', () => {
    expect(check({ body, missing: true })).toMatchObject([{ rule: 'photo-missing', message: 'A photo has no file: “At the pier”.', place: { blockId: 'b2', photoId: 'pier', photoField: 'file' } }])
    expect(found({ body: [p('x'), figure({ photoId: 'gone' })] })).toEqual(['ERROR photo-unknown'])
  })

  test('in a gallery are looked at like others, each once, and the words of all of them are text', () => {
    const gallery = (caption: string, words: string): DocumentNode => ({ type: 'gallery', content: [figure({ caption }), figure({ alt: '' }), p(words)] })
    expect(found({ body: [p('x'), gallery('At TK', 'All [TK]')] })).toEqual(['ERROR to-come-text', 'ERROR alt-missing', 'ERROR to-come-photo'])
    expect(found({ body: [gallery('A photo', 'says more than words')] })).toEqual(['ERROR body-empty', 'ERROR alt-missing'])
  })

  test('whose words changed after the story wrote its own are worth a look', () => {
    const then = { id: 'pier', fields: { caption: 'At the pier', altText: 'A crane' } }
    const own = figure(withWords(withWords({ photoId: 'pier' }, 'caption', '9번 부두', then), 'alt', 'A red crane', then))
    expect(found({ body: [p('x'), own] })).toEqual([])
    expect(check({ body: [p('x'), own], photo: { caption: 'At Pier 9' } })).toMatchObject([{ level: 'WARN', rule: 'caption-outdated', values: { photo: '9번 부두' }, place: { blockId: 'b2', photoId: 'pier' } }])
    expect(found({ body: [p('x'), own], photo: { altText: 'Two cranes' } })).toEqual(['WARN alt-outdated'])
  })

  test('a lead photo is one of them, once', () => {
    expect(check({ fields: { leadPhotoId: 'pier' }, missing: true })).toMatchObject([{ rule: 'photo-missing', place: { field: 'leadPhotoId', photoId: 'pier', photoField: 'file' } }])
    expect(found({ fields: { leadPhotoId: 'pier' }, body, missing: true })).toEqual(['ERROR photo-missing'])
  })
})

describe('what is said of a photo leads to where it is mended', () => {
  const inspector = { blockId: 'b2', photoId: 'pier' }
  test.each([
    [{ altText: '' }, 'altText'],
    [{ caption: '' }, 'caption'],
    [{ creditLine: '' }, 'creditLine'],
    [{ source: 'TK' }, 'source'],
    [{ rightsEndOn: '2026-03-02' }, 'rightsEndOn'],
  ])('%j to %s', (photo, photoField) => expect(check({ body: [p('x'), figure({})], photo })[0]?.place).toMatchObject({ ...inspector, photoField }))

  test('words of a placement are mended at the placement', () => {
    expect(check({ body: [p('x'), figure({ alt: '' })] })[0]?.place).toEqual({ ...inspector, photoField: 'altText', placementId: 'x' })
    expect(check({ body: [p('x'), figure({ caption: 'TK' })] })[0]?.place).toMatchObject({ placementId: 'x' })
  })
})

describe('rights', () => {
  const body = [p('x'), figure({})]
  const rights = (photo: Partial<PhotoFields>, given: Parameters<typeof check>[0] = {}) => found({ body, photo, ...given })

  test.each([
    ['2026-03-02', ['ERROR rights-ended']],
    // The day of the newsroom counts: in Seoul it is the third.
    ['2026-03-03', ['WARN rights-ending']],
    ['2026-03-10', ['WARN rights-ending']],
    ['2026-03-11', []],
    ['2026-02', ['ERROR rights-ended']],
    ['2026', []],
    ['20260302', ['ERROR rights-ended']],
    ['2026-03-02T10:00:00+01:00', ['ERROR rights-ended']],
    ['31 March', ['WARN rights-end-unclear']],
    ['2026-02-30', ['WARN rights-end-unclear']],
  ])('that end on %s', (rightsEndOn, expected) => expect(rights({ rightsEndOn })).toEqual(expected))

  test('end with the day of the newsroom, and count on the day a story goes out', () => {
    expect(rights({ rightsEndOn: '2026-03-02' }, { now: '2026-03-02T14:59:00.000Z' })).toEqual(['WARN rights-ending'])
    expect(rights({ rightsEndOn: '2026-03-02' }, { now: '2026-03-02T15:01:00.000Z' })).toEqual(['ERROR rights-ended'])
    const embargo = { embargoAt: '2026-03-20T00:00:00.000Z', embargoZone: 'Asia/Seoul' }
    expect(rights({ rightsEndOn: '2026-03-19' }, { fields: embargo })).toEqual(['ERROR embargo-running', 'ERROR rights-ended'])
  })

  test('forbid, and hold for one story', () => {
    expect(rights({ publicationForbidden: true })).toEqual(['ERROR photo-forbidden'])
    expect(rights({ oneTimeUse: true })).toEqual([])
    expect(check({ body, photo: { oneTimeUse: true }, known: { publishedIn: 'Strike over' } })).toMatchObject([{ rule: 'one-time-used', values: { story: 'Strike over' }, place: { photoField: 'oneTimeUse' } }])
    expect(rights({ oneTimeUse: true }, { known: { placedIn: 'Strike over' } })).toEqual(['WARN one-time-shared'])
    expect(rights({}, { known: { publishedIn: 'Strike over' } })).toEqual([])
  })

  test('of a minor and of a territory are worth a look', () => {
    const minor = { minorModelAgeDisclosure: 'http://ns.useplus.org/ldf/vocab/AG-A16' }
    expect(rights(minor)).toEqual(['WARN minor-unreleased'])
    expect(rights({ ...minor, modelReleaseStatus: 'http://ns.useplus.org/ldf/vocab/MR-UMR' })).toEqual([])
    expect(rights({ minorModelAgeDisclosure: 'AG-A18' })).toEqual([])
    expect(check({ body, photo: { territory: 'Calvera and Ostrel' } })).toMatchObject([{ level: 'NOTE', rule: 'territory-limited', values: { territory: 'Calvera and Ostrel' } }])
  })
})

describe('how a picture was made', () => {
  const body = [p('x'), figure({})]
  test.each<[Partial<PhotoFields>, Partial<CheckedPhoto>]>([
    [{ aiSystemUsed: 'Imagen 4' }, {}],
    [{ aiPromptInformation: 'a harbour at night' }, {}],
    [{ aiPromptWriterName: 'Ines Marlow' }, {}],
    [{ creator: 'Midjourney' }, {}],
    [{ creditLine: 'Ines Marlow with DALL·E 3' }, {}],
    [{ source: 'AI-generated' }, {}],
    [{ keywords: ['harbour', 'AI-generated image'] }, {}],
    [{ keywords: ['합성 사진'] }, {}],
    [{ intellectualGenre: 'Photo illustration' }, {}],
    [{}, { software: 'Adobe Firefly 3' }],
    [{}, { credentialsSay: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia' }],
    [{}, { fileName: 'ChatGPT Image Mar 3, 2026.png' }],
    [{}, { fileName: 'Gemini_Generated_Image_abc.png' }],
  ])('must be declared of %j %j', (photo, known) => {
    expect(check({ body, photo, known })).toMatchObject([{ level: 'ERROR', rule: 'source-type-missing', place: { photoField: 'digitalSourceType' } }])
    expect(found({ body, known, photo: { ...photo, digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' } })).toEqual([])
  })

  test.each<[Partial<PhotoFields>, Partial<CheckedPhoto>]>([
    [{ keywords: ['OpenAI', 'ChatGPT', 'Midjourney', 'composite materials'] }, { fileName: 'openai-launch.jpg' }],
    [{ creator: 'Jean Dalle', creditLine: 'Dalle/AFP' }, {}],
    [{}, { software: 'Adobe Photoshop 27.0', credentialsSay: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' }],
    [{ creator: 'Flux Studio', source: 'Montage Berlin' }, {}],
  ])('need not be of %j %j', (photo, known) => expect(found({ body, photo, known })).toEqual([]))

  test.each(['http://cv.iptc.org/newscodes/digitalsourcetype/softwareImage', 'https://example.org/types/dream'])('is not understood from %s', (digitalSourceType) => {
    expect(found({ body, photo: { digitalSourceType } })).toEqual(['WARN source-type-unknown'])
  })
})

describe('alt text', () => {
  const body = [p('x'), figure({})]
  test.each([
    ['at the PIER.', 'WARN alt-repeats-caption'],
    ['pier-9.jpg', 'WARN alt-is-file-name'],
    ['Pier 9', 'WARN alt-is-file-name'],
    ['DSC_0412', 'WARN alt-is-file-name'],
    ['IMG_20260303.jpeg', 'WARN alt-is-file-name'],
    ['A photo of a crane', 'NOTE alt-announces-photo'],
    ['Black-and-white photograph showing a crane', 'NOTE alt-announces-photo'],
    ['크레인이 서 있는 부두의 사진', 'NOTE alt-announces-photo'],
    ['صورة تظهر رافعة', 'NOTE alt-announces-photo'],
  ])('%s', (altText, expected) => expect(found({ body, photo: { altText } })).toEqual([expected]))

  test.each(['A crane', 'Photographers wait at the pier', 'Picture frames on a stall', '사진기자들이 기다린다', 'A photo finish at the regatta'])('%s is one', (altText) =>
    expect(found({ body, photo: { altText } })).toEqual([]),
  )

  test('of a placement is held against its own caption', () => expect(found({ body: [p('x'), figure({ caption: 'A crane' })] })).toEqual(['WARN alt-repeats-caption']))
})

describe('quotes', () => {
  const said = 'We have lost enough weeks at this port'
  test.each([`“${said},” she said.`, `"${said}," she said.`, `«${said}»`, `„${said}“`, `“${said}`])('%s needs a source', (words) => {
    expect(found({ body: [p(words)] })).toEqual(['WARN quote-uncited'])
  })

  test('of a few words do not', () => expect(found({ body: [p('A “fresh start” and a 6" pipe, and 6" more.')] })).toEqual([]))

  test('are counted by characters in Korean', () => {
    expect(found({ fields: { language: 'ko' }, body: [p('장관은 “우리는 이 항구에서 충분히 많은 주를 잃었다”고 말했다.')] })).toEqual(['WARN quote-uncited'])
    expect(found({ fields: { language: 'ko' }, body: [p('“새 출발”을 촉구했다.')] })).toEqual([])
  })

  test('that are cited, even in part, have one; pull quotes repeat', () => {
    expect(found({ body: [p('“', text(said, cited), '”')] })).toEqual([])
    expect(found({ body: [p('x'), { type: 'pullQuote', content: [p(`“${said}”`)] }] })).toEqual([])
  })

  test('are found where they stand', () => {
    const block = p('She said: ', text('“', { type: 'bold' }), `${said}”.`)
    const [finding] = check({ body: [block] })
    expect(textOfBlock(block).slice(finding?.place.from, finding?.place.to)).toBe(`“${said}”`)
  })
})

describe('structure', () => {
  test('a body without words', () => {
    expect(found({ body: [] })).toEqual(['ERROR body-empty'])
    expect(found({ body: [p(' '), figure({})] })).toEqual(['ERROR body-empty'])
  })

  test('links that will not be published', () => {
    expect(check({ body: [p('a ', text('click', link('javascript:x')))] })).toMatchObject([{ rule: 'link-unsafe', level: 'WARN', place: { blockId: 'b1', from: 2, to: 7 } }])
    expect(found({ body: [p(text('ok', link('https://example.org')))] })).toEqual([])
  })

  test('headings', () => {
    expect(found({ body: [p('x'), heading(2, '')] })).toEqual(['WARN heading-empty'])
    expect(found({ body: [p('x'), heading(3, 'A')] })).toEqual(['WARN heading-skipped'])
    expect(found({ body: [p('x'), heading(2, 'A'), heading(4, 'B')] })).toEqual(['WARN heading-skipped'])
    expect(found({ body: [p('x'), heading(2, 'A'), heading(3, 'B'), heading(2, 'C')] })).toEqual([])
  })

  test('tables without header cells', () => {
    const table = (type: 'tableCell' | 'tableHeader'): DocumentNode => ({ type: 'table', content: [{ type: 'tableRow', content: [cell(type, 'A'), cell('tableCell', 'B')] }] })
    expect(found({ body: [table('tableCell')] })).toEqual(['WARN table-without-header'])
    expect(found({ body: [table('tableHeader')] })).toEqual([])
  })
})

describe('citations', () => {
  const body = [p('x ', text('a passage', cited), ' y')]
  test('off the record or unchecked, without a word of their source', () => {
    expect(found({ body, citations: [{ id: 'c1', attribution: 'off-record', checked: true }] })).toEqual(['WARN citation-off-record'])
    expect(check({ body, citations: [{ id: 'c1', attribution: 'on-record', checked: false }] })).toMatchObject([
      { level: 'NOTE', message: 'A cited passage is not checked yet: “a passage”.', place: { blockId: 'b1', from: 2, to: 11 } },
    ])
  })
})

test('length against its target', () => {
  const body = [p('one two three four five six seven eight nine ten eleven twelve')]
  expect(check({ body, fields: { targetLength: 10 } })).toMatchObject([{ level: 'NOTE', rule: 'length-over', values: { words: 12, target: 10, difference: 2 } }])
  expect(found({ body, fields: { targetLength: 11 } })).toEqual([])
  expect(found({ body, fields: { targetLength: 100 } })).toEqual(['NOTE length-under'])
})

test('a headline goes by the limit of its section, however that is written, else by the general one', () => {
  const settings = { 'headline-limits': JSON.stringify({ general: 20, sections: [{ section: 'Sport', limit: 10 }, { section: '스포츠', limit: 5 }] }) }
  const long = (section: string, count: number) => check({ fields: { section, headline: '가'.repeat(count) }, settings }).map(({ rule, values }) => [rule, values['limit']])
  expect(long(' sport', 11)).toEqual([['headline-long', 10]])
  expect(long('ＳＰＯＲＴ', 10)).toEqual([])
  expect(long('스포츠'.normalize('NFD'), 6)).toEqual([['headline-long', 5]])
  expect(long('World', 21)).toEqual([['headline-long', 20]])
  expect(long('', 20)).toEqual([])
})

test('limits that cannot be read are as they usually are', () => {
  for (const setting of [undefined, '', '[]', '7', '{"general":0}', '{"general":"60"}', '{"sections":[{"section":"","limit":5}]}', '{"sections":[{"section":"A","limit":1e9}]}', '{']) {
    expect(readHeadlineLimits(setting)).toEqual({ general: 100, sections: [] })
  }
  const limits = withSectionLimit(withSectionLimit(readHeadlineLimits('{"general":70}'), 'Sport', 40), ' SPORT ', 50)
  expect(limits).toEqual({ general: 70, sections: [{ section: 'SPORT', limit: 50 }] })
  expect(withSectionLimit(limits, 'sport', null)).toEqual({ general: 70, sections: [] })
})

test('length in characters and in lines of the house', () => {
  const body: DocumentNode[] = [p('가'.repeat(30)), p('가'.repeat(10)), { type: 'pullQuote', content: [p('가'.repeat(100))] }]
  const korean = (targetUnit: StoryFields['targetUnit'], targetLength: number, settings = {}) => check({ body, fields: { language: 'ko', targetUnit, targetLength }, settings })
  expect(korean('characters', 40)).toEqual([])
  expect(korean('characters', 30)).toMatchObject([{ rule: 'length-over-characters', values: { characters: 40, target: 30, difference: 10 } }])
  expect(korean('lines', 3)).toEqual([])
  expect(korean('lines', 10)).toMatchObject([{ rule: 'length-under-lines', values: { lines: 3, target: 10, difference: 7 }, place: { field: 'targetLength' } }])
  expect(korean('lines', 3, { 'line-widths': '{"ko":10}' })).toMatchObject([{ message: 'The story fills 4 lines, 1 more than its target of 3.' }])
})

test('what blocks comes first, and every finding has an id of its own', () => {
  const findings = check({ fields: { dek: '', targetLength: 500 }, body: [p('TK and TK'), p('TK'), figure({}), figure({})], photo: { altText: '' } })
  const levels = findings.map((finding) => finding.level)
  expect(levels).toEqual(levels.toSorted((a, b) => ['ERROR', 'WARN', 'NOTE'].indexOf(a) - ['ERROR', 'WARN', 'NOTE'].indexOf(b)))
  expect(new Set(levels).size).toBe(3)
  expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length)
})

test('every gap of a sentence is filled', () => {
  expect(sentenceOf('heading-skipped', { excerpt: 'A', level: 4, before: 2 })).toBe('The heading “A” skips a level: 4 after 2.')
  expect(Object.keys(rules).length).toBeGreaterThan(20)
})

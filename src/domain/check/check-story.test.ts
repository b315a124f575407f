import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '../document/node.ts'
import { textOfBlock } from '../document/plain-text.ts'
import type { StoryFields } from '../story/story.ts'
import { check, cited, figure, found, link, p, text } from './finished-story.ts'
import { rules, sentenceOf } from './sentences.ts'

const heading = (level: number, words: string): DocumentNode => ({ type: 'heading', attrs: { level }, content: words === '' ? [] : [text(words)] })
const cell = (type: 'tableCell' | 'tableHeader', words: string): DocumentNode => ({ type, content: [p(words)] })

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

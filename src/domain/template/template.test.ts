import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understoodBlock } from '../document/blocks/not-understood/understand.ts'
import type { DocumentNode } from '../document/node.ts'
import { documentSchema } from '../document/schema.ts'
import { abbreviationAtEnd } from './abbreviation.ts'
import { formatDate } from './date-pattern.ts'
import { fillBeginning, fillBlocks, fillLine, type FieldValues } from './fields.ts'
import { templateBlocks } from './template-blocks.ts'
import { templateContent } from './template.ts'

const time = new Date('2026-11-08T06:05:00.000Z')
const values: FieldValues = { language: 'en', time, zone: 'Asia/Seoul', name: 'Mina Calder', dateline: 'CALVERA', headline: 'Port <b>talks</b> {slug}', section: '', slug: 'port-talks' }
const p = (...content: (string | DocumentNode)[]): DocumentNode => ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? { type: 'text', text: one } : one)) })

describe('a date', () => {
  test.each([
    ['en', 'MMMM d, yyyy', 'November 8, 2026'],
    ['en', 'EEE d MMM yy HH:mm', 'Sun 8 Nov 26 15:05'],
    ['en', "h:mm a 'o’clock'", '3:05 PM o’clock'],
    ['es', 'd ‘de’ MMMM', '8 de noviembre'],
    ['ko', 'M월 d일 EEEE', '11월 8일 일요일'],
    ['ko', 'yyyy년 MMMM d일', '2026년 11월 8일'],
    ['ja', 'MMMM', '11月'],
    ['ja', 'MMMM d日', '11月 8日'],
    ['ru', 'd MMMM', '8 ноября'],
    ['ru', 'MMMM yyyy', 'ноябрь 2026'],
    ['fa', 'yyyy', '۲۰۲۶'],
    ['not a tag', 'dd/MM', '08/11'],
  ])('in %s as %s', (language, pattern, expected) => expect(formatDate(pattern, { time, language, zone: 'Asia/Seoul' })).toBe(expected))

  test.each(['Q', 'MMMMM', 'ddd', 'yyyyy', "d 'of", 'hello'])('in letters of no known meaning is none: %s', (pattern) => expect(formatDate(pattern, { time, language: 'en' })).toBeNull())
})

describe('fields', () => {
  test.each([
    ['{dateline}, {date:MMM d}', 'CALVERA, Nov 8'],
    ['{date} at {time}', 'November 8, 2026 at 3:05 PM'],
    ['By {name}', 'By Mina Calder'],
    // A value is words, and is never filled again.
    ['“{headline}”', '“Port <b>talks</b> {slug}”'],
    ['{slug}', 'port-talks'],
    // What is unknown, or not known yet, waits for whoever writes.
    ['{section} {team} {date:Q} {name:x} {Date} {date', '{section} {team} {date:Q} {name:x} {Date} {date'],
    ['a{cursor}b', 'ab'],
  ])('%s', (line, expected) => expect(fillLine(line, values)).toBe(expected))

  test('keep the marks that they have in the text, and say where the caret goes', () => {
    const blocks = [p('By '), p({ type: 'text', text: '{name}', marks: [{ type: 'bold' }] }, ' on {cursor}{date:d}.{cursor}'), p('{cursor}')]
    expect(fillBlocks(blocks, values)).toEqual({
      blocks: [p('By '), p({ type: 'text', text: 'Mina Calder', marks: [{ type: 'bold' }] }, ' on 8.'), p()],
      caret: { block: 1, offset: 15 },
    })
    expect(fillBlocks([p('No caret.')], values).caret).toBeNull()
  })

  test('of a story are filled from one another', () => {
    const story = { headline: 'Weather for {dateline}', dateline: 'SEORIN {date:d}', dek: '{headline}', bylines: ['{name}'], tags: ['{section}'], section: 'Weather', language: 'ko' }
    const filled = { headline: 'Weather for SEORIN 8', dateline: 'SEORIN 8', dek: 'Weather for SEORIN 8', bylines: ['Mina Calder'], tags: ['Weather'], section: 'Weather', language: 'ko' }
    expect(fillBeginning(story, values)).toEqual(filled)
  })

  test('change nothing of a text that has none', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('{'))
    fc.assert(
      fc.property(fc.array(fc.array(words).map((texts) => p(...texts))), (paragraphs) => {
        const blocks = templateBlocks(paragraphs)
        expect(fillBlocks(blocks, values).blocks).toEqual(blocks)
      }),
      { numRuns: 50 },
    )
  })
})

/** Every node of some blocks. */
function* nodesOf(blocks: readonly DocumentNode[]): Generator<DocumentNode> {
  for (const block of blocks) {
    yield block
    yield* nodesOf(block.content ?? [])
  }
}

const types = ['paragraph', 'heading', 'bulletList', 'listItem', 'table', 'tableRow', 'tableCell', 'figure', 'footnote', 'factBox', 'pullQuote', 'notUnderstood', 'script', 'text', 'doc', 'hardBreak', '__proto__']
const hostile = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(...types),
      text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '\ud800', '\ufdd0', '<script>alert(1)</script>', '{cursor}')),
      attrs: fc.oneof(fc.constant({ level: 9, id: 'x', onclick: 'x', colspan: 1e9 }), fc.constant({ level: 2, start: 3, src: 'data:x' }), fc.anything()),
      marks: fc.oneof(fc.constant([{ type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'citation', attrs: { id: 'c' } }, { type: 'bold' }]), fc.anything()),
      content: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 4 })),
    },
    { requiredKeys: ['type'] },
  ),
})).node

describe('blocks from outside', () => {
  test('become blocks that a body has, whatever came, and nothing more when read again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.anything()), { maxLength: 5 }), (blocks) => {
        const kept = templateBlocks(blocks)
        for (const block of kept) expect(understoodBlock(documentSchema, block)).not.toBeNull()
        for (const { type, attrs, marks } of nodesOf(kept)) {
          expect(['figure', 'notUnderstood']).not.toContain(type)
          expect(attrs ?? {}).not.toHaveProperty('id')
          for (const mark of marks ?? []) {
            expect(mark.type).not.toBe('citation')
            expect(String(mark.attrs?.['href'])).not.toMatch(/script:/)
          }
        }
        expect(templateBlocks(kept)).toEqual(kept)
      }),
      { numRuns: 300 },
    )
  })

  test('keep their words, marks, lists, tables and footnotes; photos, ids and citations stay out', () => {
    const citation = { type: 'citation' as const, attrs: { id: 'c1' } }
    const blocks: DocumentNode[] = [
      { ...p('Said ', { type: 'text', text: 'Kim', marks: [{ type: 'italic' }, citation] }, { type: 'footnote', content: [{ type: 'text', text: 'note' }] }, '  '), attrs: { id: 'b1' } },
      { type: 'figure', attrs: { id: 'b2', photoId: 'p', placementId: 'q', caption: 'Pier', alt: null } },
      { type: 'orderedList', attrs: { id: 'b3', start: 3, type: null }, content: [{ type: 'listItem', content: [p('one')] }] },
    ]
    expect(templateBlocks(blocks)).toEqual([
      p('Said ', { type: 'text', text: 'Kim', marks: [{ type: 'italic' }] }, { type: 'footnote', content: [{ type: 'text', text: 'note' }] }, '  '),
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [p('one')] }] },
    ])
  })

  test('have their limits', () => {
    const content = { name: 'A', abbreviation: 'a', story: {}, blocks: [{ type: 'paragraph' }] }
    const accepts = (changes: object) => templateContent.safeParse({ ...content, ...changes }).success
    expect(accepts({})).toBe(true)
    expect(accepts({ abbreviation: '서명' })).toBe(true)
    expect([accepts({ abbreviation: 'a b' }), accepts({ abbreviation: 'a'.repeat(41) }), accepts({ name: 'x'.repeat(201) })]).toEqual([false, false, false])
    expect(accepts({ blocks: Array.from({ length: 501 }, () => ({})) })).toBe(false)
    expect(accepts({ blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(500_000) }] }] })).toBe(false)
    expect(templateContent.parse({ ...content, story: { headline: 'A', slug: 's', status: 'published', notes: 'n', leadPhotoId: null } }).story).toEqual({ headline: 'A' })
  })
})

test.each([
  ['sig', 'sig'],
  ['He said sig', 'sig'],
  ['“sig', 'sig'],
  ['design', null],
  ['longsig', 'longsig'],
  ['a longsig', 'longsig'],
  ['항만 서명', '서명'],
  ['항만서명', null],
  ['end;s', ';s'],
  ['Sig', null],
  ['', null],
])('a line %j ends with the abbreviation %j', (line, abbreviation) => expect(abbreviationAtEnd(line, ['sig', 'longsig', 'sign', '서명', ';s', ''])).toBe(abbreviation))

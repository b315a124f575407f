import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../find/matcher.ts'
import type { FindQuery } from '../../find/query.ts'
import { edited, editsFor } from '../../find/replacement.ts'
import { emptyPhotoFields, type PhotoFields } from '../fields.ts'
import { changesOf, fieldsByPhoto, textsOf, type BatchOperation, type BatchPhoto, type FieldChange } from './batch.ts'
import { fieldText, itemsOf, textOfItems } from './caption-template.ts'
import { CodeBook } from './codes.ts'
import { wordFields, type WordField } from './field-names.ts'
import { readRoster } from './roster.ts'
import { fillVariables } from './variables.ts'

const codes = new CodeBook([readRoster('dock1\tthe chair of the dock workers’ union\ncal10\tBruno Azaí {city}').entries])
const setting = { codes, language: 'en', now: new Date('2026-03-04T12:00:00Z') }

function photo(id: string, fields: Partial<PhotoFields> = {}): BatchPhoto {
  return { id, fileName: `${id}.jpg`, fields: { ...emptyPhotoFields(), ...fields } }
}

/** As the window's thread does it. */
function replacing(photos: readonly BatchPhoto[], fields: readonly WordField[], query: FindQuery, replacement: string): BatchOperation {
  const prepared = prepare(query)
  const find = prepared.kind === 'matcher' ? prepared.find : () => []
  return { kind: 'replace', fields, replaced: new Map(textsOf(photos, fields).map((text) => [text, edited(text, editsFor(find(text), text, replacement, query))])) }
}

const full: Partial<PhotoFields> = {
  headline: 'Port talks', city: 'Calvera', creator: 'Eva Lund', dateCreated: '2026-03-03T08:15:00+09:00', personsShown: ['Jonas Vik', 'Mina Seo', 'Bruno Azaí'],
  locationsShown: [{ name: 'Pier 4', identifiers: [], sublocation: '', city: 'Calvera', provinceOrState: '', country: 'Calvera', countryCode: '', worldRegion: '' }],
}

describe('variables', () => {
  const fill = (text: string, language = 'en', fields: Partial<PhotoFields> = full) =>
    fillVariables(text, { fields: photo('p', fields).fields, fileName: 'calvera-0042.JPG', number: 7, language, now: new Date('2026-03-04T12:00:00Z'), zone: 'Asia/Seoul' })
  test.each([
    ['{headline} in {city}', 'Port talks in Calvera', 'en'],
    ['{date:MMMM d} {time}', 'March 3 8:15 AM', 'en'],
    ['{date}', '3 mars 2026', 'fr'],
    ['{date:M월 d일}', '3월 3일', 'ko'],
    ['{iptc:PersonShown}', 'Jonas Vik, Mina Seo, and Bruno Azaí', 'en'],
    ['{iptc:Person Shown in the Image} · {persons}', 'Jonas Vik, Mina Seo et Bruno Azaí · Jonas Vik, Mina Seo et Bruno Azaí', 'fr'],
    ['{iptc:Iptc4xmpExt}{iptc:PersonInImage}', '{iptc:Iptc4xmpExt}Jonas Vik, Mina Seo 및 Bruno Azaí', 'ko'],
    ['{iptc:LocationShown}', 'Pier 4, Calvera, Calvera', 'en'],
    ['{filename}-{seq:001}-{n}', 'calvera-0042-007-7', 'en'],
    ['{today:yyyy-MM-dd}', '2026-03-04', 'not a language!'],
  ])('%s', (text, filled, language) => expect(fill(text, language).text).toBe(filled))

  test('what is unknown, or what the photo does not say, stays and is told', () => {
    expect(fill('{colour} {date:QQQ} {country} {seq:x} {{headline}} {city:x}')).toEqual({
      text: '{colour} {date:QQQ} {country} {seq:x} {{headline}} {city:x}',
      open: [{ written: '{colour}', why: 'unknown' }, { written: '{date:QQQ}', why: 'unknown' }, { written: '{country}', why: 'empty' }, { written: '{seq:x}', why: 'unknown' }, { written: '{city:x}', why: 'unknown' }],
    })
  })
  test('a date of which only a part is known has no other parts', () => {
    const at = (dateCreated: string, text: string) => fill(text, 'en', { dateCreated }).text
    expect(at('2026', '{date:yyyy} {date:MMMM} {date}')).toBe('2026 {date:MMMM} {date}')
    expect(at('2026-03', '{date:MMMM yyyy} {date:d}')).toBe('March 2026 {date:d}')
    expect(at('2026:03:03 23:59:00', "{date:d 'h' MMM} {time:HH:mm}")).toBe('3 h Mar 23:59')
    for (const wrong of ['', 'spring', '2026-02-31', '2026-13-01']) expect(at(wrong, '{date}')).toBe('{date}')
  })
  test('a value is words: braces in it are filled by nobody, and line ends become spaces', () => {
    expect(fill('{headline}', 'en', { headline: '{city}\nof glass', city: 'Calvera' }).text).toBe('{city} of glass')
  })
})

describe('a batch', () => {
  const photos = [photo('a', { caption: 'Two crates', keywords: ['port'] }), photo('b', full), photo('c', { caption: '部长在港口。' })]
  const after = (operation: BatchOperation) => changesOf(photos, operation, setting).changes.map(({ photoId, field, after: value }) => [photoId, field, value])

  test('sets, appends and prepends, each photo with its own variables and with codes', () => {
    expect(after({ kind: 'set', field: 'caption', text: String.raw`\dock1\ at {headline}, {n}` })).toEqual([
      ['a', 'caption', 'the chair of the dock workers’ union at {headline}, 1'],
      ['b', 'caption', 'the chair of the dock workers’ union at Port talks, 2'],
      ['c', 'caption', 'the chair of the dock workers’ union at {headline}, 3'],
    ])
    expect(after({ kind: 'append', field: 'caption', text: 'March 3.' }).map(([, , text]) => text)).toEqual(['Two crates March 3.', 'March 3.', '部长在港口。March 3.'])
    expect(after({ kind: 'append', field: 'caption', text: ', at the pier' })[0]?.[2]).toBe('Two crates, at the pier')
    expect(after({ kind: 'prepend', field: 'caption', text: 'CALVERA —' })[0]?.[2]).toBe('CALVERA — Two crates')
    expect(after({ kind: 'append', field: 'keywords', text: 'strike; port；dock' }).map(([, , list]) => list)).toEqual([['port', 'strike', 'dock'], ['strike', 'port', 'dock'], ['strike', 'port', 'dock']])
  })
  test('finds and replaces as the story’s search does, copies, clears and expands', () => {
    const query = { text: 'CRATES', isRegex: false, matchCase: false, matchAccents: false, wholeWords: true, language: 'en' }
    expect(after(replacing(photos, ['caption', 'keywords'], query, 'boxes'))).toEqual([['a', 'caption', 'Two boxes']])
    expect(after(replacing(photos, ['personsShown'], { ...query, text: '(\\w+) Vik', isRegex: true, matchCase: true }, '$1 Wik'))).toEqual([['b', 'personsShown', ['Jonas Wik', 'Mina Seo', 'Bruno Azaí']]])
    expect(after({ kind: 'copy', photoId: 'b', fields: ['city', 'headline'] })).toEqual([['a', 'headline', 'Port talks'], ['a', 'city', 'Calvera'], ['c', 'headline', 'Port talks'], ['c', 'city', 'Calvera']])
    expect(after({ kind: 'clear', fields: ['caption', 'keywords'] })).toEqual([['a', 'caption', ''], ['a', 'keywords', []], ['c', 'caption', '']])
    const coded = changesOf([photo('d', { caption: String.raw`\cal10\ and \none\ ` })], { kind: 'expand', fields: ['caption'] }, setting)
    expect(changesOf([photo('e', { city: String.raw`\none\ ` })], { kind: 'expand', fields: wordFields }, setting)).toMatchObject({ changes: [], unfilled: [{ photoId: 'e', field: 'city', why: 'code' }] })
    expect(coded.changes[0]?.after).toBe(String.raw`Bruno Azaí {city} and \none\ `)
    expect(coded.unfilled).toEqual([{ photoId: 'd', field: 'caption', written: String.raw`\none\ `.trim(), why: 'code' }])
  })
  test('items that nothing was found in stay whole, whatever signs stand in them', () => {
    const listed = [photo('f', { keywords: ['Paris; France', 'crate'], personsShown: ['Lund; Eva', String.raw`\cal10\ `.trim()] })]
    const query = { text: 'crate', isRegex: false, matchCase: false, matchAccents: false, wholeWords: true, language: 'en' }
    const keywords = (replacement: string) => changesOf(listed, replacing(listed, ['keywords'], query, replacement), setting).changes[0]?.after
    expect(keywords('box; lid')).toEqual(['Paris; France', 'box', 'lid'])
    expect(keywords('Paris; France')).toEqual(['Paris; France', 'Paris', 'France'])
    expect(changesOf(listed, { kind: 'expand', fields: ['personsShown'] }, setting).changes[0]?.after).toContain('Lund; Eva')
  })
  test('a template fills all of its fields or the empty ones alone, and tells what it could not fill', () => {
    const template = { name: 'Port', language: 'ko', texts: { caption: '{headline}, {date:M월 d일}', creditLine: '{creator}/Calvera Photo', keywords: 'port; {city}', title: '  ' } }
    const all = changesOf(photos, { kind: 'template', template, onlyEmpty: true }, setting)
    expect(all.changes.filter(({ photoId }) => photoId === 'b').map(({ field, after: value }) => [field, value])).toEqual([
      ['caption', 'Port talks, 3월 3일'], ['creditLine', 'Eva Lund/Calvera Photo'], ['keywords', ['port', 'Calvera']],
    ])
    expect(all.changes.filter(({ photoId }) => photoId === 'a').map(({ field }) => field)).toEqual(['creditLine'])
    expect(all.unfilled.filter(({ photoId }) => photoId === 'a')).toEqual([{ photoId: 'a', field: 'creditLine', written: '{creator}', why: 'empty' }])
    expect(changesOf(photos, { kind: 'template', template, onlyEmpty: false }, setting).changes.filter(({ photoId }) => photoId === 'a')).toHaveLength(3)
  })
  test('what a field cannot keep is left out and told', () => {
    expect(changesOf(photos, { kind: 'set', field: 'dateCreated', text: 'x'.repeat(41) }, setting)).toMatchObject({ changes: [], tooLong: [{ photoId: 'a' }, { photoId: 'b' }, { photoId: 'c' }] })
  })
  test('a value of a photo is never read as a code', () => {
    const { value } = fieldText('caption', '{headline}', { fields: { ...emptyPhotoFields(), headline: String.raw`\dock1\ ` }, fileName: '', number: 1, language: 'en', now: setting.now }, codes)
    expect(value).toBe(String.raw`\dock1\ `.trim())
  })
})

const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('Calvera', '칼베라', String.raw`\dock1\ `, '{city}', 'a; b', ' '))
const items = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { maxLength: 3 })
const anyPhoto = fc.record({ caption: words, headline: words, city: words, keywords: items, personsShown: items }).map((fields) => photo('', fields).fields)
const anyPhotos = fc.array(anyPhoto, { minLength: 1, maxLength: 5 }).map((list) => list.map((fields, index): BatchPhoto => ({ id: `p${index}`, fileName: `p${index}.jpg`, fields })))
const anyFields = fc.subarray<WordField>(['caption', 'headline', 'city', 'keywords', 'personsShown'], { minLength: 1 })
const anyField = anyFields.map((fields) => fields[0] ?? 'caption')
const query = fc.record({ text: words, isRegex: fc.constant(false), matchCase: fc.boolean(), matchAccents: fc.boolean(), wholeWords: fc.boolean(), language: fc.constant('en') })
const idempotent = fc.oneof(
  fc.record({ kind: fc.constant('clear' as const), fields: anyFields }),
  fc.record({ kind: fc.constant('copy' as const), photoId: fc.constantFrom('p0', 'p1', 'gone'), fields: anyFields }),
  fc.record({ kind: fc.constant('set' as const), field: anyField, text: fc.constantFrom('Pier', '{filename} {n}', String.raw`\dock1\ ; x`) }),
  fc.record({ kind: fc.constant('append' as const), field: fc.constantFrom<WordField>('keywords', 'personsShown'), text: words.filter((text) => !text.includes('{')) }),
)
const anyOperation = fc.oneof(
  idempotent,
  fc.record({ kind: fc.constantFrom('append' as const, 'prepend' as const), field: anyField, text: words }),
  fc.record({ fields: anyFields, query, replacement: words }),
  fc.record({ kind: fc.constant('expand' as const), fields: anyFields }),
)

function made(photos: readonly BatchPhoto[], changes: readonly FieldChange[]): BatchPhoto[] {
  const byPhoto = fieldsByPhoto(changes)
  return photos.map((one) => ({ ...one, fields: { ...one.fields, ...byPhoto.get(one.id) } }))
}

test('every change is one, names what was there, and lays its new words over nothing else', () => {
  fc.assert(
    fc.property(anyPhotos, anyOperation, (photos, asked) => {
      const operation = 'query' in asked ? replacing(photos, asked.fields, asked.query, asked.replacement) : asked
      const { changes } = changesOf(photos, operation, setting)
      const put = (field: keyof FieldChange & ('before' | 'after')) => changes.map((change) => ({ ...change, after: change[field] }))
      expect(made(made(photos, put('after')), put('before'))).toEqual(photos)
      for (const { photoId, field, before, after } of changes) {
        expect(photos.find(({ id }) => id === photoId)?.fields[field]).toEqual(before)
        expect(after).not.toEqual(before)
      }
      expect(new Set(changes.map(({ photoId, field }) => `${photoId} ${field}`)).size).toBe(changes.length)
    }),
    { numRuns: 300 },
  )
})

test('to set, copy, clear or add to a list twice is to do it once', () => {
  fc.assert(
    fc.property(anyPhotos, idempotent, (photos, operation) => {
      const once = made(photos, changesOf(photos, operation, setting).changes)
      expect(changesOf(once, operation, setting).changes).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a list written as one text has the same items again, and every field of words can be filled', () => {
  expect(itemsOf(textOfItems(['a, b', 'c']))).toEqual(['a, b', 'c'])
  const fields = photo('p').fields
  expect(wordFields.filter((field) => typeof fields[field] !== 'string' && !Array.isArray(fields[field]))).toEqual([])
  const text = Object.entries(fields).filter(([name, value]) => !['colourLabel', 'pick'].includes(name) && (typeof value === 'string' || (Array.isArray(value) && !['locationsShown', 'licensors', 'copyrightOwners', 'imageCreators', 'imageSuppliers', 'imageRegions'].includes(name))))
  expect(wordFields.toSorted()).toEqual(text.map(([name]) => name).toSorted())
})

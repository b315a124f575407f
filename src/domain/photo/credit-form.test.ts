import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeCredit, parseCredit, readCreditForm, usualForms, type CreditFields, type CreditForm } from './credit-form.ts'
import { splitCredit } from './captions/split-credit.ts'
import { creditOf } from './photo.ts'

const form = (written: string): CreditForm => {
  const read = readCreditForm(written)
  if (read === null) throw new Error(`${written} is no form`)
  return read
}
const photo = (creator: string, creditLine: string, source: string): CreditFields => ({ creator, creditLine, source })

describe('a credit as the house writes it', () => {
  test.each([
    ['{creator}/{credit}', photo('Eva Lund', 'Calvera Photo', 'AFP'), 'Eva Lund/Calvera Photo'],
    ['{creator}/{credit}', photo('', 'Calvera Photo', ''), 'Calvera Photo'],
    ['{creator}/{credit}', photo('Eva Lund', '', ''), 'Eva Lund'],
    // A credit line that names the photographer itself.
    ['{creator}/{credit}', photo('Eva Lund', 'Eva Lund/AFP', 'AFP'), 'Eva Lund/AFP'],
    ['{creator}/{credit}', photo('Eva Lund', 'Eva Lund', ''), 'Eva Lund'],
    ['{creator}/{credit}', photo('Eva', 'Eva Photo', ''), 'Eva/Eva Photo'],
    ['Source: {source}', photo('', '', 'Calvera Photo'), 'Source: Calvera Photo'],
    ['사진={source}', photo('', '연합뉴스', '연합뉴스'), '사진=연합뉴스'],
    ['사진={creator}/{source}', photo('홍길동', '', '연합뉴스'), '사진=홍길동/연합뉴스'],
    ['{creator}/{credit}', photo('Lund/Vik', 'AFP', ''), 'Lund/Vik / AFP'],
    ['{creator} / {source}', photo('Lund / Vik', '', 'A / B'), 'Lund / Vik\u00a0/\u00a0A / B'],
    ['{creator}, {credit}', photo('Vik, Jr.', 'AFP', ''), 'Vik, Jr. , AFP'],
  ])('%s %j', (written, fields, credit) => expect(composeCredit(fields, form(written))).toBe(credit))

  test.each([
    // The source alone would drop the credit line that the agency asks for.
    ['Source: {source}', photo('', 'Calvera Photo', '')],
    ['{creator}/{source}', photo('Eva Lund', 'Calvera Photo', '')],
    ['Source: {source}', photo('', '', '')],
  ])('is written as usual where the form would leave something out: %s %j', (written, fields) => {
    expect(composeCredit(fields, form(written))).toBeNull()
    expect(creditOf(fields, form(written))).toBe(creditOf(fields, null))
  })
})

test('one string is taken apart as the form says', () => {
  expect(parseCredit('Eva Lund/Calvera Photo', form('{creator}/{credit}'))).toEqual(photo('Eva Lund', 'Calvera Photo', ''))
  expect(parseCredit(' 사진=홍길동 / 연합뉴스 ', form('사진={creator}/{source}'))).toEqual(photo('홍길동', '', '연합뉴스'))
  for (const [text, written] of [['Calvera Photo', '{creator}/{credit}'], ['A/B/C', '{creator}/{credit}'], ['Photo: X', 'Source: {source}'], ['/AFP', '{creator}/{credit}'], ['Source:', 'Source: {source}']] as const) {
    expect(parseCredit(text, form(written))).toBeNull()
  }
})

test('what is no form is none', () => {
  for (const written of [undefined, '', '  ', 'AFP', '{creator}{credit}', '{creator}/{creator}', '{photographer}', '{creator}/{x}', '{source}\n{creator}', 'x'.repeat(121) + '{source}']) expect(readCreditForm(written)).toBeNull()
  for (const written of usualForms) expect(readCreditForm(written)?.written).toBe(written)
})

const sign = fc.constantFrom('/', ' / ', ', ', ' via ', '·', ' | ', '=')
const name = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constantFrom('Lund/Vik', 'Lund / Vik', 'Vik, Jr.', 'A via B', '연합뉴스', 'A\u00a0/\u00a0B', '사진=x', 'Source: y', '///'))
  .map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '')

test('a credit that was composed is taken apart into the same names, whatever stands in them', () => {
  const forms = fc.oneof(
    fc.constantFrom(...usualForms, '{creator}, {credit}', '[{credit} via {creator}]'),
    fc.tuple(fc.constantFrom('', 'Photo: ', '사진='), fc.shuffledSubarray(['{creator}', '{credit}', '{source}'], { minLength: 1 }), sign, fc.constantFrom('', ' 제공', ')')).map(([before, names, between, behind]) => before + names.join(between) + behind),
  )
  fc.assert(
    fc.property(forms, name, name, name, (written, creator, creditLine, source) => {
      const read = form(written)
      const given = photo(creator, creditLine, source)
      const composed = composeCredit(given, read)
      const asked = photo('', '', '')
      for (const one of read.names) asked[one] = given[one]
      // Who is named twice is written once: that is not to be told apart.
      fc.pre(new Set(read.names.map((one) => given[one])).size === read.names.length)
      fc.pre(read.names.every((one) => one === 'creditLine' || !read.names.includes('creditLine') || !creditLine.split(/\s*[/|｜／]\s*|\s+via\s+|,\s+/u).includes(given[one])))
      expect(parseCredit(composed ?? '', read)).toEqual(asked)
    }),
    { numRuns: 1_000 },
  )
})

test('no name of a credit is lost to a form', () => {
  fc.assert(
    fc.property(fc.constantFrom(...usualForms), fc.oneof(fc.constant(''), name), fc.oneof(fc.constant(''), name), fc.oneof(fc.constant(''), name), (written, creator, creditLine, source) => {
      const given = photo(creator, creditLine, source)
      const shown = creditOf(given, form(written))
      if (creator + creditLine + source !== '') expect(shown).not.toBe('')
      const asked = form(written).names
      if (creditLine !== '' && asked.some((one) => given[one] === '') && !asked.includes('creditLine')) expect(shown).toBe(creditLine)
    }),
  )
})

test('a credit that came as one string is taken apart as the house writes it, else as agencies do', () => {
  expect(splitCredit('Eva Lund/Calvera Photo', form('{creator}/{credit}'))).toEqual(photo('Eva Lund', 'Calvera Photo', ''))
  expect(splitCredit('Photo by Eva Lund/Calvera Photo', null)).toEqual(photo('Eva Lund', 'Eva Lund/Calvera Photo', 'Calvera Photo'))
  expect(splitCredit('Photo by Eva Lund/Calvera Photo', form('{creator}/{credit}'))).toEqual(photo('Eva Lund', 'Calvera Photo', ''))
  expect(splitCredit('Photo: Eva Lund/AFP', form('Photo: {creator}/{source}'))).toEqual(photo('Eva Lund', '', 'AFP'))
  expect(splitCredit('사진=연합뉴스', form('{creator}/{credit}'))).toEqual(photo('', '연합뉴스', '연합뉴스'))
  expect(splitCredit('Calvera Photo', form('{creator}/{credit}'))).toBeNull()
})

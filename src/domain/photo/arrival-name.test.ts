import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Length } from '../text/utf8.ts'
import { arrivalName, arrivalNames, countsPhotos, faultOfPattern } from './arrival-name.ts'
import { emptyPhotoFields } from './photo.ts'

const values = (fields: Partial<ReturnType<typeof emptyPhotoFields>> = {}, number = 1, fileName = 'DSC_0412.JPG') => ({
  fields: { ...emptyPhotoFields(), ...fields }, fileName, number, language: 'en', now: new Date('2026-03-04T09:00:00Z'),
})
const taken = { dateCreated: '2026-03-03T14:01:07', creator: 'Ines Marlow', city: '서린시' }

test('a pattern names a photo by what it says; what it does not say leaves no trace', () => {
  const pattern = '{date:yyyyMMdd}_{creator}_{seq:0001}'
  expect(arrivalName(pattern, values(taken, 7))).toBe('20260303_Ines Marlow_0007.jpg')
  expect(arrivalName(pattern, values({ creator: 'Ines Marlow' }))).toBe('Ines Marlow_0001.jpg')
  expect(arrivalName(pattern, values({ dateCreated: '2026-03-03' }))).toBe('20260303_0001.jpg')
  expect(arrivalName('{city}-{filename}', values(taken))).toBe('서린시-DSC_0412.jpg')
  expect(arrivalName('{city}', values())).toBe('DSC_0412.JPG')
  expect(arrivalName('{creator}', values({ creator: 'Con' }))).toBe('_Con.jpg')
  expect(arrivalName('{creator}', values({ creator: '../../etc/passwd: "a|b"' }))).toBe('etc-passwd- -a-b.jpg')
  expect(arrivalName('{headline}', values({ headline: 'x'.repeat(400) }))).toHaveLength(204)
})

test('what nobody knows is told, and a number is seen', () => {
  expect(faultOfPattern('{date:yyyy}_{team}_{city}', 'en')).toEqual({ kind: 'unknown', written: ['{team}'] })
  expect(['{date:yyyy}_{seq}', 'plain', '{iptc:PersonShown}', ''].map((pattern) => faultOfPattern(pattern, 'en'))).toEqual([null, null, null, null])
  expect(['{date:yyyy', 'date}', '{whose-is-it}', '{{city}}', '{}'].map((pattern) => faultOfPattern(pattern, 'en')?.kind)).toEqual(['brace', 'brace', 'brace', 'brace', 'brace'])
  expect(['{seq}', 'a{seq:001}', '{n}', '{filename}', '{{seq}}'].map(countsPhotos)).toEqual([true, true, true, false, false])
})

test('photos that come in together are told apart', () => {
  const photos = ['DSC_1.JPG', 'DSC_2.jpg', 'DSC_3.jpg'].map((fileName, index) => ({ fileName, fields: { ...emptyPhotoFields(), city: ['Calvera', 'calvera', ''][index] ?? '' } }))
  const now = new Date('2026-03-04T09:00:00Z')
  expect(arrivalNames('{city}', photos, 'en', now)).toEqual(['Calvera.jpg', 'calvera (2).jpg', 'DSC_3.jpg'])
  expect(arrivalNames('{city}_{seq:01}', photos, 'en', now)).toEqual(['Calvera_01.jpg', 'calvera_02.jpg', '03.jpg'])
})

test('whatever a photo says, the name is one that any system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (creator, headline) => {
      const name = arrivalName('{creator} {headline}', values({ creator, headline }))
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
      expect(name).not.toMatch(/^[. ]|[. ]$/)
      expect(name.length).toBeGreaterThan(0)
    }),
    { numRuns: 50 },
  )
  expect(arrivalName('{creator}', values({ creator: 'Eva\u202Egpj.\u200fLund' }))).toMatch(/^Evagpj\.Lund\.\w+$/)
  // Three bytes for each syllable.
  expect(utf8Length(arrivalName('{headline}', values({ headline: '가'.repeat(150) })))).toBeLessThan(240)
})

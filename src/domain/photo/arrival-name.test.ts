import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivalName, countsPhotos, unknownVariables } from './arrival-name.ts'
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
  expect(arrivalName('{headline}', values({ headline: 'x'.repeat(400) }))).toHaveLength(154)
})

test('what nobody knows is told, and a number is seen', () => {
  expect(unknownVariables('{date:yyyy}_{team}_{city}', values()).map(({ written }) => written)).toEqual(['{team}'])
  expect(['{seq}', 'a{seq:001}', '{n}', '{filename}', '{{seq}}'].map(countsPhotos)).toEqual([true, true, true, false, false])
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
})

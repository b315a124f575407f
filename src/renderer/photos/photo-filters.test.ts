import { expect, test } from 'vitest'
import fc from 'fast-check'
import { emptyPhotoFields, photoFacts, type Photo, type PhotoFields } from '#domain/photo/photo.ts'
import { filterDays, findPhotos, noFilter, PhotoCounter, PhotoFinder, photoOrders, sections, type FilterSurroundings, type PhotoFilter } from './photo-filters.ts'

const surroundings: FilterSurroundings = { days: filterDays('2026-03-03'), stories: new Map([['p1', ['port-talks']]]) }

function photo(id: string, fields: Partial<PhotoFields> = {}, more: Partial<Photo> = {}): Photo {
  return {
    id, fileName: `${id}.jpg`, original: { sha256: '0'.repeat(64), mediaType: 'image/jpeg', bytes: 1, width: 3, height: 2 },
    facts: photoFacts.parse({}),
    fields: { ...emptyPhotoFields(), ...fields }, revision: 1, drift: [], createdAt: '2026-03-03T10:00:00Z', updatedAt: '2026-03-03T10:00:00Z', trashedAt: null, ...more,
  }
}

const found = (photos: readonly Photo[], filter: PhotoFilter, query = '') => findPhotos(photos, { filter, query, order: 'newest' }, surroundings).map(({ id }) => id).toSorted()

test('values of one section are alternatives, sections are asked together, and a search besides', () => {
  const desk = [
    photo('p1', { creator: 'Ines', source: 'Wire', rating: 3, caption: 'Über den Kränen', altText: 'a', copyrightNotice: '©' }),
    photo('p2', { creator: 'Ines', creditLine: 'Harbor', rating: 1, rightsEndOn: '2026-03-02', personsShown: ['한지원'] }),
    photo('p3', { creator: 'Tomás', source: 'Wire', rightsEndOn: '2026-03-20', dateCreated: '2026-03-02T09:00:00', city: '인천' }),
    photo('p4', { dateCreated: '2025-11', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', pick: 'rejected' }, { original: null }),
  ]
  expect(found(desk, { creator: ['Ines', 'Tomás'] })).toEqual(['p1', 'p2', 'p3'])
  expect(found(desk, { creator: ['Ines'], agency: ['Harbor', 'Wire'], rating: ['2'] })).toEqual(['p1'])
  expect(found(desk, { rights: ['expired'] })).toEqual(['p2'])
  expect(found(desk, { rights: ['ending'] })).toEqual(['p3'])
  expect(found(desk, { date: ['yesterday'] })).toEqual(['p3'])
  expect(found(desk, { date: ['2025', '2026-03'] })).toEqual(['p3', 'p4'])
  expect(found(desk, { story: ['unused'], lacks: ['rights'], made: ['ai'] })).toEqual(['p4'])
  expect(found(desk, { story: ['port-talks'] })).toEqual(['p1'])
  expect(found(desk, { lacks: ['file'] })).toEqual(['p4'])
  expect(found(desk, noFilter, 'uber kranen')).toEqual(['p1'])
  expect(found(desk, noFilter, '한지')).toEqual(['p2'])
  expect(findPhotos(desk, { filter: { lacks: ['altText'] }, query: '', order: 'newest', stays: new Set(['p1']) }, surroundings)).toHaveLength(4)
})

test('file names are sorted as people count, dates from the latest', () => {
  const desk = [photo('img_10'), photo('img_9', { dateCreated: '2026-01-01' }), photo('IMG_2', { dateCreated: '2026-02-01T10:00:00' })]
  const ordered = (order: 'file' | 'taken') => findPhotos(desk, { filter: noFilter, query: '', order }, surroundings).map(({ id }) => id)
  expect(ordered('file')).toEqual(['IMG_2', 'img_9', 'img_10'])
  expect(ordered('taken')).toEqual(['IMG_2', 'img_9', 'img_10'])
})

test('a count kept up to date is the count made anew, and says what choosing it would leave', () => {
  const one = fc.record({ creator: fc.constantFrom('', 'Ines', 'Tomás'), source: fc.constantFrom('', 'Wire', 'Harbor'), rating: fc.integer({ min: 0, max: 5 }), city: fc.constantFrom('', 'Oslo') })
  const filters = fc.record({ creator: fc.subarray(['Ines', 'Tomás']), agency: fc.subarray(['Wire']), rating: fc.subarray(['1', '4']) })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.array(one, { maxLength: 6 }), fc.nat(12), filters, (first, later, kept, filter) => {
      const before = first.map((fields, index) => photo(`a${index}`, fields))
      const now = [...later.map((fields, index) => photo(`b${index}`, fields)), ...before.slice(0, kept)]
      const counter = new PhotoCounter()
      counter.count(before, filter, surroundings)
      // A count that was broken off leaves nothing behind.
      counter.begin([...before.slice(0, 3)], { rating: ['1'] }, surroundings)
      counter.advance(1)
      counter.begin(now, filter, surroundings)
      let counts = counter.advance(2)
      while (counts === null) counts = counter.advance(2)
      const anew = new PhotoCounter().count(now, filter, surroundings)
      for (const order of photoOrders) {
        const finder = new PhotoFinder()
        const question = { filter, query: '', order }
        const staying = { ...question, stays: new Set(['a1', 'b0']) }
        for (const [photos, asked] of [[before, question], [before, staying], [now, staying], [now, question]] as const) {
          expect(finder.find(photos, asked, surroundings)).toEqual(findPhotos(photos, asked, surroundings))
        }
      }
      for (const section of sections) {
        for (const value of new Set([...counts[section].keys(), ...anew[section].keys()])) {
          expect(counts[section].get(value) ?? 0).toBe(anew[section].get(value) ?? 0)
          expect(found(now, { ...filter, [section]: [value] })).toHaveLength(anew[section].get(value) ?? 0)
        }
      }
    }),
    { numRuns: 60 },
  )
})

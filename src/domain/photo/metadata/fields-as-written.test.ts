import { expect, test } from 'vitest'
import { emptyPhotoFields } from '../photo.ts'
import { datePartsOf, fieldsAsWritten } from './fields-as-written.ts'
import { writableText } from './writable-text.ts'

test('what a file cannot hold is settled before it is written, and once is enough', () => {
  const written = fieldsAsWritten({ ...emptyPhotoFields(), caption: ' a\r\nb\u0000\u0085 ', creator: 'A;  B ;;', keywords: ['x ', '', 'x'], dateCreated: '2026-03-03 17:58' })
  expect(written).toMatchObject({ caption: 'a\nb', creator: 'A; B', keywords: ['x'], dateCreated: '2026-03-03T17:58:00' })
  expect(fieldsAsWritten(written)).toEqual(written)
  expect(writableText('lone \uD800 half')).toBe('lone \uFFFD half')
})

test('only what is a date is one', () => {
  expect(datePartsOf('2026-03-03T17:58:09.5Z')).toEqual({ day: '2026-03-03', time: '17:58:09', zone: '+00:00' })
  // Nobody is behind Greenwich by nothing, and a program that reads the zone as a number has no such sign.
  expect(datePartsOf('2026-03-03T17:58-00:00')?.zone).toBe('+00:00')
  for (const none of ['', '2026-13-01', '2026-00', '2026-03-03T25:00', '2026-03T10:00', '03.03.2026', 'today']) expect(datePartsOf(none)).toBeNull()
})
